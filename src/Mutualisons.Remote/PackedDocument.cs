using System.IO.Compression;
using Mutualisons.Sparql;

namespace Mutualisons.Remote;

/// <summary>A document that may be a gzip file: it is unpacked, and what comes out is counted, since a small file may unpack to a huge one.</summary>
internal sealed class PackedDocument(Stream content, byte[] start, long maxSize) : Stream
{
    private int _startRead;
    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _count;
        set => throw new NotSupportedException();
    }

    /// <summary>The document's own bytes; the given stream stays its owner's to close.</summary>
    public static async Task<Stream> OpenAsync(Stream content, long maxSize, CancellationToken cancellationToken)
    {
        var start = new byte[2];
        var count = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        var whole = new PackedDocument(content, start[..count], long.MaxValue);
        return start is [0x1F, 0x8B] ? new PackedDocument(new GZipStream(whole, CompressionMode.Decompress), [], maxSize) : whole;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _startRead < start.Length ? TakeStart(buffer.Span) : Count(await content.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        _startRead < start.Length ? TakeStart(buffer.AsSpan(offset, count)) : Count(content.Read(buffer, offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int TakeStart(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, start.Length - _startRead);
        start.AsSpan(_startRead, count).CopyTo(buffer);
        _startRead += count;
        return Count(count);
    }

    private int Count(int read)
    {
        _count += read;
        return _count <= maxSize ? read : throw new DocumentException($"The document unpacks to more than the {maxSize:N0} bytes allowed: load it in parts.") { Fault = RemoteFault.Failed };
    }
}
