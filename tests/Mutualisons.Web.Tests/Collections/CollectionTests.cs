using System.Net;
using System.Text.Json;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Collections;

public sealed class CollectionTests
{
    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Filters_choose_the_members_that_match(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        foreach (var (query, expected) in new (string, string[])[]
        {
            ("", ["atelier", "beescoop", "oddities", "plain"]),
            ("?bbox=4.24,50.76,4.48,50.92", ["beescoop"]),
            ("?bbox=3,50,5,52", ["atelier", "beescoop"]),
            ("?bbox=170,-10,-170,10", []),
            ("?category=farmers-market", ["beescoop"]),
            ("?category=activities/local-food", ["beescoop"]),
            ("?category=food", ["beescoop"]),
            ("?category={base}id/concept/activities/repair", ["atelier"]),
            ("?commune=21015", ["beescoop"]),
            ("?commune=schaarbeek", ["beescoop"]),
            ("?commune=Schaerbeek&postcode=1000", []),
            ("?postcode=1030", ["beescoop"]),
            ("?lang=nl", ["atelier", "beescoop", "oddities", "plain"]),
            ("?modifiedSince=2020-01-01", ["atelier", "beescoop", "oddities", "plain"]),
            ("?modifiedSince=2100-01-01T00:00:00Z", []),
            ("?sort=-name&limit=2", ["plain", "beescoop"]),
            ("?sort=-id&limit=1", ["plain"]),
            ("?sort=-modified&limit=1", ["oddities"]),
            ("?limit=0", ["atelier"]),
            ("?limit=5000", ["atelier", "beescoop", "oddities", "plain"]),
        })
        {
            Assert.Equal(expected.Select(slug => $"{server.BaseIri}id/actor/{slug}"), await MembersAsync(server, "/actors" + query.Replace("{base}", server.BaseIri, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Unknown_and_invalid_parameters_are_refused(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        foreach (var query in new[]
        {
            "actors?colour=red", "actors?bbox=1,2,3", "actors?bbox=a,b,c,d", "actors?category=nonsense", "actors?commune=Atlantis", "actors?lang=xx", "actors?modifiedSince=yesterday",
            "actors?sort=colour", "actors?limit=many", "actors?after=!!", "actors?limit=1&limit=2", "actors?query=bees", "sources?bbox=1,2,3,4",
        })
        {
            using var response = await server.GetAsync("/" + query);
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, query);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        }
    }

    [Theory]
    [InlineData("id")]
    [InlineData("-id")]
    [InlineData("name")]
    [InlineData("-name")]
    [InlineData("modified")]
    [InlineData("-modified")]
    public async Task Following_next_meets_every_member_once_in_order(string sort)
    {
        foreach (var kind in TestEngines.All)
        {
            await using var server = await StartAsync(kind);
            var whole = await MembersAsync(server, $"/actors?sort={sort}");
            var paged = new List<string>();
            var path = $"/actors?sort={sort}&limit=1";
            while (path is not null)
            {
                using var json = JsonDocument.Parse(await server.GetTextAsync(path));
                paged.AddRange(json.RootElement.GetProperty("member").EnumerateArray().Select(member => member.GetProperty("id").GetString()!));
                Assert.Equal(4, json.RootElement.GetProperty("totalItems").GetInt32());
                path = json.RootElement.GetProperty("view").TryGetProperty("next", out var next) ? next.GetString() : null;
            }

            Assert.Equal(whole, paged);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_form_lists_the_same_members(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        using var features = JsonDocument.Parse(await server.GetTextAsync("/actors", "application/geo+json"));
        Assert.Equal(await MembersAsync(server, "/actors"), features.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()));
        var csv = (await server.GetTextAsync("/actors.csv?lang=nl")).Split("\r\n");
        Assert.StartsWith("id,name,", csv[0], StringComparison.Ordinal);
        Assert.Equal(6, csv.Length);
        Assert.Contains("Boerenmarkt", csv[2], StringComparison.Ordinal);
        Assert.Contains("Schaarbeek", csv[2], StringComparison.Ordinal);
        using var page = await server.GetAsync("/actors?limit=1", "text/html");
        Assert.Contains("Atelier &lt;b&gt;", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("rel=\"next\"", string.Join(' ', page.Headers.GetValues("Link")), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> MembersAsync(WebServer server, string path)
    {
        // GeoJSON keeps the order; members of a set in RDF have none.
        using var json = JsonDocument.Parse(await server.GetTextAsync(path, "application/geo+json"));
        return [.. json.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()!)];
    }

    private static async Task<WebServer> StartAsync(EngineKind kind)
    {
        var server = await WebServer.StartAsync(TestEngines.Create(kind));
        await server.LoadAsync(WebServer.ReadData("public.trig"));
        return server;
    }
}
