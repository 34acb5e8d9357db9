using System.Text.Json;
using Mutualisons.Web.Tests.Hosting;

namespace Mutualisons.Web.Tests.Search;

/// <summary>Measures what the searches of the repository find on a server with the samples.</summary>
public static class SearchQuality
{
    private const int Looked = 10;

    /// <summary>What each search found, in the order of the file.</summary>
    public static async Task<IReadOnlyList<SearchResult>> MeasureAsync(WebServer server)
    {
        var results = new List<SearchResult>();
        foreach (var search in SearchCase.All)
        {
            results.Add(new(search, await FindAsync(server, search.Words), await ExpectedAsync(server, search.Expected)));
        }

        return results;
    }

    /// <summary>The mean of one by the rank of the first expected record; 0 where there is none.</summary>
    public static double MeanReciprocalRank(IEnumerable<SearchResult> results) => results.Average(result => result.Rank is { } rank ? 1.0 / rank : 0);

    private static async Task<List<string>> FindAsync(WebServer server, string words)
    {
        using var page = JsonDocument.Parse(await server.GetTextAsync($"/search?q={Uri.EscapeDataString(words)}&limit={Looked}", "application/ld+json"));
        return [.. page.RootElement.GetProperty("member").EnumerateArray().Select(member => member.GetProperty("id").GetString()![(server.BaseIri.Length + 3)..])];
    }

    private static async Task<Func<string, bool>> ExpectedAsync(WebServer server, IReadOnlyList<string> expected)
    {
        var records = expected.Where(name => name[0] != '@').ToHashSet(StringComparer.Ordinal);
        var kinds = expected.Where(name => name.StartsWith("@kind/", StringComparison.Ordinal)).Select(name => name["@kind/".Length..] + "/").ToList();
        foreach (var term in expected.Where(name => name[0] == '@' && !name.StartsWith("@kind/", StringComparison.Ordinal)))
        {
            var query = $"SELECT ?r {{ ?r ?p <{server.BaseIri}id/concept/{term[1..]}> }}";
            var rows = await server.GetTextAsync("/sparql?query=" + Uri.EscapeDataString(query), "text/csv");
            records.UnionWith(rows.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(row => row.Length > server.BaseIri.Length + 3).Select(row => row[(server.BaseIri.Length + 3)..]));
        }

        return record => records.Contains(record) || kinds.Exists(kind => record.StartsWith(kind, StringComparison.Ordinal));
    }
}
