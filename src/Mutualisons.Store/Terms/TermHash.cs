using System.Buffers.Binary;

namespace Mutualisons.Store.Terms;

/// <summary>A seeded 64-bit hash of a dictionary entry; the seed is the store's, so nobody can prepare colliding terms.</summary>
/// <remarks>Segment files keep the hashes, so this function is part of the file format.</remarks>
internal static class TermHash
{
    private const ulong Prime1 = 0x9E3779B97F4A7C15;
    private const ulong Prime2 = 0xE7037ED1A0B428DB;
    private const ulong Prime3 = 0x8EBC6AF09C88C6E3;

    public static uint Compute(ReadOnlySpan<byte> entry, byte kind, ulong seed)
    {
        var hash = Mix(seed ^ Prime1, (ulong)entry.Length ^ ((ulong)kind << 56) ^ Prime2);
        while (entry.Length >= 16)
        {
            hash = Mix(BinaryPrimitives.ReadUInt64LittleEndian(entry) ^ Prime2, BinaryPrimitives.ReadUInt64LittleEndian(entry[8..]) ^ hash);
            entry = entry[16..];
        }

        if (entry.Length >= 8)
        {
            hash = Mix(BinaryPrimitives.ReadUInt64LittleEndian(entry) ^ Prime3, hash);
            entry = entry[8..];
        }

        var rest = 0UL;
        for (var i = 0; i < entry.Length; i++)
        {
            rest |= (ulong)entry[i] << (8 * i);
        }

        hash = Mix(rest ^ Prime1, hash ^ seed);
        return (uint)(hash ^ (hash >> 32));
    }

    private static ulong Mix(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }
}
