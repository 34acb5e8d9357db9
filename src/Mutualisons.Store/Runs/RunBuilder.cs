using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Mutualisons.Store.Runs;

/// <summary>Makes a run of quads that came in any order: what is repeated or has no effect goes, then one column sort gives each order.</summary>
internal static class RunBuilder
{
    private const int ParallelCount = 1 << 16;

    /// <summary>Sorts to S, P, O, G; of several rows for a quad the last stays, if it changes what the runs before say.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SortedQuads SortEffective(SortedQuads quads, IReadOnlyList<Run> before)
    {
        quads = ColumnSort.SortAll(quads);
        var presence = new PresenceProbe(before);
        var kept = new int[quads.Count];
        var count = 0;
        for (var row = 0; row < quads.Count; row++)
        {
            var isLast = row + 1 == quads.Count || quads.CompareRow(row, quads, row + 1) != 0;
            if (isLast && presence.Has(quads, row) == quads.IsTombstone(row))
            {
                kept[count++] = row;
            }
        }

        return count == quads.Count ? quads.Trimmed() : ColumnSort.Gather(quads, kept.AsSpan(0, count));
    }

    /// <summary>All nine orders from the first: each is one stable column sort away from an order that is there.</summary>
    public static Run Build(SortedQuads spo)
    {
        var orders = new SortedQuads[QuadOrders.Count];
        var shared = new SharedColumns(spo);
        var sorters = new ConcurrentBag<RowSorter>();
        orders[(int)QuadOrder.Spo] = spo;
        InParallel(
            spo.Count,
            () => Derive(QuadOrder.Osp, QuadOrder.Spo, QuadPosition.Object),
            () => Derive(QuadOrder.Pso, QuadOrder.Spo, QuadPosition.Predicate),
            () => Derive(QuadOrder.Gspo, QuadOrder.Spo, QuadPosition.Graph));
        InParallel(
            spo.Count,
            () => Derive(QuadOrder.Sop, QuadOrder.Osp, QuadPosition.Subject),
            () => Derive(QuadOrder.Ops, QuadOrder.Pso, QuadPosition.Object),
            () => Derive(QuadOrder.Gosp, QuadOrder.Osp, QuadPosition.Graph),
            () =>
            {
                Derive(QuadOrder.Pos, QuadOrder.Osp, QuadPosition.Predicate);
                Derive(QuadOrder.Gpos, QuadOrder.Pos, QuadPosition.Graph);
            });
        return new Run(orders);

        void Derive(QuadOrder order, QuadOrder from, QuadPosition by)
        {
            var sorter = sorters.TryTake(out var used) ? used : new RowSorter();
            orders[(int)order] = ColumnSort.Derive(orders[(int)from], from, order, by, sorter, shared.FindFor(order));
            shared.Add(order, orders[(int)order]);
            sorters.Add(sorter);
        }
    }

    private static void InParallel(int count, params Action[] steps)
    {
        if (count >= ParallelCount)
        {
            Parallel.Invoke(steps);
            return;
        }

        foreach (var step in steps)
        {
            step();
        }
    }
}
