namespace Mutualisons.Store.Runs;

/// <summary>Merges two neighbouring runs into one that means the same.</summary>
/// <remarks>
/// Changes are effective, so a quad's signs alternate from run to run. If both runs have it, the pair cancels: what the newer undoes
/// is what the older did, and the runs before say the same as after. A tombstone alone stays, and in a merge into the oldest run
/// none is ever alone, since there is nothing else that it could take away.
/// </remarks>
internal static class RunMerger
{
    public static Run Merge(Run older, Run newer)
    {
        var orders = new SortedQuads[QuadOrders.Count];
        var spo = orders[(int)QuadOrder.Spo] = Merge(older[QuadOrder.Spo], newer[QuadOrder.Spo], new ulong[]?[4]);
        var shared = new SharedColumns(spo);
        for (var order = QuadOrder.Spo + 1; order <= QuadOrder.Gosp; order++)
        {
            var merged = orders[(int)order] = Merge(older[order], newer[order], shared.FindFor(order));
            shared.Add(order, merged);
        }

        return new Run(orders);
    }

    private static SortedQuads Merge(SortedQuads older, SortedQuads newer, ulong[]?[] found)
    {
        var output = new MergeOutput(older.Count + newer.Count, older.Tombstones is not null || newer.Tombstones is not null, found);
        var (i, j) = (0, 0);
        while (i < older.Count && j < newer.Count)
        {
            var order = older.CompareRow(i, newer, j);
            if (order < 0)
            {
                var end = older.SeekRow(i, older.Count, newer, j);
                output.Append(older, i, end);
                i = end;
            }
            else if (order > 0)
            {
                var end = newer.SeekRow(j, newer.Count, older, i);
                output.Append(newer, j, end);
                j = end;
            }
            else
            {
                i++;
                j++;
            }
        }

        output.Append(older, i, older.Count);
        output.Append(newer, j, newer.Count);
        return output.Complete();
    }
}
