namespace Mutualisons.Web.Search;

/// <summary>What a search found.</summary>
/// <param name="Records">The records, best first.</param>
/// <param name="Parts">What came of each part.</param>
/// <param name="IsPartial">True when no record has all parts, so that those with some are shown.</param>
internal sealed record Findings(IReadOnlyList<FoundRecord> Records, IReadOnlyList<PartOutcome> Parts, bool IsPartial)
{
    /// <summary>Nothing.</summary>
    public static Findings None { get; } = new([], [], false);
}
