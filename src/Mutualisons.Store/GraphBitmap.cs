using System.Numerics;
using Mutualisons.Store.Runs;

namespace Mutualisons.Store;

/// <summary>A set of graphs of one snapshot, one bit each: what a scan may see. Immutable and thread-safe.</summary>
public sealed class GraphBitmap
{
    /// <summary>Spreads ids over the slots: 2⁶⁴ divided by the golden ratio.</summary>
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private const int MinSlotBits = 3;

    private readonly ulong[] _bits;
    private readonly ulong[] _slots;
    private readonly int _shift;

    internal GraphBitmap(GraphTable table, ulong[] bits)
    {
        Table = table;
        _bits = bits;
        foreach (var word in bits)
        {
            Count += BitOperations.PopCount(word);
        }

        var slotBits = Math.Max(MinSlotBits, BitOperations.Log2((uint)Count) + 2);
        _slots = new ulong[1 << slotBits];
        _shift = 64 - slotBits;
        for (var ordinal = 0; ordinal < table.Count; ordinal++)
        {
            if (Has(ordinal))
            {
                AddSlot(table[ordinal].Name.Value);
            }
        }
    }

    /// <summary>How many graphs are in it.</summary>
    public int Count { get; }

    /// <summary>True when it has every graph of its snapshot.</summary>
    public bool CoversAll => Count == Table.Count;

    internal GraphTable Table { get; }

    /// <summary>True when the graph is in the set; a graph without quads is in none.</summary>
    public bool Contains(TermId graph) => !graph.IsUnbound && ContainsValue(graph.Value);

    /// <summary>Called for each row of a filtered scan, so it probes a small hash table of the visible graphs instead of searching the snapshot's.</summary>
    internal bool ContainsValue(ulong graph)
    {
        var slot = SlotOf(graph);
        while (_slots[slot] != graph)
        {
            if (_slots[slot] == 0)
            {
                return false;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        return true;
    }

    /// <summary>True when the graph at this place of the snapshot's table is in the set.</summary>
    internal bool Has(int ordinal) => (_bits[ordinal >> 6] & (1UL << ordinal)) != 0;

    private int SlotOf(ulong graph) => (int)((graph * Spread) >> _shift);

    private void AddSlot(ulong graph)
    {
        var slot = SlotOf(graph);
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        _slots[slot] = graph;
    }
}
