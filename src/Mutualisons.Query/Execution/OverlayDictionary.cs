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

    public TermView this[int index] => _heap[index];

    /// <summary>The number of a term, added if it is new.</summary>
    public int GetOrAdd(in TermView term)
    {
        if ((_heap.Count + 1) * 2 > _slots.Length)
        {
            Grow();
        }

        var hash = Hash(term);
        var mask = _slots.Length - 1;
        var slot = hash & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var index = _slots[slot] - 1;
            if (_hashes[index] == hash && _heap[index].SameTermAs(term))
            {
                return index;
            }
        }

        var added = _heap.Add(term);
        _hashes[added] = hash;
        _slots[slot] = added + 1;
        return added;
    }

    /// <summary>Adds a term that is equal to no other: a fresh blank node.</summary>
    public int AddFresh(in TermView term)
    {
        if ((_heap.Count + 1) * 2 > _slots.Length)
        {
            Grow();
        }

        return _heap.Add(term);
    }

    public void Dispose()
    {
        _heap.Dispose();
        budget.Release(_charged);
        _charged = 0;
    }

    private static int Hash(in TermView term)
    {
        var hash = default(HashCode);
        hash.AddBytes(term.Value);
        hash.AddBytes(term.Language);
        hash.AddBytes(term.Datatype);
        hash.Add((int)term.Kind);
        return hash.ToHashCode();
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
