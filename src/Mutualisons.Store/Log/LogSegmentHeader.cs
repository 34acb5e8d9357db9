using System.Buffers.Binary;
using Mutualisons.Store.Files;

namespace Mutualisons.Store.Log;

/// <summary>The fixed front of a log segment.</summary>
/// <param name="Salt">A random number that its records repeat.</param>
/// <param name="FirstCommit">The number of the first commit that it may hold.</param>
internal readonly record struct LogSegmentHeader(ulong Salt, long FirstCommit)
{
    public const int Size = 40;

    private const int CrcOffset = 32;

    public void Write(Span<byte> target)
    {
        FileMagic.Write(target, FileMagic.Log);
        BinaryPrimitives.WriteUInt64LittleEndian(target[16..], Salt);
        BinaryPrimitives.WriteInt64LittleEndian(target[24..], FirstCommit);
        BinaryPrimitives.WriteUInt64LittleEndian(target[CrcOffset..], Crc32C.Compute(target[..CrcOffset]));
    }

    public static LogSegmentHeader Read(ReadOnlySpan<byte> source, string file)
    {
        FileMagic.Check(source, FileMagic.Log, file);
        if (source.Length < Size || BinaryPrimitives.ReadUInt64LittleEndian(source[CrcOffset..]) != Crc32C.Compute(source[..CrcOffset]))
        {
            throw new StoreCorruptedException(file, 0, 0, "its header's checksum is wrong");
        }

        return new LogSegmentHeader(BinaryPrimitives.ReadUInt64LittleEndian(source[16..]), BinaryPrimitives.ReadInt64LittleEndian(source[24..]));
    }
}
