using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Mutualisons.Store.Files;

/// <summary>Reads numbers and bytes off a piece of memory, or off the blocks of a file; what does not fit together is corruption.</summary>
internal sealed class ByteSource : IDisposable
{
    private readonly IStoreFile? _file;
    private readonly string _name;
    private readonly long _commit;
    private readonly long _fileLength;
    private long _fileOffset;
    private byte[] _buffer = [];
    private int _position;
    private int _end;

    /// <summary>Reads a part of a file that is in memory already.</summary>
    public ByteSource(byte[] bytes, int offset, int length, string name, long fileOffset, long commit)
    {
        (_buffer, _position, _end, _name, _commit) = (bytes, offset, offset + length, name, commit);
        _fileOffset = fileOffset + length;
    }

    /// <summary>Reads a file of blocks, whose length is known from elsewhere.</summary>
    public ByteSource(IStoreFile file, string name, ReadOnlySpan<byte> magic, long? expectedLength, long commit = 0)
    {
        (_file, _name, _commit) = (file, name, commit);
        _fileLength = file.Length;
        if (expectedLength is { } expected && expected != _fileLength)
        {
            throw Corrupt($"it is {_fileLength} bytes long instead of {expected}");
        }

        Span<byte> start = stackalloc byte[FileMagic.Size];
        FileMagic.Check(start[..file.Read(0, start)], magic, name);
        _fileOffset = FileMagic.Size;
    }

    public ulong ReadVarint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var b = ReadByte();
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }

        throw Corrupt("a number is too long");
    }

    /// <summary>A count or length, which has to be within a bound that the caller knows.</summary>
    public int ReadCount(long max = int.MaxValue)
    {
        var value = ReadVarint();
        return value <= (ulong)Math.Min(max, int.MaxValue) ? (int)value : throw Corrupt($"a count of {value} is impossible");
    }

    public byte ReadByte()
    {
        if (_position == _end)
        {
            Refill();
        }

        return _buffer[_position++];
    }

    public ulong ReadUInt64()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        ReadInto(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    public string ReadString() => Encoding.UTF8.GetString(ReadBytes(ReadCount()));

    public byte[] ReadBytes(int count)
    {
        if (_file is null ? count > _end - _position : count > _fileLength)
        {
            throw Corrupt($"{count} more bytes are promised than there are");
        }

        var bytes = new byte[count];
        ReadInto(bytes);
        return bytes;
    }

    public void ReadInto(Span<byte> target)
    {
        while (!target.IsEmpty)
        {
            if (_position == _end)
            {
                Refill();
            }

            var count = Math.Min(target.Length, _end - _position);
            _buffer.AsSpan(_position, count).CopyTo(target);
            _position += count;
            target = target[count..];
        }
    }

    /// <summary>Fills an array of numbers, little-endian on disk.</summary>
    public void ReadNumbers(Span<ulong> target)
    {
        ReadInto(MemoryMarshal.AsBytes(target));
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(target, target);
        }
    }

    /// <summary>Checks that nothing is left.</summary>
    public void ExpectEnd()
    {
        if (_position != _end || (_file is not null && (ReadBlock() != 0 || _fileOffset != _fileLength)))
        {
            throw Corrupt("there is more than there should be");
        }
    }

    public StoreCorruptedException Corrupt(string what) => new(_name, _fileOffset - (_end - _position), _commit, what);

    public void Dispose() => _file?.Dispose();

    private void Refill()
    {
        if (_file is null || ReadBlock() == 0)
        {
            throw Corrupt("it ends too early");
        }
    }

    private int ReadBlock()
    {
        Span<byte> header = stackalloc byte[BlockWriter.HeaderSize];
        (_position, _end) = (0, 0);
        if (_file!.Read(_fileOffset, header) != header.Length)
        {
            throw Corrupt("it ends too early");
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (length < 0 || length > _fileLength - _fileOffset - header.Length)
        {
            throw Corrupt("a block has an impossible length");
        }

        if (_buffer.Length < length)
        {
            _buffer = new byte[length];
        }

        var bytes = _buffer.AsSpan(0, length);
        if (_file.Read(_fileOffset + header.Length, bytes) != length
            || BlockWriter.BlockCrc(bytes, _fileOffset) != BinaryPrimitives.ReadUInt32LittleEndian(header[4..]))
        {
            throw Corrupt("a block's checksum is wrong");
        }

        _fileOffset += header.Length + length;
        _end = length;
        return length;
    }
}
