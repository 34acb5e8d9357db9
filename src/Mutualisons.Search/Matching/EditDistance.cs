namespace Mutualisons.Search.Matching;

/// <summary>How many letters two words differ by: insertions, deletions, replacements and swaps of neighbours, no letter touched twice.</summary>
/// <remarks>The optimal string alignment distance of Damerau and Levenshtein.</remarks>
internal static class EditDistance
{
    /// <summary>The distance, or <paramref name="limit"/> + 1 when it is more than that.</summary>
    public static int Within(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        var width = right.Length + 1;
        Span<int> cells = stackalloc int[3 * (TextLimits.WordLength + 1)];
        var before = cells[..width];
        var last = cells.Slice(width, width);
        var current = cells.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            if (FillRow(left, right, i, before, last, current) > limit)
            {
                return limit + 1;
            }

            var free = before;
            before = last;
            last = current;
            current = free;
        }

        return Math.Min(last[^1], limit + 1);
    }

    // Fills one row and says the least of it, below which no later row falls.
    private static int FillRow(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int i, Span<int> before, Span<int> last, Span<int> current)
    {
        var least = current[0] = i;
        for (var j = 1; j <= right.Length; j++)
        {
            var cost = left[i - 1] == right[j - 1] ? 0 : 1;
            var cell = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
            {
                cell = Math.Min(cell, before[j - 2] + 1);
            }

            current[j] = cell;
            least = Math.Min(least, cell);
        }

        return least;
    }
}
