using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Sparql;

/// <summary>Things without a name, by the IRIs that the server shows for them.</summary>
public sealed partial class SkolemIriTests
{
    private const string Data = """
        @prefix mut: <https://w3id.org/mutualisons/ns#> .
        @prefix schema: <https://schema.org/> .
        <graph/system> { <graph/test/public> mut:audience mut:Public . }
        <graph/test/public> { <id/actor/x> a mut:Actor ; schema:name "X" ; schema:address [ schema:streetAddress "Rue Haute" ] . }
        <graph/system> { <id/actor/x> schema:address [ schema:streetAddress "Rue cachée" ] . }
        """;

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_node_is_asked_for_and_deleted_by_the_IRI_that_its_resource_shows(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        var node = await NodeShownAsync(server);
        Assert.Contains("Rue Haute", await AskAsync(server, $"SELECT ?street {{ <{node}> <https://schema.org/streetAddress> ?street }}"), StringComparison.Ordinal);
        using var delete = await UpdateAsync(server, $"DELETE WHERE {{ GRAPH <graph/test/public> {{ <{node}> ?p ?o }} }} ; DELETE DATA {{ GRAPH <graph/test/public> {{ <id/actor/x> <https://schema.org/address> <{node}> }} }}");
        Assert.Equal(HttpStatusCode.NoContent, delete.StatusCode);
        Assert.DoesNotContain("genid", await server.GetTextAsync("/doc/actor/x.nt"), StringComparison.Ordinal);
        using var gone = await server.GetAsync(node + ".ttl");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Its_IRI_leads_to_its_description_in_the_form_that_is_accepted(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        var node = await NodeShownAsync(server);
        foreach (var (accept, suffix) in new[] { ("text/turtle", "ttl"), ("text/html", "html"), ("application/json", "jsonld"), ("*/*", "jsonld") })
        {
            using var response = await server.GetAsync(node, accept);
            Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
            Assert.Equal($"{node}.{suffix}", response.Headers.Location!.ToString());
            Assert.Contains("Rue Haute", await server.GetTextAsync($"{node}.{suffix}"), StringComparison.Ordinal);
        }

        using var refused = await server.GetAsync(node, "image/png");
        Assert.Equal(HttpStatusCode.NotAcceptable, refused.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_node_of_hidden_graphs_is_answered_as_one_that_never_was(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        var shown = await NodeShownAsync(server);
        var labels = kind == EngineKind.Naive ? new[] { "n1", "n2" } : ["b0", "b1", "b2"];
        foreach (var node in labels.Select(label => server.BaseIri + ".well-known/genid/" + label).Where(node => node != shown))
        {
            Assert.DoesNotContain("cachée", await AskAsync(server, $"SELECT * {{ <{node}> ?p ?o }}"), StringComparison.Ordinal);
            Assert.Contains(node, await AskAsync(server, $"SELECT * {{ VALUES ?x {{ <{node}> }} }}"), StringComparison.Ordinal);
            using var document = await server.GetAsync(node + ".ttl");
            Assert.Equal(HttpStatusCode.NotFound, document.StatusCode);
            using var insert = await UpdateAsync(server, $"INSERT DATA {{ GRAPH <graph/test/public> {{ <{node}> <a:b> 1 }} }}");
            Assert.Equal(HttpStatusCode.BadRequest, insert.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_resource_that_is_sent_back_as_a_graph_is_about_the_same_nodes(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        var node = await NodeShownAsync(server);
        var sent = await server.GetTextAsync("/doc/actor/x.nt");
        foreach (var method in new[] { HttpMethod.Put, HttpMethod.Post })
        {
            using var body = new StringContent(sent, Encoding.UTF8, "application/n-triples");
            using var request = new HttpRequestMessage(method, "/rdf-graph-store?graph=" + Uri.EscapeDataString(server.BaseIri + "graph/test/public")) { Content = body };
            using var response = await server.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
            Assert.Equal(node, await NodeShownAsync(server));
            Assert.Contains("Rue Haute", await server.GetTextAsync(node + ".ttl"), StringComparison.Ordinal);
            Assert.Equal("0", (await AskAsync(server, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER(CONTAINS(STR(?s), 'genid') || CONTAINS(STR(?o), 'genid')) }")).Split("\r\n")[1]);
        }
    }

    private static async Task<WebServer> StartAsync(EngineKind kind)
    {
        var server = await WebServer.StartAsync(TestEngines.Create(kind), options => options with { OpenWrites = true });
        await server.LoadAsync(Data);
        return server;
    }

    private static async Task<string> NodeShownAsync(WebServer server) => Genid().Match(await server.GetTextAsync("/doc/actor/x.nt")).Groups[1].Value;

    private static Task<string> AskAsync(WebServer server, string query) => server.GetTextAsync("/sparql?query=" + Uri.EscapeDataString(query), "text/csv");

    private static async Task<HttpResponseMessage> UpdateAsync(WebServer server, string update)
    {
        using var body = new StringContent(update, Encoding.UTF8, "application/sparql-update");
        return await server.Client.PostAsync("/sparql", body);
    }

    [GeneratedRegex("address> <([^>]*/\\.well-known/genid/[^>]*)>")]
    private static partial Regex Genid();
}
