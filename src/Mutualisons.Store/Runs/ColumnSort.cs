using System.Runtime.CompilerServices;

namespace Mutualisons.Store.Runs;

/// <summary>Sorts whole quads, and copies each of their columns at most once.</summary>
internal static class ColumnSort
{
    /// <summary>Sorts by the first column, then the second and so on.</summary>
    public static SortedQuads SortAll(SortedQuads source)
    {
        var sorter = new RowSorter();
        sorter.Begin(source.Count);
        for (var column = 3; column >= 0; column--)
        {
            sorter.SortBy(source.Column(column).AsSpan(0, source.Count));
        }

        return sorter.IsUnchanged ? source : Gather(source, sorter.Rows);
    }

    /// <summary>Another order of the same quads, which one stable sort by one position makes of theirs.</summary>
    /// <param name="source">The quads.</param>
    /// <param name="from">Their order.</param>
    /// <param name="to">The order to make.</param>
    /// <param name="by">The position to sort by.</param>
    /// <param name="sorter">Sorts.</param>
    /// <param name="found">The columns of the new order that are there already, or null.</param>
    public static SortedQuads Derive(SortedQuads source, QuadOrder from, QuadOrder to, QuadPosition by, RowSorter sorter, ulong[]?[] found)
    {
        var positions = QuadOrders.Columns(from);
        sorter.Begin(source.Count);
        sorter.SortBy(source.Column(positions.IndexOf(by)).AsSpan(0, source.Count));
        var columns = new ulong[4][];
        for (var i = 0; i < columns.Length; i++)
        {
            var column = source.Column(positions.IndexOf(QuadOrders.Columns(to)[i]));
            columns[i] = found[i] ?? (sorter.IsUnchanged ? column : Gather(column, sorter.Rows));
        }

        var tombstones = sorter.IsUnchanged ? source.Tombstones : GatherBits(source.Tombstones, sorter.Rows);
        return new SortedQuads(columns[0], columns[1], columns[2], columns[3], source.Count, tombstones);
    }

    /// <summary>The rows with these numbers, in their order.</summary>
    public static SortedQuads Gather(SortedQuads source, ReadOnlySpan<int> rows) => new(
        Gather(source.First, rows),
        Gather(source.Second, rows),
        Gather(source.Third, rows),
        Gather(source.Fourth, rows),
        rows.Length,
        GatherBits(source.Tombstones, rows));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong[] Gather(ulong[] values, ReadOnlySpan<int> rows)
    {
        var gathered = new ulong[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            gathered[i] = values[rows[i]];
        }

        return gathered;
    }

    private static ulong[]? GatherBits(ulong[]? bits, ReadOnlySpan<int> rows)
    {
        if (bits is null)
        {
            return null;
        }

        var gathered = new ulong[(rows.Length + 63) / 64];
        for (var i = 0; i < rows.Length; i++)
        {
            if ((bits[rows[i] >> 6] & (1UL << rows[i])) != 0)
            {
                gathered[i >> 6] |= 1UL << i;
            }
        }

        return gathered;
    }
}
