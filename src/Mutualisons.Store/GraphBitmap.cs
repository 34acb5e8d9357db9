using System.Numerics;
using Mutualisons.Store.Runs;

namespace Mutualisons.Store;

/// <summary>A set of graphs of one snapshot, one bit each: what a scan may see. Immutable and thread-safe.</summary>
public sealed class GraphBitmap
{
    private readonly ulong[] _bits;

    internal GraphBitmap(GraphTable table, ulong[] bits)
    {
        Table = table;
        _bits = bits;
        foreach (var word in bits)
        {
            Count += BitOperations.PopCount(word);
        }
    }

    /// <summary>How many graphs are in it.</summary>
    public int Count { get; }

    /// <summary>True when it has every graph of its snapshot.</summary>
    public bool CoversAll => Count == Table.Count;

    internal GraphTable Table { get; }

    /// <summary>True when the graph is in the set; a graph without quads is in none.</summary>
    public bool Contains(TermId graph) => ContainsValue(graph.Value);

    internal bool ContainsValue(ulong graph)
    {
        var ordinal = Table.IndexOf(graph);
        return ordinal >= 0 && (_bits[ordinal >> 6] & (1UL << ordinal)) != 0;
    }
}
