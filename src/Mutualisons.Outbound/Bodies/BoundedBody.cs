namespace Mutualisons.Outbound.Bodies;

/// <summary>A response body that ends with a clear error when it grows too large, takes too long or breaks off.</summary>
internal sealed class BoundedBody(Stream content, string host, long maxSize, ExchangeClock clock) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        try
        {
            return Count(await content.ReadAsync(buffer, both.Token));
        }
        catch (Exception exception) when (clock.IsFailure(exception))
        {
            throw clock.Translate(exception, host);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // The readers of documents work on threads that may block.
    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read)
    {
        _read += read;
        return _read <= maxSize
            ? read
            : throw new OutboundException(OutboundRule.Size, $"{host} sent more than the {maxSize:N0} bytes that this server takes: ask for less, or raise Mutualisons:Outbound:MaxSize.");
    }
}
