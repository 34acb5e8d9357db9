namespace Mutualisons.Store.Log;

/// <summary>What a commit says of itself before its changes.</summary>
internal sealed record CommitHead(DateTimeOffset Time, string Author, ulong BlankNodeCount);
