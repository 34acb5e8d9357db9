using System.Buffers;
using System.Buffers.Binary;

namespace Mutualisons.Store.Files;

/// <summary>Writes a file of one piece: magic, then blocks of length, CRC-32C and bytes, ended by an empty block.</summary>
internal sealed class BlockWriter : IBufferWriter<byte>
{
    public const int HeaderSize = 8;

    private const int BlockSize = 1 << 18;

    private readonly IStoreFile _file;
    private byte[] _buffer = new byte[BlockSize + HeaderSize];
    private int _used = HeaderSize;

    public BlockWriter(IStoreFile file, ReadOnlySpan<byte> magic)
    {
        _file = file;
        Span<byte> start = stackalloc byte[FileMagic.Size];
        FileMagic.Write(start, magic);
        file.Write(0, start);
        Length = FileMagic.Size;
    }

    public long Length { get; private set; }

    public void Advance(int count) => _used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(Math.Max(1, sizeHint));
        return _buffer.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(Math.Max(1, sizeHint));
        return _buffer.AsSpan(_used);
    }

    /// <summary>Writes what is left and the end, and syncs the file.</summary>
    public void Complete()
    {
        if (_used > HeaderSize)
        {
            Flush();
        }

        Flush();
        _file.Sync();
    }

    private void Ensure(int size)
    {
        if (_buffer.Length - _used >= size)
        {
            return;
        }

        if (_used > HeaderSize)
        {
            Flush();
        }

        if (_buffer.Length - _used < size)
        {
            _buffer = new byte[size + HeaderSize];
        }
    }

    private void Flush()
    {
        var bytes = _buffer.AsSpan(HeaderSize, _used - HeaderSize);
        BinaryPrimitives.WriteInt32LittleEndian(_buffer, bytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(_buffer.AsSpan(4), BlockCrc(bytes, Length));
        _file.Write(Length, _buffer.AsSpan(0, _used));
        Length += _used;
        _used = HeaderSize;
    }

    /// <summary>The place of the block goes into its CRC, so that blocks cannot change places unseen.</summary>
    internal static uint BlockCrc(ReadOnlySpan<byte> bytes, long offset) => Crc32C.Compute(bytes, (uint)offset ^ (uint)bytes.Length);
}
