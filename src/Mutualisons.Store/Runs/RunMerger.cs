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
        for (var order = QuadOrder.Spo; order <= QuadOrder.Gosp; order++)
        {
            orders[(int)order] = Merge(older[order], newer[order]);
        }

        return new Run(SharedColumns.Apply(orders));
    }

    private static SortedQuads Merge(SortedQuads older, SortedQuads newer)
    {
        var output = new MergeOutput(older.Count + newer.Count, older.Tombstones is not null || newer.Tombstones is not null);
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
