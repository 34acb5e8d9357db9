using Mutualisons.Store.Runs;

namespace Mutualisons.Store;

/// <content>What metadata can say without reading rows.</content>
public sealed partial class StoreSnapshot
{
    /// <summary>At most so many quads match, whatever the graphs: a binary search in each run. Only for plans that nobody but the administrator sees.</summary>
    public long Estimate(in QuadPattern pattern)
    {
        var order = QuadOrders.Choose(pattern);
        var sum = 0L;
        foreach (var run in _state.Runs)
        {
            Narrow(run[order], order, pattern, out var low, out var high);
            sum += high - low;
        }

        return sum;
    }

    /// <summary>The exact count, if metadata may answer: no tombstone in the range, every graph in it visible, and one graph asked or no triple in two.</summary>
    /// <returns>False when only a scan can tell.</returns>
    public bool TryCount(in QuadPattern pattern, GraphBitmap graphs, ScanMode mode, out long count)
    {
        CheckBitmap(graphs);
        count = 0;
        var oneGraph = !pattern.Graph.IsUnbound;
        if (oneGraph ? !graphs.Contains(pattern.Graph) : graphs.Count == 0)
        {
            return true;
        }

        return (oneGraph || graphs.CoversAll) && TryCountRuns(pattern, mode == ScanMode.Quads || oneGraph || graphs.Count == 1, ref count);
    }

    /// <summary>Counts and flags of a predicate, computed at the first call and kept as long as the runs are.</summary>
    public PredicateStatistics GetPredicateStatistics(TermId predicate)
    {
        var sum = default(PredicateStatistics);
        foreach (var run in _state.Runs)
        {
            var part = run.StatisticsOf(predicate.Value);
            sum = new PredicateStatistics(
                sum.QuadCount + part.QuadCount,
                sum.DistinctSubjects + part.DistinctSubjects,
                sum.DistinctObjects + part.DistinctObjects,
                sum.HasTypedLiterals || part.HasTypedLiterals);
        }

        return sum;
    }

    private static void Narrow(SortedQuads quads, QuadOrder order, in QuadPattern pattern, out int low, out int high)
    {
        (low, high) = (0, quads.Count);
        var columns = QuadOrders.Columns(order);
        for (var column = 0; column < QuadOrders.BoundPrefix(order, pattern) && low < high; column++)
        {
            quads.Narrow(column, pattern[columns[column]].Value, ref low, ref high);
        }
    }

    private bool TryCountRuns(in QuadPattern pattern, bool anyDuplicates, ref long count)
    {
        var order = QuadOrders.Choose(pattern);
        if (!QuadOrders.Suits(order, pattern))
        {
            return false;
        }

        var runsInRange = 0;
        foreach (var run in _state.Runs)
        {
            Narrow(run[order], order, pattern, out var low, out var high);
            if (low == high)
            {
                continue;
            }

            runsInRange++;
            if (run[order].CountTombstones(low, high) > 0 || (!anyDuplicates && (run.HasSharedTriples || runsInRange > 1)))
            {
                return false;
            }

            count += high - low;
        }

        return true;
    }
}
