using System.Net;
using System.Text.Json;
using Mutualisons.Rdf;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Resources;

public sealed class ResourceTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_thing_redirects_to_its_description_under_the_public_base(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        using var response = await server.GetAsync("/id/actor/beescoop", null, ("Host", "127.0.0.1"));
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(server.BaseIri + "doc/actor/beescoop", response.Headers.Location!.ToString());
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_form_is_reached_by_suffix_and_by_header_with_the_same_bytes(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        foreach (var (suffix, type) in new[] { ("jsonld", "application/ld+json"), ("ttl", "text/turtle"), ("nt", "application/n-triples"), ("nq", "application/n-quads"), ("trig", "application/trig"), ("geojson", "application/geo+json"), ("html", "text/html") })
        {
            using var bySuffix = await server.GetAsync("/doc/actor/beescoop." + suffix, "image/png");
            using var byHeader = await server.GetAsync("/doc/actor/beescoop", type);
            Assert.Equal(HttpStatusCode.OK, bySuffix.StatusCode);
            Assert.Equal(type, byHeader.Content.Headers.ContentType!.MediaType);
            Assert.Equal(await bySuffix.Content.ReadAsByteArrayAsync(), await byHeader.Content.ReadAsByteArrayAsync());
            Assert.Equal(bySuffix.Headers.ETag, byHeader.Headers.ETag);
            Assert.False(byHeader.Headers.ETag!.IsWeak);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task All_RDF_forms_say_the_same(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        foreach (var path in new[] { "/doc/actor/oddities", "/actors", "/sources" })
        {
            var expected = Documents.Parse(await server.GetTextAsync(path, "application/n-triples"), "application/n-triples", server.BaseIri);
            Assert.NotEmpty(expected);
            foreach (var type in new[] { "text/turtle", "application/n-quads", "application/trig" })
            {
                Assert.True(DatasetIsomorphism.AreIsomorphic(expected, Documents.Parse(await server.GetTextAsync(path, type), type, server.BaseIri)), $"{path} as {type}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_preference_gets_JSON_LD_and_a_browser_gets_a_page(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        using var plain = await server.GetAsync("/doc/actor/beescoop");
        using var page = await server.GetAsync("/doc/actor/beescoop", Browser, ("Accept-Language", "nl-BE,nl;q=0.9"));
        Assert.Equal("application/ld+json", plain.Content.Headers.ContentType!.MediaType);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nl", Assert.Single(page.Content.Headers.ContentLanguage));
        Assert.Contains("Accept-Language", page.Headers.Vary);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("Boerenmarkt", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<participatif>", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_known_tag_or_date_gets_304_and_HEAD_gets_the_headers_alone(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        using var first = await server.GetAsync("/doc/actor/beescoop.ttl");
        var modified = first.Content.Headers.LastModified!.Value.ToString("R");
        using var byTag = await server.GetAsync("/doc/actor/beescoop.ttl", null, ("If-None-Match", $"\"other\", {first.Headers.ETag}"));
        using var byDate = await server.GetAsync("/doc/actor/beescoop.ttl", null, ("If-Modified-Since", modified));
        using var tagFirst = await server.GetAsync("/doc/actor/beescoop.ttl", null, ("If-Modified-Since", modified), ("If-None-Match", "\"other\""));
        using var head = await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/doc/actor/beescoop.ttl"));
        Assert.Equal(HttpStatusCode.NotModified, byTag.StatusCode);
        Assert.Equal(first.Headers.ETag, byTag.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, byDate.StatusCode);
        Assert.Equal(HttpStatusCode.OK, tagFirst.StatusCode);
        Assert.Equal(first.Headers.ETag, head.Headers.ETag);
        Assert.Equal(first.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Links_name_the_canonical_address_the_other_forms_the_vocabulary_and_the_licence(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        using var response = await server.GetAsync("/doc/actor/beescoop.ttl");
        var links = string.Join(", ", response.Headers.GetValues("Link"));
        Assert.Contains($"<{server.BaseIri}doc/actor/beescoop>; rel=\"canonical\"", links, StringComparison.Ordinal);
        Assert.Contains($"<{server.BaseIri}doc/actor/beescoop.geojson>; rel=\"alternate\"; type=\"application/geo+json\"", links, StringComparison.Ordinal);
        Assert.Contains("rel=\"describedby\"", links, StringComparison.Ordinal);
        Assert.Contains("<https://creativecommons.org/publicdomain/zero/1.0/>; rel=\"license\"", links, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_not_there_and_what_is_not_on_offer_are_problems(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        foreach (var path in new[] { "/doc/actor/nobody", "/doc/planet/mars", "/doc/actor/beescoop.rdf", "/nowhere", "/id/planet/mars" })
        {
            await AssertProblemAsync(server, path, null, HttpStatusCode.NotFound);
        }

        var problem = await AssertProblemAsync(server, "/doc/actor/beescoop", "image/png", HttpStatusCode.NotAcceptable);
        Assert.Contains(server.BaseIri + "doc/actor/beescoop.ttl", problem.GetProperty("alternatives").EnumerateArray().Select(item => item.GetString()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_feature_has_longitude_first_and_what_a_popup_needs(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        using var json = JsonDocument.Parse(await server.GetTextAsync("/doc/actor/beescoop.geojson?lang=nl"));
        var feature = json.RootElement;
        Assert.Equal("Feature", feature.GetProperty("type").GetString());
        Assert.Equal(server.BaseIri + "id/actor/beescoop", feature.GetProperty("id").GetString());
        Assert.Equal("[4.377250146,50.85693926093]", feature.GetProperty("geometry").GetProperty("coordinates").GetRawText());
        var properties = feature.GetProperty("properties");
        Assert.Equal("Beescoop", properties.GetProperty("name").GetString());
        Assert.Equal("Boerenmarkt", properties.GetProperty("categories")[0].GetProperty("label").GetString());
        Assert.Equal("Rue Van Hove 19, 1030 Schaerbeek, Belgique", properties.GetProperty("address").GetString());
        Assert.Equal("https://creativecommons.org/publicdomain/zero/1.0/", properties.GetProperty("licences")[0].GetString());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Other_resources_of_the_platform_are_described_too(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        Assert.Contains("Les essayeurs", await server.GetTextAsync("/doc/source/test", Browser), StringComparison.Ordinal);
        Assert.Contains("Marché de producteurs", await server.GetTextAsync("/doc/concept/activities/farmers-market", "text/turtle"), StringComparison.Ordinal);
        using var outline = JsonDocument.Parse(await server.GetTextAsync("/doc/commune/21015.geojson"));
        Assert.Equal("Polygon", outline.RootElement.GetProperty("geometry").GetProperty("type").GetString());
        Assert.Contains("Actor", await server.GetTextAsync("/ontology", Browser), StringComparison.Ordinal);
        Assert.Contains("CC0", await server.GetTextAsync("/", Browser), StringComparison.Ordinal);
    }

    private static async Task<WebServer> StartAsync(EngineKind kind)
    {
        var server = await WebServer.StartAsync(TestEngines.Create(kind));
        await server.LoadAsync(WebServer.ReadData("public.trig"));
        return server;
    }

    private static async Task<JsonElement> AssertProblemAsync(WebServer server, string path, string? accept, HttpStatusCode status)
    {
        using var response = await server.GetAsync(path, accept);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.Clone();
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem;
    }
}
