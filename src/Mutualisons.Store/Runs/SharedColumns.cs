namespace Mutualisons.Store.Runs;

/// <summary>Lets the nine orders of a run hold once what is alike in several of them.</summary>
/// <remarks>
/// What stands in a column depends only on the positions up to it, and not on those with one value only, as the graph often has: so the first column is
/// the same in all orders that begin alike, and with one graph G, S, P, O is S, P, O. For quads of one graph that makes 128 bytes each of 288, for others 248.
/// </remarks>
internal static class SharedColumns
{
    private const int SmallCount = 1024;

    /// <summary>The same orders; those of few quads as they are.</summary>
    public static SortedQuads[] Apply(SortedQuads[] orders)
    {
        var spo = orders[(int)QuadOrder.Spo];
        if (spo.Count < SmallCount)
        {
            return orders;
        }

        var constants = new ulong[]?[4];
        foreach (var position in QuadOrders.Columns(QuadOrder.Spo))
        {
            var column = spo.Column((int)position);
            constants[(int)position] = IsConstant(column.AsSpan(0, spo.Count)) ? column : null;
        }

        var known = new Dictionary<int, ulong[]>();
        return [.. orders.Select((quads, order) => Share(quads, QuadOrders.Columns((QuadOrder)order), constants, known))];
    }

    public static bool IsConstant(ReadOnlySpan<ulong> values) => values.IsEmpty || values.IndexOfAnyExcept(values[0]) < 0;

    /// <param name="quads">One order.</param>
    /// <param name="columns">Its positions.</param>
    /// <param name="constants">The columns with one value, by position.</param>
    /// <param name="known">The others so far, by the positions up to them.</param>
    private static SortedQuads Share(SortedQuads quads, ReadOnlySpan<QuadPosition> columns, ulong[]?[] constants, Dictionary<int, ulong[]> known)
    {
        var shared = new ulong[4][];
        var path = 0;
        for (var i = 0; i < shared.Length; i++)
        {
            var position = (int)columns[i];
            if (constants[position] is { } constant)
            {
                shared[i] = constant;
                continue;
            }

            path = (path * 5) + position + 1;
            if (!known.TryGetValue(path, out var column))
            {
                known.Add(path, column = quads.Column(i));
            }

            shared[i] = column;
        }

        return new SortedQuads(shared[0], shared[1], shared[2], shared[3], quads.Count, quads.Tombstones);
    }
}
