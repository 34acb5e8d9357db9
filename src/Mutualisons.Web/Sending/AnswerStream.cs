using System.Buffers;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Mutualisons.Web.Sending;

/// <summary>Sends a long answer as it is made: collects some bytes, then flushes. Not thread-safe.</summary>
/// <remarks>Until the first flush nothing has left, so that an early failure is still a clean problem with its own status.</remarks>
internal sealed class AnswerStream(HttpContext context, string contentType, long maxSize)
{
    private const int FlushSize = 32 * 1024;
    private static readonly TimeSpan FlushAge = TimeSpan.FromSeconds(1);

    private readonly HttpContext _context = context;
    private readonly string _contentType = contentType;
    private readonly ArrayBufferWriter<byte> _pending = new(FlushSize);
    private bool _isStarted;
    private readonly long _maxSize = maxSize;
    private long _lastFlush = Stopwatch.GetTimestamp();
    private long _sent;

    /// <summary>Where writers write.</summary>
    public IBufferWriter<byte> Output => _pending;

    /// <summary>Whether so much has collected that it is time to send it, within a batch too.</summary>
    public bool IsFull => _pending.WrittenCount >= FlushSize;

    /// <summary>Sends what has collected when it is much, or old; call it between batches.</summary>
    public ValueTask FlushIfDueAsync() =>
        _pending.WrittenCount >= FlushSize || (_pending.WrittenCount > 0 && Stopwatch.GetElapsedTime(_lastFlush) > FlushAge)
            ? FlushAsync()
            : ValueTask.CompletedTask;

    /// <summary>Sends the rest.</summary>
    public async ValueTask CompleteAsync()
    {
        if (!_isStarted)
        {
            Start();
            _context.Response.ContentLength = _pending.WrittenCount;
        }

        await FlushAsync();
    }

    private async ValueTask FlushAsync()
    {
        if ((_sent += _pending.WrittenCount) > _maxSize)
        {
            throw BoundedPipeWriter.TooLong(_maxSize);
        }

        if (!_isStarted)
        {
            Start();
        }

        if (!HttpMethods.IsHead(_context.Request.Method))
        {
            await _context.Response.Body.WriteAsync(_pending.WrittenMemory, _context.RequestAborted);
            await _context.Response.Body.FlushAsync(_context.RequestAborted);
        }

        _pending.ResetWrittenCount();
        _lastFlush = Stopwatch.GetTimestamp();
    }

    private void Start()
    {
        _isStarted = true;
        _context.Response.ContentType = _contentType;
        _context.Response.Headers.CacheControl = "public, no-cache";
        _context.Response.Headers.Append("Vary", "Accept");
    }
}
