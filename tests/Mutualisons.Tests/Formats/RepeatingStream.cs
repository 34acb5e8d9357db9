namespace Mutualisons.Tests.Formats;

/// <summary>A long document that is never in memory: a start, then one part many times.</summary>
internal sealed class RepeatingStream : Stream
{
    private readonly byte[] _part;
    private byte[] _current;
    private int _at;
    private long _left;

    public RepeatingStream(ReadOnlySpan<byte> start, ReadOnlySpan<byte> part, long times)
    {
        _current = start.ToArray();
        _part = part.ToArray();
        _left = times;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var written = 0;
        while (written < count && (_at < _current.Length || Next()))
        {
            var length = Math.Min(count - written, _current.Length - _at);
            _current.AsSpan(_at, length).CopyTo(buffer.AsSpan(offset + written));
            _at += length;
            written += length;
        }

        return written;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool Next()
    {
        if (_left == 0)
            return false;

        _left--;
        _current = _part;
        _at = 0;
        return true;
    }
}
