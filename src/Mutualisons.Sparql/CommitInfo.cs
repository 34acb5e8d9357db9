namespace Mutualisons.Sparql;

/// <summary>A commit's number, UTC time, author and size.</summary>
public sealed record CommitInfo(long Commit, DateTimeOffset Time, string Author, long Added, long Removed);
