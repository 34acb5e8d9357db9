namespace Mutualisons.Store;

/// <summary>A commit of the past with what it changed.</summary>
/// <param name="Commit">Its number.</param>
/// <param name="Time">When it was made.</param>
/// <param name="Author">Who made it.</param>
/// <param name="Changes">Its effective changes; the ids resolve in any snapshot from this commit on.</param>
public sealed record StoreCommit(long Commit, DateTimeOffset Time, string Author, IReadOnlyCollection<QuadChange> Changes);
