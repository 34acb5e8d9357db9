namespace Mutualisons.Store.Runs;

/// <summary>Which runs are merged, so that scans meet few of them and each quad is copied seldom.</summary>
internal static class RunPolicy
{
    /// <summary>What is bigger than this is merged in the background, not inside the writer.</summary>
    public const int MaxFreshCount = 1 << 16;

    /// <summary>A snapshot has about so many runs at most.</summary>
    public const int MaxRuns = 8;

    private const int MaxFreshRuns = 4;
    private const int Ratio = 4;

    /// <summary>Adds a commit's run; as long as the one before is not several times as big, or there are too many fresh ones, two become one.</summary>
    public static RunSet Append(RunSet runs, Run run)
    {
        runs = run.Count == 0 ? runs : runs.Add(run);
        while (FindFreshMerge(runs) is var start and >= 0)
        {
            runs = runs.Replace(start, 2, RunMerger.Merge(runs[start], runs[start + 1]));
        }

        return runs;
    }

    /// <summary>The older of two big neighbours that are worth merging in the background, or -1.</summary>
    public static int FindBackgroundMerge(RunSet runs)
    {
        for (var i = runs.Count - 2; i >= 0; i--)
        {
            if (!IsFresh(runs, i) && runs[i].Count < Ratio * (long)runs[i + 1].Count)
            {
                return i;
            }
        }

        return runs.Count > MaxRuns ? Smallest(runs, 0) : -1;
    }

    private static int FindFreshMerge(RunSet runs)
    {
        var last = runs.Count - 2;
        if (last >= 0 && IsFresh(runs, last) && runs[last].Count < Ratio * (long)runs[last + 1].Count)
        {
            return last;
        }

        var first = runs.Count - 1;
        while (first > 0 && IsFresh(runs, first - 1))
        {
            first--;
        }

        return runs.Count - first > MaxFreshRuns ? Smallest(runs, first) : -1;
    }

    private static bool IsFresh(RunSet runs, int older) => runs[older].Count + runs[older + 1].Count <= MaxFreshCount;

    private static int Smallest(RunSet runs, int first)
    {
        var best = first;
        for (var i = first + 1; i < runs.Count - 1; i++)
        {
            if (runs[i].Count + runs[i + 1].Count < runs[best].Count + runs[best + 1].Count)
            {
                best = i;
            }
        }

        return best;
    }
}
