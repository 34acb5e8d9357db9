namespace Mutualisons.Store.Runs;

/// <summary>The commit that a graph was last changed by, and when that was.</summary>
internal readonly record struct GraphChange(long Commit, DateTimeOffset Time);
