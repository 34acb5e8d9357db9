namespace Mutualisons.Store;

/// <summary>A graph that has quads in a snapshot.</summary>
/// <param name="Name">Its name, or <see cref="TermId.DefaultGraph"/>.</param>
/// <param name="QuadCount">How many quads it has.</param>
/// <param name="LastCommit">The last commit that added a quad to it or took one away; in a transaction's pending state, what is not committed yet counts as of the commit before.</param>
/// <param name="LastChanged">When that commit was made.</param>
public readonly record struct StoreGraph(TermId Name, long QuadCount, long LastCommit, DateTimeOffset LastChanged);
