namespace Mutualisons.Store.Runs;

/// <summary>The quads of a run in one order: four columns, heaviest first, and a bit for each row that is a tombstone. Immutable once built.</summary>
internal sealed class SortedQuads
{
    public static SortedQuads Empty { get; } = new([], [], [], [], 0, null);

    public SortedQuads(ulong[] first, ulong[] second, ulong[] third, ulong[] fourth, int count, ulong[]? tombstones)
    {
        First = first;
        Second = second;
        Third = third;
        Fourth = fourth;
        Count = count;
        Tombstones = tombstones;
    }

    public ulong[] First { get; }

    public ulong[] Second { get; }

    public ulong[] Third { get; }

    public ulong[] Fourth { get; }

    public int Count { get; }

    /// <summary>One bit a row, or null when no row is a tombstone.</summary>
    public ulong[]? Tombstones { get; }

    public bool IsTombstone(int row) => Tombstones is { } bits && (bits[row >> 6] & (1UL << row)) != 0;

    public int CountTombstones(int low, int high)
    {
        var count = 0;
        for (var row = low; Tombstones is not null && row < high; row++)
        {
            count += IsTombstone(row) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The same rows without the room behind them, if that is much.</summary>
    public SortedQuads Trimmed() => First.Length - Count <= Count / 8
        ? this
        : new(First[..Count], Second[..Count], Third[..Count], Fourth[..Count], Count, Tombstones?[..((Count + 63) / 64)]);

    public ulong[] Column(int index) => index switch { 0 => First, 1 => Second, 2 => Third, _ => Fourth };

    /// <summary>How many rows from <paramref name="low"/> on differ from the one before in the first three columns; the first always counts.</summary>
    public int CountDifferent(int low, int high)
    {
        ReadOnlySpan<ulong> first = First.AsSpan(low, high - low);
        ReadOnlySpan<ulong> second = Second.AsSpan(low, high - low);
        ReadOnlySpan<ulong> third = Third.AsSpan(low, high - low);
        for (var row = 1; row < third.Length; row++)
        {
            if (third[row] == third[row - 1] && second[row] == second[row - 1] && first[row] == first[row - 1])
            {
                return row;
            }
        }

        return third.Length;
    }

    /// <summary>The first row from <paramref name="low"/> on that differs from the one before it in the first three columns.</summary>
    public int SkipSame(int low, int high)
    {
        while (low < high && Third[low] == Third[low - 1] && Second[low] == Second[low - 1] && First[low] == First[low - 1])
        {
            low++;
        }

        return low;
    }

    public int CompareRow(int row, SortedQuads other, int otherRow)
    {
        var order = First[row].CompareTo(other.First[otherRow]);
        if (order == 0)
        {
            order = Second[row].CompareTo(other.Second[otherRow]);
        }

        if (order == 0)
        {
            order = Third[row].CompareTo(other.Third[otherRow]);
        }

        return order == 0 ? Fourth[row].CompareTo(other.Fourth[otherRow]) : order;
    }

    /// <summary>Narrows <paramref name="low"/>..<paramref name="high"/>, whose rows agree in the columns before, to those with this value.</summary>
    public void Narrow(int column, ulong value, ref int low, ref int high)
    {
        var values = Column(column).AsSpan();
        low = LowerBound(values, low, high, value);
        high = low < high && values[low] == value ? GallopUpper(values, low, high, value) : low;
    }

    /// <summary>The first row from <paramref name="low"/> on that is not before the key.</summary>
    public int Seek(int low, int high, ulong first, ulong second, ulong third, ulong fourth = 0)
    {
        low = GallopLower(First, low, high, first);
        if (low == high || First[low] != first)
        {
            return low;
        }

        high = GallopUpper(First, low, high, first);
        low = GallopLower(Second, low, high, second);
        if (low == high || Second[low] != second)
        {
            return low;
        }

        high = GallopUpper(Second, low, high, second);
        low = GallopLower(Third, low, high, third);
        if (fourth == 0 || low == high || Third[low] != third)
        {
            return low;
        }

        high = GallopUpper(Third, low, high, third);
        return GallopLower(Fourth, low, high, fourth);
    }

    /// <summary>The first row from <paramref name="low"/> on that is not before that row of another sequence.</summary>
    public int SeekRow(int low, int high, SortedQuads other, int row) =>
        Seek(low, high, other.First[row], other.Second[row], other.Third[row], other.Fourth[row]);

    public static int LowerBound(ReadOnlySpan<ulong> values, int low, int high, ulong value)
    {
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) >> 1);
            if (values[middle] < value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>A lower bound that costs the logarithm of the distance, not of the range.</summary>
    public static int GallopLower(ReadOnlySpan<ulong> values, int low, int high, ulong value)
    {
        var step = 1;
        var from = low;
        while (low < high && values[low] < value)
        {
            from = low + 1;
            low = step < high - low ? low + step : high;
            step <<= 1;
        }

        return LowerBound(values, from, low, value);
    }

    /// <summary>The first row behind those with this value.</summary>
    public static int GallopUpper(ReadOnlySpan<ulong> values, int low, int high, ulong value) =>
        value == ulong.MaxValue ? high : GallopLower(values, low, high, value + 1);
}
