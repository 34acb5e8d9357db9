using System.Runtime.CompilerServices;

namespace Mutualisons.Store.Runs;

/// <summary>Sorts whole quads by one column, stably: applied from the lightest column to the heaviest it gives any order.</summary>
/// <remarks>
/// A radix sort over the bytes in which the column's values differ; ids of one store differ in few. A load runs these loops a few
/// times and for long, so they are compiled once and for good: waiting for the tiers took twice the time.
/// </remarks>
internal static class ColumnSort
{
    private const int Radix = 256;
    private const int SmallCount = 48;

    public static SortedQuads Sort(SortedQuads source, int column)
    {
        var keys = source.Column(column).AsSpan(0, source.Count);
        return IsSorted(keys) ? source : Gather(source, Permutation(keys));
    }

    /// <summary>The same rows with their columns in another order; shares the arrays.</summary>
    public static SortedQuads Reorder(SortedQuads source, int first, int second, int third, int fourth) =>
        new(source.Column(first), source.Column(second), source.Column(third), source.Column(fourth), source.Count, source.Tombstones);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsSorted(ReadOnlySpan<ulong> keys)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] < keys[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    private static int[] Permutation(ReadOnlySpan<ulong> column)
    {
        var rows = new int[column.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = i;
        }

        var keys = column.ToArray();
        if (keys.Length <= SmallCount)
        {
            InsertionSort(keys, rows);
            return rows;
        }

        var differing = Differing(keys);
        var otherKeys = new ulong[keys.Length];
        var otherRows = new int[rows.Length];
        for (var shift = 0; shift < 64; shift += 8)
        {
            if (((differing >> shift) & (Radix - 1)) != 0)
            {
                Pass(keys, rows, otherKeys, otherRows, shift);
                (keys, otherKeys) = (otherKeys, keys);
                (rows, otherRows) = (otherRows, rows);
            }
        }

        return rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Differing(ReadOnlySpan<ulong> keys)
    {
        var differing = 0UL;
        foreach (var key in keys)
        {
            differing |= key ^ keys[0];
        }

        return differing;
    }

    private static void InsertionSort(Span<ulong> keys, Span<int> rows)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            var (key, row) = (keys[i], rows[i]);
            var j = i;
            for (; j > 0 && keys[j - 1] > key; j--)
            {
                keys[j] = keys[j - 1];
                rows[j] = rows[j - 1];
            }

            keys[j] = key;
            rows[j] = row;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pass(ReadOnlySpan<ulong> keys, ReadOnlySpan<int> rows, Span<ulong> keysOut, Span<int> rowsOut, int shift)
    {
        Span<int> starts = stackalloc int[Radix]; // 1 KiB, on the stack so that small commits allocate nothing per pass
        starts.Clear();
        foreach (var key in keys)
        {
            starts[(byte)(key >> shift)]++;
        }

        var sum = 0;
        for (var i = 0; i < Radix; i++)
        {
            (starts[i], sum) = (sum, sum + starts[i]);
        }

        for (var i = 0; i < keys.Length; i++)
        {
            var target = starts[(byte)(keys[i] >> shift)]++;
            keysOut[target] = keys[i];
            rowsOut[target] = rows[i];
        }
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
