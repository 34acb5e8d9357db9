using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mutualisons.Rdf;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Taxonomy;

public sealed class TaxonomyTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private const string InScheme = "http://www.w3.org/2004/02/skos/core#inScheme";

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_classification_comes_with_its_terms_in_every_form(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        var expected = Documents.Parse(await server.GetTextAsync("/taxonomy/activities.nt"), "application/n-triples", server.BaseIri);
        Assert.Contains(expected, quad => quad.Predicate is Iri { Value: InScheme } && quad.Object is Iri scheme && scheme.Value == server.BaseIri + "id/concept/activities");
        foreach (var (suffix, type) in new[] { ("ttl", "text/turtle"), ("trig", "application/trig"), ("nq", "application/n-quads") })
        {
            using var response = await server.GetAsync("/taxonomy/activities", type);
            Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
            Assert.NotNull(response.Headers.ETag);
            Assert.NotNull(response.Content.Headers.LastModified);
            Assert.Equal(server.BaseIri + "taxonomy/activities." + suffix, response.Content.Headers.ContentLocation!.ToString());
            Assert.True(DatasetIsomorphism.AreIsomorphic(expected, Documents.Parse(await response.Content.ReadAsStringAsync(), type, server.BaseIri)), type);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_preference_gets_JSON_LD_and_a_browser_gets_a_tree_in_its_language(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        using var plain = await server.GetAsync("/taxonomy/activities");
        Assert.Equal("application/ld+json", plain.Content.Headers.ContentType!.MediaType);
        using var page = await server.GetAsync("/taxonomy/activities?lang=nl", Browser);
        Assert.Equal("nl", Assert.Single(page.Content.Headers.ContentLanguage));
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("<html lang=\"nl\">", html, StringComparison.Ordinal);
        Assert.Contains("Boerenmarkt", html, StringComparison.Ordinal);
        Assert.Contains("<li id=\"farmers-market\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_term_counts_what_its_link_into_the_collection_finds(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        var html = await server.GetTextAsync("/taxonomy/activities?lang=en", Browser);
        var links = Regex.Matches(html, "href=\"(?<url>[^\"]*[?]category=[^\"]*)\">(?<count>[0-9]+) (actor|actors)<");
        Assert.NotEmpty(links);
        foreach (Match link in links)
        {
            var url = WebUtility.HtmlDecode(link.Groups["url"].Value);
            using var json = JsonDocument.Parse(await server.GetTextAsync(url, "application/ld+json"));
            Assert.Equal(long.Parse(link.Groups["count"].Value, CultureInfo.InvariantCulture), json.RootElement.GetProperty("totalItems").GetInt64());
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_list_names_every_visible_classification(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        var listed = Documents.Parse(await server.GetTextAsync("/taxonomy.ttl"), "text/turtle", server.BaseIri);
        var schemes = listed.Where(quad => quad.Predicate is Iri { Value: "http://www.w3.org/ns/hydra/core#member" }).Select(quad => ((Iri)quad.Object).Value).ToList();
        Assert.Contains(server.BaseIri + "id/concept/activities", schemes);
        Assert.Contains("href=\"" + server.BaseIri + "taxonomy/activities?lang=fr\"", await server.GetTextAsync("/taxonomy", Browser), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_no_classification_is_not_found_and_what_is_not_on_offer_is_told(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        foreach (var (path, accept, status) in new[]
        {
            ("/taxonomy/nothing", null, HttpStatusCode.NotFound), ("/taxonomy/activities.csv", null, HttpStatusCode.NotFound), ("/taxonomy.exe", null, HttpStatusCode.NotFound),
            ("/taxonomy/a%20%3E", null, HttpStatusCode.NotFound), ("/taxonomy/activities", "image/png", HttpStatusCode.NotAcceptable),
        })
        {
            using var response = await server.GetAsync(path, accept);
            Assert.Equal(status, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        }
    }

    private static async Task<WebServer> StartAsync(EngineKind kind)
    {
        var server = await WebServer.StartAsync(TestEngines.Create(kind));
        await server.LoadAsync(WebServer.ReadData("public.trig"));
        return server;
    }
}
