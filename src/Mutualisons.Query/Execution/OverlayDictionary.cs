using Mutualisons.Rdf;

namespace Mutualisons.Query.Execution;

/// <summary>The terms that one execution makes and the store does not have, each once; one thread adds while the consumer reads.</summary>
internal sealed class OverlayDictionary(MemoryBudget budget) : IDisposable
{
    private const int FirstSlots = 64;

    private readonly TermHeap _heap = new(budget);
    private int[] _slots = [];
    private int[] _hashes = [];
    private long _charged;

    public TermHeap Heap => _heap;

    /// <summary>The number of a term that is no triple term, added if it is new.</summary>
    public int GetOrAdd(in TermView term)
    {
        var hash = Hash(term);
        for (var slot = FirstSlot(hash); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            var index = _slots[slot] - 1;
            if (index < 0)
            {
                return Publish(slot, hash, _heap.Add(term));
            }

            if (_hashes[index] == hash && _heap.KindOf(index) == term.Kind && _heap[index].SameTermAs(term))
            {
                return index;
            }
        }
    }

    /// <summary>The number of a triple term, given by what stands for its parts, added if it is new.</summary>
    public int GetOrAddTriple(ReadOnlySpan<byte> parts)
    {
        var hash = Hash(TermKind.TripleTerm, parts, default, default);
        for (var slot = FirstSlot(hash); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            var index = _slots[slot] - 1;
            if (index < 0)
            {
                return Publish(slot, hash, _heap.AddTriple(parts));
            }

            if (_hashes[index] == hash && _heap.KindOf(index) == TermKind.TripleTerm && _heap.TripleAt(index).SequenceEqual(parts))
            {
                return index;
            }
        }
    }

    /// <summary>Adds a term that is equal to no other: a fresh blank node.</summary>
    public int AddFresh(in TermView term)
    {
        EnsureRoom();
        return _heap.Add(term);
    }

    public void Dispose()
    {
        _heap.Dispose();
        budget.Release(_charged);
        _charged = 0;
    }

    private static int Hash(in TermView term) => Hash(term.Kind, term.Value, term.Language, term.Datatype);

    private static int Hash(TermKind kind, ReadOnlySpan<byte> value, ReadOnlySpan<byte> language, ReadOnlySpan<byte> datatype)
    {
        var hash = default(HashCode);
        hash.AddBytes(value);
        hash.AddBytes(language);
        hash.AddBytes(datatype);
        hash.Add((int)kind);
        return hash.ToHashCode();
    }

    private int FirstSlot(int hash)
    {
        EnsureRoom();
        return hash & (_slots.Length - 1);
    }

    private int Publish(int slot, int hash, int index)
    {
        _hashes[index] = hash;
        _slots[slot] = index + 1;
        return index;
    }

    private void EnsureRoom()
    {
        if ((_heap.Count + 1) * 2 > _slots.Length)
        {
            Grow();
        }
    }

    private void Grow()
    {
        var length = checked(Math.Max(FirstSlots, _slots.Length * 2));
        var bytes = (length * (long)sizeof(int) * 3 / 2) - _charged;
        budget.Charge(bytes);
        _charged += bytes;
        var old = _slots;
        _slots = new int[length];
        Array.Resize(ref _hashes, length / 2);
        foreach (var entry in old)
        {
            if (entry != 0)
            {
                var slot = _hashes[entry - 1] & (length - 1);
                while (_slots[slot] != 0)
                {
                    slot = (slot + 1) & (length - 1);
                }

                _slots[slot] = entry;
            }
        }
    }
}
