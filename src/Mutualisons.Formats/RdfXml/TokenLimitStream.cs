using System.Xml;

namespace Mutualisons.Formats.RdfXml;

/// <summary>Refuses to read on when a single XML token takes more bytes than allowed; the XML reader itself has no such limit.</summary>
internal sealed class TokenLimitStream(Stream inner, long limit) : Stream
{
    /// <summary>The XML reader reads ahead by less than this.</summary>
    private const int ReadAhead = 64 * 1024;

    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Starts to count anew.</summary>
    public void StartToken() => _count = 0;

    public override int Read(Span<byte> buffer) => Check(inner.Read(buffer));

    public override int Read(byte[] buffer, int offset, int count) => Check(inner.Read(buffer, offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Check(await inner.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();

        base.Dispose(disposing);
    }

    private int Check(int count)
    {
        _count += count;
        return _count <= limit + ReadAhead ? count : throw new XmlException($"A tag or text is longer than the limit of {limit} bytes.");
    }
}
