using System.Buffers.Binary;
using Mutualisons.Store.Files;

namespace Mutualisons.Store.Log;

/// <summary>The fixed front of a log record.</summary>
/// <param name="BodyLength">How many bytes follow, the body's CRC not counted.</param>
/// <param name="Kind">What the record is.</param>
/// <param name="Commit">The commit's number; for an end mark the last commit's.</param>
/// <param name="Batch">The first commit of those that were synced together with this one.</param>
/// <param name="Salt">The segment's salt, so that bytes of an older file are never taken for a record.</param>
internal readonly record struct LogRecordHeader(int BodyLength, LogRecordKind Kind, long Commit, long Batch, ulong Salt)
{
    public const int Size = 36;

    /// <summary>Behind the body comes its CRC.</summary>
    public const int TrailerSize = sizeof(uint);

    private const int CrcOffset = 32;
    private const int SaltOffset = 24;

    public int RecordLength => Size + BodyLength + TrailerSize;

    public static bool TryRead(ReadOnlySpan<byte> source, ulong salt, out LogRecordHeader header)
    {
        header = default;
        if (source.Length < Size
            || BinaryPrimitives.ReadUInt64LittleEndian(source[SaltOffset..]) != salt
            || BinaryPrimitives.ReadUInt32LittleEndian(source[CrcOffset..]) != Crc32C.Compute(source[..CrcOffset]))
        {
            return false;
        }

        header = new LogRecordHeader(
            BinaryPrimitives.ReadInt32LittleEndian(source),
            (LogRecordKind)BinaryPrimitives.ReadUInt32LittleEndian(source[4..]),
            BinaryPrimitives.ReadInt64LittleEndian(source[8..]),
            BinaryPrimitives.ReadInt64LittleEndian(source[16..]),
            salt);
        return header.BodyLength >= 0;
    }

    /// <summary>Reads a record whole: header, body, and the body's CRC, which also covers the header's.</summary>
    public static bool TryReadRecord(ReadOnlySpan<byte> source, ulong salt, out LogRecordHeader header)
    {
        if (!TryRead(source, salt, out header) || header.BodyLength > source.Length - Size - TrailerSize)
        {
            return false;
        }

        var body = source.Slice(Size, header.BodyLength);
        return BinaryPrimitives.ReadUInt32LittleEndian(source[(Size + header.BodyLength)..]) == BodyCrc(source, body);
    }

    /// <summary>Fills in header and trailer around a body that stands in the middle of <paramref name="record"/>.</summary>
    public void Write(Span<byte> record)
    {
        BinaryPrimitives.WriteInt32LittleEndian(record, BodyLength);
        BinaryPrimitives.WriteUInt32LittleEndian(record[4..], (uint)Kind);
        BinaryPrimitives.WriteInt64LittleEndian(record[8..], Commit);
        BinaryPrimitives.WriteInt64LittleEndian(record[16..], Batch);
        BinaryPrimitives.WriteUInt64LittleEndian(record[SaltOffset..], Salt);
        BinaryPrimitives.WriteUInt32LittleEndian(record[CrcOffset..], Crc32C.Compute(record[..CrcOffset]));
        BinaryPrimitives.WriteUInt32LittleEndian(record[(Size + BodyLength)..], BodyCrc(record, record.Slice(Size, BodyLength)));
    }

    private static uint BodyCrc(ReadOnlySpan<byte> record, ReadOnlySpan<byte> body) =>
        Crc32C.Compute(body, BinaryPrimitives.ReadUInt32LittleEndian(record[CrcOffset..]));
}
