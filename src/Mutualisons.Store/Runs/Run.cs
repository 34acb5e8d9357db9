namespace Mutualisons.Store.Runs;

/// <summary>An immutable set of changes to the older runs, in all nine orders: quads they lack, and tombstones for quads they have.</summary>
internal sealed partial class Run
{
    private readonly SortedQuads[] _orders;

    public Run(SortedQuads[] orders)
    {
        _orders = orders;
        var spo = orders[(int)QuadOrder.Spo];
        Count = spo.Count;
        TombstoneCount = CountTombstones(spo);
        HasSharedTriples = FindSharedTriple(spo);
    }

    public int Count { get; }

    public int TombstoneCount { get; }

    public int InsertCount => Count - TombstoneCount;

    /// <summary>False is the mark "no triple here is in two graphs".</summary>
    public bool HasSharedTriples { get; }

    public SortedQuads this[QuadOrder order] => _orders[(int)order];

    /// <summary>What this run adds to (or takes from) each graph that it changes; 0 where it does both alike.</summary>
    public Dictionary<ulong, long> GraphDelta()
    {
        var delta = new Dictionary<ulong, long>();
        var quads = this[QuadOrder.Gspo];
        for (var low = 0; low < Count;)
        {
            var graph = quads.First[low];
            var high = SortedQuads.GallopUpper(quads.First, low, Count, graph);
            delta.Add(graph, high - low - (2L * quads.CountTombstones(low, high)));
            low = high;
        }

        return delta;
    }

    private static int CountTombstones(SortedQuads quads) => quads.CountTombstones(0, quads.Count);

    private static bool FindSharedTriple(SortedQuads spo)
    {
        for (var row = 1; row < spo.Count; row++)
        {
            if (spo.First[row] == spo.First[row - 1] && spo.Second[row] == spo.Second[row - 1] && spo.Third[row] == spo.Third[row - 1])
            {
                return true;
            }
        }

        return false;
    }
}
