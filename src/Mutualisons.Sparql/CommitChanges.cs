namespace Mutualisons.Sparql;

/// <summary>A commit and its effective change set.</summary>
public sealed record CommitChanges(CommitInfo Info, IReadOnlyList<QuadChange> Changes);
