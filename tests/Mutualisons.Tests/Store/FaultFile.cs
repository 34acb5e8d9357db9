namespace Mutualisons.Tests.Store;

/// <summary>A file of <see cref="FaultDisk"/>: what is written, what is durable, and the writes between.</summary>
internal sealed class FaultFile
{
    private readonly Lock _gate = new();
    private readonly List<(long Offset, byte[] Bytes)> _unsynced = [];
    private byte[] _bytes = [];
    private byte[] _durable = [];

    public long Length => _bytes.Length;

    public byte[] Bytes
    {
        get => _bytes;
        set => _bytes = _durable = value;
    }

    public int Read(long offset, Span<byte> target)
    {
        lock (_gate)
        {
            var count = (int)Math.Clamp(_bytes.Length - offset, 0, target.Length);
            _bytes.AsSpan((int)Math.Min(offset, _bytes.Length), count).CopyTo(target);
            return count;
        }
    }

    public void Write(long offset, ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            Apply(ref _bytes, offset, bytes);
            _unsynced.Add((offset, bytes.ToArray()));
        }
    }

    public void Sync()
    {
        lock (_gate)
        {
            _durable = _bytes.ToArray();
            _unsynced.Clear();
        }
    }

    public void Truncate(long length)
    {
        lock (_gate)
        {
            Array.Resize(ref _bytes, (int)length);
        }
    }

    public FaultFile AfterKill() => new() { Bytes = _bytes.ToArray() };

    /// <summary>Each write that was not synced is there, in part, or not.</summary>
    public FaultFile AfterPowerCut(Random random)
    {
        var bytes = _durable.ToArray();
        foreach (var (offset, written) in _unsynced)
        {
            var from = random.Next(3) == 0 ? random.Next(written.Length + 1) : 0;
            var to = random.Next(3) == 0 ? written.Length : random.Next(from, written.Length + 1);
            Apply(ref bytes, offset + from, written.AsSpan(from, to - from));
        }

        return new FaultFile { Bytes = bytes };
    }

    private static void Apply(ref byte[] target, long offset, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        if (target.Length < offset + bytes.Length)
        {
            Array.Resize(ref target, (int)offset + bytes.Length);
        }
        else
        {
            target = target.ToArray();
        }

        bytes.CopyTo(target.AsSpan((int)offset));
    }
}
