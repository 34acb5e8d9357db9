using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Mutualisons.Rdf;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.GraphStore;

/// <summary>What RDF 1.2 adds, from an upload to every form in which it leaves again.</summary>
public sealed class TripleTermTests
{
    private const string Graph = "/rdf-graph-store?graph=http://example.org/g";

    private const string Document =
        """
        VERSION "1.2"
        PREFIX : <http://example.org/>
        :s :p :o ~ :r {| :since 2020 |} , "نص"@ar--rtl .
        << _:x :p <<( _:x :q _:y )>> >> :q _:x .
        """;

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Triple_terms_and_directions_come_back_in_every_form_that_has_them(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        await PutAsync(server, Graph, Document);
        var expected = Documents.Parse(Document, "text/turtle", server.BaseIri);
        Assert.Equal(6, expected.Count);
        foreach (var type in new[] { "text/turtle", "application/n-triples", "application/n-quads", "application/trig", "text/turtle;version=1.2" })
        {
            using var response = await server.GetAsync(Graph, type);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var read = Documents.Parse(await response.Content.ReadAsStringAsync(), type.Split(';')[0], server.BaseIri);
            Assert.True(DatasetIsomorphism.AreIsomorphic(expected, Unnamed(read)), type);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_graph_that_JSON_LD_cannot_say_is_refused_in_JSON_LD_with_advice(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        await PutAsync(server, Graph, Document);
        string[] paths = [Graph, "/sparql?query=" + Uri.EscapeDataString("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }")];
        foreach (var path in paths)
        {
            using var response = await server.GetAsync(path, "application/ld+json");
            Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
            using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            Assert.Contains("text/turtle", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_direction_stays_in_JSON_LD(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        await PutAsync(server, Graph, "<http://example.org/s> <http://example.org/p> \"نص\"@ar--rtl .");
        using var document = JsonDocument.Parse(await server.GetTextAsync(Graph, "application/ld+json"));
        var value = document.RootElement.GetProperty("@graph")[0].GetProperty("http://example.org/p");
        Assert.Equal(("نص", "ar", "rtl"), (value.GetProperty("@value").GetString(), value.GetProperty("@language").GetString(), value.GetProperty("@direction").GetString()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_record_keeps_all_its_forms_when_somebody_annotates_it(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        var actor = server.BaseIri + "id/actor/beescoop";
        await PutAsync(
            server,
            "/rdf-graph-store?graph=" + Uri.EscapeDataString(server.BaseIri + "graph/test/public"),
            $"<{actor}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( <{actor}> <http://example.org/knows> \"אבג\"@he--rtl )>> ; <https://schema.org/name> \"دلو\"@ar--rtl .",
            HttpMethod.Post);
        Assert.Contains("<<( ", await server.GetTextAsync("/doc/actor/beescoop", "text/turtle"), StringComparison.Ordinal);
        Assert.Contains("<<( ", await server.GetTextAsync("/doc/actor/beescoop", "application/n-triples"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await server.GetTextAsync("/doc/actor/beescoop", "application/ld+json"));
        Assert.Equal(actor, json.RootElement.GetProperty("id").GetString());
        Assert.Contains("\"@direction\":\"rtl\"", json.RootElement.GetRawText().Replace(" ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("reifies", json.RootElement.GetRawText(), StringComparison.Ordinal);
        var page = await server.GetTextAsync("/doc/actor/beescoop", "text/html");
        Assert.Contains("<span class=\"triple\">", page, StringComparison.Ordinal);
        Assert.Contains("<bdi lang=\"he\" dir=\"rtl\">אבג</bdi>", page, StringComparison.Ordinal);
        foreach (var path in new[] { "/doc/actor/beescoop.geojson", "/actors.jsonld", "/actors.geojson", "/actors.csv", "/actors.html", "/actors.ttl" })
        {
            using var response = await server.GetAsync(path);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode}");
        }
    }

    private static Dataset Unnamed(Dataset dataset) => new(dataset.Select(quad => quad with { Graph = null }));

    private static async Task PutAsync(WebServer server, string path, string turtle, HttpMethod? method = null)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(turtle));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/turtle;version=1.2");
        using var request = new HttpRequestMessage(method ?? HttpMethod.Put, path) { Content = content };
        using var response = await server.Client.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode} {await response.Content.ReadAsStringAsync()}");
    }

    private static async Task<WebServer> StartAsync(EngineKind kind)
    {
        var server = await WebServer.StartAsync(TestEngines.Create(kind), options => options with { OpenWrites = true });
        await server.LoadAsync(WebServer.ReadData("public.trig"));
        return server;
    }
}
