using System.Collections;

namespace Mutualisons.Store.Runs;

/// <summary>The graphs of one state with their sizes, sorted by id; a bitmap's bits are the places in it. Immutable.</summary>
internal sealed class GraphTable : IReadOnlyList<StoreGraph>
{
    private readonly ulong[] _graphs;
    private readonly long[] _counts;

    private GraphTable(ulong[] graphs, long[] counts)
    {
        _graphs = graphs;
        _counts = counts;
        foreach (var count in counts)
        {
            QuadCount += count;
        }
    }

    public static GraphTable Empty { get; } = new([], []);

    public int Count => _graphs.Length;

    public long QuadCount { get; }

    public StoreGraph this[int ordinal] => new(TermId.FromValue(_graphs[ordinal]), _counts[ordinal]);

    public int IndexOf(ulong graph) => Array.BinarySearch(_graphs, graph);

    /// <summary>The table after a change that adds to some graphs and takes from others; graphs left empty go.</summary>
    public GraphTable With(Dictionary<ulong, long> delta)
    {
        return delta.Count == 0 ? this : WithSameGraphs(delta) ?? WithOtherGraphs(delta);
    }

    /// <summary>The common case: no graph comes or goes, so the names are shared.</summary>
    private GraphTable? WithSameGraphs(Dictionary<ulong, long> delta)
    {
        var counts = _counts.ToArray();
        foreach (var (graph, change) in delta)
        {
            var ordinal = IndexOf(graph);
            if (ordinal < 0 || counts[ordinal] + change == 0)
            {
                return null;
            }

            counts[ordinal] += change;
        }

        return new GraphTable(_graphs, counts);
    }

    private GraphTable WithOtherGraphs(Dictionary<ulong, long> delta)
    {
        var sum = new SortedDictionary<ulong, long>();
        for (var i = 0; i < _graphs.Length; i++)
        {
            sum.Add(_graphs[i], _counts[i]);
        }

        foreach (var (graph, change) in delta)
        {
            sum[graph] = sum.GetValueOrDefault(graph) + change;
            if (sum[graph] == 0)
            {
                sum.Remove(graph);
            }
        }

        return new GraphTable([.. sum.Keys], [.. sum.Values]);
    }

    public GraphBitmap AllGraphs()
    {
        var bits = new ulong[(Count + 63) / 64];
        for (var i = 0; i < Count; i++)
        {
            bits[i >> 6] |= 1UL << i;
        }

        return new GraphBitmap(this, bits);
    }

    public GraphBitmap Bitmap(IEnumerable<TermId> graphs)
    {
        var bits = new ulong[(Count + 63) / 64];
        foreach (var graph in graphs)
        {
            var ordinal = IndexOf(graph.Value);
            if (ordinal >= 0)
            {
                bits[ordinal >> 6] |= 1UL << ordinal;
            }
        }

        return new GraphBitmap(this, bits);
    }

    public IEnumerator<StoreGraph> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
