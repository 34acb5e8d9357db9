using System.Net;
using System.Text.Json;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Pages;

public sealed class TombstoneTests
{
    private const string Data = """
        @prefix as: <https://www.w3.org/ns/activitystreams#> . @prefix dct: <http://purl.org/dc/terms/> . @prefix mut: <https://w3id.org/mutualisons/ns#> .
        @prefix schema: <https://schema.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <graph/system> { <graph/commons/public> mut:audience mut:Public . <graph/commons/administrators> mut:audience mut:Administrators . }
        <graph/commons/public> {
          <id/actor/gone> a as:Tombstone ; as:formerType mut:Actor ; as:deleted "2026-07-01T09:00:00Z"^^xsd:dateTime .
          mut:Actor rdfs:label "acteur"@fr , "organisatie"@nl .
          <id/actor/old> a mut:Actor ; schema:name "Ancien"@fr ; dct:isReplacedBy <id/actor/kept> .
          <id/actor/kept> a mut:Actor ; schema:name "Gardé"@fr .
          <id/actor/seen> a mut:Actor ; schema:name "Vu"@fr .
        }
        <graph/commons/administrators> { <id/actor/seen> a as:Tombstone . }
        """;

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_deleted_record_is_gone_in_every_form_and_tells_its_former_type_and_when(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        foreach (var path in new[] { "/doc/actor/gone", "/doc/actor/gone.ttl", "/doc/actor/gone.geojson" })
        {
            using var response = await server.GetAsync(path);
            Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            Assert.Equal("https://w3id.org/mutualisons/ns#Actor", problem.RootElement.GetProperty("formerType").GetString());
            Assert.Equal("2026-07-01T09:00:00Z", problem.RootElement.GetProperty("deleted").GetString());
        }

        using var page = await server.GetAsync("/doc/actor/gone?lang=nl", "text/html");
        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("organisatie", html, StringComparison.Ordinal);
        Assert.Contains("1 juli 2026, 11:00", html, StringComparison.Ordinal);
        using var thing = await server.GetAsync("/id/actor/gone");
        Assert.Equal(HttpStatusCode.SeeOther, thing.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_replaced_record_stays_and_points_at_the_one_that_was_kept(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        using var response = await server.GetAsync("/doc/actor/old.ttl");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains($"<{server.BaseIri}doc/actor/kept>; rel=\"successor-version\"", string.Join(", ", response.Headers.GetValues("Link")), StringComparison.Ordinal);
        var html = await server.GetTextAsync("/doc/actor/old.html?lang=fr");
        Assert.Contains($"href=\"{server.BaseIri}doc/actor/kept?lang=fr\"><span lang=\"fr\">Gardé", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_a_hidden_graph_says_is_gone_is_still_there(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        using var response = await server.GetAsync("/doc/actor/seen.ttl");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static async Task<WebServer> StartAsync(EngineKind kind)
    {
        var server = await WebServer.StartAsync(TestEngines.Create(kind));
        await server.LoadAsync(Data);
        return server;
    }
}
