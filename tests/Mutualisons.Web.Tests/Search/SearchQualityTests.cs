using Mutualisons.Web.Tests.Samples;
using Xunit;

namespace Mutualisons.Web.Tests.Search;

/// <summary>What people expect of their searches over the samples (tests/Mutualisons.Benchmarks/Search/searches.tsv).</summary>
public sealed class SearchQualityTests(SampleServer samples) : IClassFixture<SampleServer>
{
    private const double Floor = 0.9;

    // What is not among the first five, and why; a search that finds it after all has to leave this list.
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["cooprative d'habitation"] = "Nothing says 'habitation' of the housing co-operative; the energy co-operative of 'habitants' shares the stem.",
        ["groentenpakket"] = "The label 'Groentepakket' of a category is one letter away; in the offer's name it is a plural, three letters away.",
    };

    [Fact]
    public async Task Each_search_finds_something_expected_among_the_first_five()
    {
        var results = await SearchQuality.MeasureAsync(samples.Server);
        Assert.True(results.Count >= 60 && results.Select(result => result.Search.Language).Distinct().Count() == 3);
        var missed = results.Where(result => result.Rank is null or > 5).Select(result => result.Search.Words);
        Assert.Equal(Exceptions.Keys.Order(StringComparer.Ordinal), missed.Order(StringComparer.Ordinal));
        var mean = SearchQuality.MeanReciprocalRank(results);
        Assert.True(mean >= Floor, $"The mean reciprocal rank is {mean:F3}.");
    }
}
