using System.Runtime.CompilerServices;

namespace Mutualisons.Store.Runs;

/// <summary>Sorts row numbers, stably, by one column after another; its room serves the next sort again.</summary>
/// <remarks>
/// A radix sort over the bytes in which the column's values differ; ids of one store differ in few. A load runs these loops a few
/// times and for long, so they are compiled once and for good: waiting for the tiers took twice the time.
/// </remarks>
internal sealed class RowSorter
{
    private const int Radix = 256;
    private const int SmallCount = 48;

    private int _count;
    private ulong[] _keys = [];
    private ulong[] _otherKeys = [];
    private int[] _rows = [];
    private int[] _otherRows = [];

    /// <summary>True while the rows stand as they came.</summary>
    public bool IsUnchanged { get; private set; } = true;

    /// <summary>The rows in their order, once it is another than they came in.</summary>
    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, _count);

    /// <summary>Begins with so many rows, as they stand.</summary>
    public void Begin(int count) => (_count, IsUnchanged) = (count, true);

    /// <summary>Sorts by a column: applied from the lightest to the heaviest this gives any order.</summary>
    public void SortBy(ReadOnlySpan<ulong> column)
    {
        if (IsUnchanged)
        {
            if (IsSorted(column))
            {
                return;
            }

            Reserve();
            for (var i = 0; i < _count; i++)
            {
                _rows[i] = i;
            }

            column.CopyTo(_keys);
            IsUnchanged = false;
        }
        else
        {
            Collect(column, Rows, _keys);
            if (IsSorted(_keys.AsSpan(0, _count)))
            {
                return;
            }
        }

        SortKeys();
    }

    private void Reserve()
    {
        if (_keys.Length < _count)
        {
            (_keys, _otherKeys) = (new ulong[_count], new ulong[_count]);
            (_rows, _otherRows) = (new int[_count], new int[_count]);
        }
    }

    private void SortKeys()
    {
        var keys = _keys.AsSpan(0, _count);
        if (_count <= SmallCount)
        {
            InsertionSort(keys, _rows);
            return;
        }

        var differing = Differing(keys);
        for (var shift = 0; shift < 64; shift += 8)
        {
            if (((differing >> shift) & (Radix - 1)) != 0)
            {
                Pass(_keys.AsSpan(0, _count), Rows, _otherKeys, _otherRows, shift);
                (_keys, _otherKeys) = (_otherKeys, _keys);
                (_rows, _otherRows) = (_otherRows, _rows);
            }
        }
    }

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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Collect(ReadOnlySpan<ulong> column, ReadOnlySpan<int> rows, Span<ulong> keys)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            keys[i] = column[rows[i]];
        }
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
}
