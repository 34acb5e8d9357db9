using System.Collections.Concurrent;

namespace Mutualisons.Store.Runs;

/// <content>Statistics, which live as long as the run does, since it never changes.</content>
internal sealed partial class Run
{
    private readonly ConcurrentDictionary<ulong, PredicateStatistics> _statistics = [];

    public PredicateStatistics StatisticsOf(ulong predicate) => _statistics.GetOrAdd(predicate, Compute);

    private PredicateStatistics Compute(ulong predicate)
    {
        var pos = this[QuadOrder.Pos];
        var (low, high) = (0, Count);
        pos.Narrow(0, predicate, ref low, ref high);
        if (low == high)
        {
            return default;
        }

        var pso = this[QuadOrder.Pso];
        var typed = SortedQuads.LowerBound(pos.Second, low, high, TermId.First(TermIdKind.TypedLiteral).Value);
        return new PredicateStatistics(
            high - low - (2L * pos.CountTombstones(low, high)),
            CountDistinct(pso.Second, low, high),
            CountDistinct(pos.Second, low, high),
            typed < high && pos.Second[typed] <= TermId.Last(TermIdKind.TypedLiteral).Value);
    }

    private static long CountDistinct(ulong[] values, int low, int high)
    {
        var count = 1L;
        for (var row = low + 1; row < high; row++)
        {
            count += values[row] != values[row - 1] ? 1 : 0;
        }

        return count;
    }
}
