using System.Diagnostics;
using System.Globalization;
using Mutualisons.Web.Tests.Samples;
using Mutualisons.Web.Tests.Search;

namespace Mutualisons.Benchmarks.Search;

/// <summary>Prints what each search of <c>searches.tsv</c> finds over the samples, and the mean reciprocal rank.</summary>
internal static class SearchQualityBenchmark
{
    public static int Run(string[] args)
    {
        MeasureAsync().GetAwaiter().GetResult();
        return 0;
    }

    private static async Task MeasureAsync()
    {
        await using var server = await SampleServer.StartAsync();
        var watch = Stopwatch.StartNew();
        var results = await SearchQuality.MeasureAsync(server);
        var elapsed = watch.Elapsed;
        foreach (var result in results)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Rank?.ToString(CultureInfo.InvariantCulture) ?? "-",3}  {result.Search.Language}  {result.Search.Words,-36} {string.Join("  ", result.Found.Take(5))}"));
        }

        foreach (var language in results.GroupBy(result => result.Search.Language))
        {
            Print(language.Key, [.. language]);
        }

        Print("all", results);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds / results.Count:F0} ms a search, what is expected looked up too"));
    }

    private static void Print(string name, IReadOnlyCollection<SearchResult> results) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-4} mean reciprocal rank {SearchQuality.MeanReciprocalRank(results):F3}, expected among the first five in {results.Count(result => result.Rank <= 5)} of {results.Count}"));
}
