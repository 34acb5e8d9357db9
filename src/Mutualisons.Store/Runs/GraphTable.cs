using System.Collections;

namespace Mutualisons.Store.Runs;

/// <summary>The graphs of one state with their sizes and last changes, sorted by id; a bitmap's bits are the places in it. Immutable.</summary>
internal sealed class GraphTable : IReadOnlyList<StoreGraph>
{
    private readonly ulong[] _graphs;
    private readonly long[] _counts;
    private readonly GraphChange[] _changes;

    private GraphTable(ulong[] graphs, long[] counts, GraphChange[] changes)
    {
        _graphs = graphs;
        _counts = counts;
        _changes = changes;
        foreach (var count in counts)
        {
            QuadCount += count;
        }
    }

    public static GraphTable Empty { get; } = new([], [], []);

    public int Count => _graphs.Length;

    public long QuadCount { get; }

    public StoreGraph this[int ordinal] => new(TermId.FromValue(_graphs[ordinal]), _counts[ordinal], _changes[ordinal].Commit, _changes[ordinal].Time);

    /// <summary>The graphs of these runs, of which it is known what changed them last.</summary>
    public static GraphTable Create(IEnumerable<Run> runs, Dictionary<ulong, GraphChange> changes)
    {
        var counts = new SortedDictionary<ulong, long>();
        foreach (var (graph, change) in runs.SelectMany(run => run.GraphDelta()))
        {
            counts[graph] = counts.GetValueOrDefault(graph) + change;
        }

        ulong[] graphs = [.. counts.Where(pair => pair.Value != 0).Select(pair => pair.Key)];
        return new GraphTable(graphs, Array.ConvertAll(graphs, graph => counts[graph]), Array.ConvertAll(graphs, graph => changes[graph]));
    }

    public int IndexOf(ulong graph) => Array.BinarySearch(_graphs, graph);

    /// <summary>The table after a commit that adds to some graphs and takes from others, or both alike; graphs left empty go.</summary>
    public GraphTable With(Dictionary<ulong, long> delta, GraphChange commit)
    {
        return delta.Count == 0 ? this : WithSameGraphs(delta, commit) ?? WithOtherGraphs(delta, commit);
    }

    /// <summary>The common case: no graph comes or goes, so the names are shared.</summary>
    private GraphTable? WithSameGraphs(Dictionary<ulong, long> delta, GraphChange commit)
    {
        var (counts, changes) = (_counts.ToArray(), _changes.ToArray());
        foreach (var (graph, change) in delta)
        {
            var ordinal = IndexOf(graph);
            if (ordinal < 0 || counts[ordinal] + change == 0)
            {
                return null;
            }

            counts[ordinal] += change;
            changes[ordinal] = commit;
        }

        return new GraphTable(_graphs, counts, changes);
    }

    private GraphTable WithOtherGraphs(Dictionary<ulong, long> delta, GraphChange commit)
    {
        var sum = new SortedDictionary<ulong, (long Count, GraphChange Change)>();
        for (var i = 0; i < _graphs.Length; i++)
        {
            sum.Add(_graphs[i], (_counts[i], _changes[i]));
        }

        foreach (var (graph, change) in delta)
        {
            sum[graph] = (sum.GetValueOrDefault(graph).Count + change, commit);
            if (sum[graph].Count == 0)
            {
                sum.Remove(graph);
            }
        }

        return new GraphTable([.. sum.Keys], [.. sum.Values.Select(value => value.Count)], [.. sum.Values.Select(value => value.Change)]);
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
