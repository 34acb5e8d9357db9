namespace Mutualisons.Store.Runs;

/// <summary>All that a snapshot is: the runs, and how much of the dictionary belongs to them. Immutable.</summary>
/// <param name="Commit">The last commit in it; 0 for an empty store.</param>
/// <param name="Time">When that commit was made.</param>
/// <param name="Runs">The quads.</param>
/// <param name="Graphs">Which graphs have how many, and what changed them last.</param>
/// <param name="DictionaryLength">Terms at or past this index are absent.</param>
/// <param name="BlankNodeCount">How many blank nodes have been given out.</param>
internal sealed record StoreState(long Commit, DateTimeOffset Time, RunSet Runs, GraphTable Graphs, int DictionaryLength, ulong BlankNodeCount)
{
    public static StoreState Empty { get; } = new(0, DateTimeOffset.UnixEpoch, RunSet.Empty, GraphTable.Empty, 0, 0);
}
