using Mutualisons.Store;
using Mutualisons.Store.Runs;
using Xunit;

namespace Mutualisons.Tests.Store;

/// <summary>What the orders of a run hold in memory.</summary>
public sealed class SharedColumnsTests
{
    [Theory]
    [InlineData(1, 16)]
    [InlineData(5, 31)]
    public void Orders_hold_what_is_alike_in_them_once_also_after_a_merge(int graphs, int columns)
    {
        var (first, second) = (Build(graphs, 0), Build(graphs, 10_000));
        foreach (var run in new[] { first, second, RunMerger.Merge(first, second) })
        {
            Assert.InRange(Arrays(run), 1, columns);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Each_order_still_has_all_quads_in_its_order(int graphs)
    {
        var run = RunMerger.Merge(Build(graphs, 0), Build(graphs, 5_000));
        var expected = Rows(run, QuadOrder.Spo).ToHashSet();
        for (var order = QuadOrder.Spo; order <= QuadOrder.Gosp; order++)
        {
            var rows = Rows(run, order);
            Assert.Equal(rows.Count, expected.Count);
            Assert.Superset(expected, rows.ToHashSet());
            Assert.All(Enumerable.Range(1, rows.Count - 1), row => Assert.True(run[order].CompareRow(row - 1, run[order], row) < 0));
        }
    }

    private static int Arrays(Run run) =>
        Enumerable.Range(0, QuadOrders.Count).SelectMany(order => Enumerable.Range(0, 4).Select(column => run[(QuadOrder)order].Column(column))).Distinct().Count();

    private static List<(ulong, ulong, ulong, ulong)> Rows(Run run, QuadOrder order)
    {
        var columns = QuadOrders.Columns(order).ToArray();
        return [.. Enumerable.Range(0, run.Count).Select(row => (At(QuadPosition.Subject, row), At(QuadPosition.Predicate, row), At(QuadPosition.Object, row), At(QuadPosition.Graph, row)))];

        ulong At(QuadPosition position, int row) => run[order].Column(Array.IndexOf(columns, position))[row];
    }

    private static Run Build(int graphs, int from)
    {
        var buffer = new QuadBuffer();
        for (var i = from; i < from + 5_000; i++)
        {
            var n = (ulong)((i * 7919L) % 50_021);
            buffer.Add(100 + (n / 3), 10 + (n % 7), 1_000 + (n * 31 % 4_999), 1 + (n % (ulong)graphs), tombstone: false);
        }

        return RunBuilder.Build(RunBuilder.SortEffective(buffer.Take(), []));
    }
}
