namespace Mutualisons.Web.Tests.Search;

/// <summary>What a search found.</summary>
/// <param name="Search">The search.</param>
/// <param name="Found">The first records, as <c>{kind}/{slug}</c>.</param>
/// <param name="IsExpected">Whether a record is one that was expected.</param>
public sealed record SearchResult(SearchCase Search, IReadOnlyList<string> Found, Func<string, bool> IsExpected)
{
    /// <summary>The place of the first expected record, from 1; null when it is not among those looked at.</summary>
    public int? Rank => Found.Select((record, index) => (record, index)).Where(pair => IsExpected(pair.record)).Select(pair => (int?)(pair.index + 1)).FirstOrDefault();
}
