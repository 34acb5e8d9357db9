using System.Diagnostics;
using System.Numerics;

namespace Mutualisons.Store.Terms;

/// <summary>Numbers for terms that are not inline: entries in the order in which they came, bytes in chunks, and a hash table.</summary>
/// <remarks>
/// One writer at a time; any number of readers beside it, who hand in the length that they know of and never touch an entry at or
/// past it. So the writer may take back entries that no reader has been told of.
/// </remarks>
internal sealed partial class TermDictionary(ulong seed)
{
    private const int PageBits = 12;
    private const int PageSize = 1 << PageBits;
    private const int ChunkSize = 1 << 20;
    private const int MinSlots = 1024;
    private const long MaxSlots = 1L << 30;
    private const long Removed = -1;

    private readonly ulong _seed = seed;
    private Entry[][] _pages = [];
    private byte[]? _chunk;
    private int _chunkUsed;
    private long[] _slots = new long[MinSlots];
    private int _usedSlots;

    /// <summary>How many entries there are, those of the pending transaction included.</summary>
    public int Count { get; private set; }

    public ulong Seed => _seed;

    public TermIdKind KindOf(int index) => At(index).Kind;

    public ReadOnlySpan<byte> BytesOf(int index)
    {
        ref readonly var entry = ref At(index);
        return entry.Chunk.AsSpan(entry.Offset, entry.Length);
    }

    public uint HashOf(int index) => At(index).Hash;

    /// <summary>The index of an entry below <paramref name="length"/>, or -1.</summary>
    public int Find(TermIdKind kind, ReadOnlySpan<byte> bytes, int length) => Find(kind, bytes, TermHash.Compute(bytes, (byte)kind, _seed), length);

    /// <summary>The index of an entry, which is added if it is new.</summary>
    public int GetOrAdd(TermIdKind kind, ReadOnlySpan<byte> bytes)
    {
        var hash = TermHash.Compute(bytes, (byte)kind, _seed);
        var index = Find(kind, bytes, hash, Count);
        return index >= 0 ? index : Add(kind, bytes, hash);
    }

    /// <summary>Takes back the entries from <paramref name="count"/> on; no reader may know of them.</summary>
    public void Truncate(int count)
    {
        for (var index = Count - 1; index >= count; index--)
        {
            var slot = SlotOf(index);
            Volatile.Write(ref _slots[slot], Removed);
            _pages[index >> PageBits][index & (PageSize - 1)] = default;
        }

        Count = count;
    }

    /// <summary>Adds the entries of a checkpoint's segment, which share one heap.</summary>
    public void AddSegment(byte[] heap, ReadOnlySpan<byte> kinds, ReadOnlySpan<uint> hashes, ReadOnlySpan<uint> lengths)
    {
        EnsureSlots(Count + kinds.Length);
        var offset = 0;
        for (var i = 0; i < kinds.Length; i++)
        {
            Append(new Entry(heap, offset, (int)lengths[i], hashes[i], (TermIdKind)kinds[i]));
            offset += (int)lengths[i];
        }
    }

    private int Find(TermIdKind kind, ReadOnlySpan<byte> bytes, uint hash, int length)
    {
        var slots = Volatile.Read(ref _slots);
        var mask = slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var value = Volatile.Read(ref slots[slot]);
            if (value == 0)
            {
                return -1;
            }

            var index = (int)(uint)value - 1;
            if (value != Removed && (uint)(value >> 32) == hash && index < length)
            {
                ref readonly var entry = ref At(index);
                if (entry.Kind == kind && entry.Chunk.AsSpan(entry.Offset, entry.Length).SequenceEqual(bytes))
                {
                    return index;
                }
            }
        }
    }

    private int Add(TermIdKind kind, ReadOnlySpan<byte> bytes, uint hash)
    {
        var target = Reserve(bytes.Length, out var chunk, out var offset);
        bytes.CopyTo(target);
        return Append(new Entry(chunk, offset, bytes.Length, hash, kind));
    }

    private int Append(Entry entry)
    {
        var index = Count;
        if ((index & (PageSize - 1)) == 0 && index >> PageBits == _pages.Length)
        {
            Volatile.Write(ref _pages, [.. _pages, .. new Entry[Math.Max(1, _pages.Length / 2)][].Select(_ => new Entry[PageSize])]);
        }

        _pages[index >> PageBits][index & (PageSize - 1)] = entry;
        EnsureSlots(index + 1);
        Count++;
        Publish(_slots, entry.Hash, index);
        _usedSlots++;
        return index;
    }

    private Span<byte> Reserve(int length, out byte[] chunk, out int offset)
    {
        if (length > ChunkSize / 4)
        {
            chunk = new byte[length];
            offset = 0;
            return chunk;
        }

        if (_chunk is null || _chunk.Length - _chunkUsed < length)
        {
            _chunk = new byte[ChunkSize];
            _chunkUsed = 0;
        }

        chunk = _chunk;
        offset = _chunkUsed;
        _chunkUsed += length;
        return chunk.AsSpan(offset, length);
    }

    /// <summary>Keeps at most half of the slots in use; those of removed entries count until the next table.</summary>
    private void EnsureSlots(int count)
    {
        if (Math.Max(_usedSlots + 1L, count) * 2 <= _slots.Length)
        {
            return;
        }

        var slots = new long[BitOperations.RoundUpToPowerOf2((uint)Math.Min(MaxSlots, Math.Max(count, Count) * 3L))];
        for (var index = 0; index < Count; index++)
        {
            Publish(slots, At(index).Hash, index);
        }

        _usedSlots = Count;
        Volatile.Write(ref _slots, slots);
    }

    private static void Publish(long[] slots, uint hash, int index)
    {
        var mask = slots.Length - 1;
        var slot = (int)hash & mask;
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        Volatile.Write(ref slots[slot], ((long)hash << 32) | (uint)(index + 1));
    }

    private int SlotOf(int index)
    {
        var mask = _slots.Length - 1;
        var slot = (int)At(index).Hash & mask;
        while (_slots[slot] == Removed || (int)(uint)_slots[slot] != index + 1)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private ref readonly Entry At(int index)
    {
        Debug.Assert(index >= 0, "An index comes from this dictionary.");
        return ref Volatile.Read(ref _pages)[index >> PageBits][index & (PageSize - 1)];
    }

    private readonly record struct Entry(byte[] Chunk, int Offset, int Length, uint Hash, TermIdKind Kind);
}
