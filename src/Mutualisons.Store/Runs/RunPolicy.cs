namespace Mutualisons.Store.Runs;

/// <summary>Which runs the writer merges at a commit, so that scans meet few of them and each quad is copied seldom.</summary>
internal static class RunPolicy
{
    /// <summary>What is bigger is not merged inside the writer.</summary>
    public const int MaxFreshCount = 1 << 16;

    /// <summary>No snapshot has many more runs.</summary>
    public const int MaxRuns = 8;

    private const int Ratio = 4;

    /// <summary>Adds a run; while the one before is not several times as big, both become one.</summary>
    public static RunSet Append(RunSet runs, Run run)
    {
        runs = run.Count == 0 ? runs : runs.Add(run);
        while (runs.Count > 1 && ShouldMerge(runs[^2], runs[^1]))
        {
            runs = runs.Replace(runs.Count - 2, 2, RunMerger.Merge(runs[^2], runs[^1]));
        }

        return runs;
    }

    private static bool ShouldMerge(Run older, Run newer) =>
        older.Count + newer.Count <= MaxFreshCount && older.Count < Ratio * (long)newer.Count;
}
