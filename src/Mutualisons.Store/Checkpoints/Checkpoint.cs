namespace Mutualisons.Store.Checkpoints;

/// <summary>The state that the log goes on from, as the manifest names it.</summary>
/// <param name="Commit">Its last commit.</param>
/// <param name="Time">When that commit was made.</param>
/// <param name="BlankNodeCount">How many blank nodes had been given out.</param>
/// <param name="Terms">The dictionary, without gaps.</param>
/// <param name="QuadsFile">The number of the file of quads; 0 for none.</param>
/// <param name="QuadsLength">How many bytes that file has.</param>
/// <param name="QuadCount">How many quads.</param>
internal sealed record Checkpoint(long Commit, DateTimeOffset Time, ulong BlankNodeCount, IReadOnlyList<TermSegment> Terms, long QuadsFile, long QuadsLength, int QuadCount)
{
    public static Checkpoint Empty { get; } = new(0, DateTimeOffset.UnixEpoch, 0, [], 0, 0, 0);

    public int DictionaryLength => Terms.Count == 0 ? 0 : Terms[^1].First + Terms[^1].Count;
}
