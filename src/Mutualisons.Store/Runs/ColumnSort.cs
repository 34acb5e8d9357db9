using System.Runtime.CompilerServices;

namespace Mutualisons.Store.Runs;

/// <summary>Sorts whole quads by one column or by all, and copies each of their columns once.</summary>
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

    /// <summary>Sorts by one column; rows that agree in it keep their order.</summary>
    public static SortedQuads Sort(SortedQuads source, int column, RowSorter sorter)
    {
        sorter.Begin(source.Count);
        sorter.SortBy(source.Column(column).AsSpan(0, source.Count));
        return sorter.IsUnchanged ? source : Gather(source, sorter.Rows);
    }

    /// <summary>The same rows with their columns in another order; shares the arrays.</summary>
    public static SortedQuads Reorder(SortedQuads source, int first, int second, int third, int fourth) =>
        new(source.Column(first), source.Column(second), source.Column(third), source.Column(fourth), source.Count, source.Tombstones);

    /// <summary>The rows with these numbers, in their order.</summary>
    public static SortedQuads Gather(SortedQuads source, ReadOnlySpan<int> rows) => new(
        Gather(source.First, source.Count, rows),
        Gather(source.Second, source.Count, rows),
        Gather(source.Third, source.Count, rows),
        Gather(source.Fourth, source.Count, rows),
        rows.Length,
        GatherBits(source.Tombstones, rows));

    // Often all quads are of one graph: a column with one value only is the same in any order.
    private static ulong[] Gather(ulong[] values, int count, ReadOnlySpan<int> rows) =>
        rows.Length == count && SharedColumns.IsConstant(values.AsSpan(0, count)) ? values : Gather(values, rows);

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
