using System.Text.Json;
using Mutualisons.Tests;
using Xunit;

namespace Mutualisons.Web.Tests.Clients;

/// <summary>SPARQL clients from npm, as they are.</summary>
public sealed class NodeClientTests(FederationServers servers) : IClassFixture<FederationServers>
{
    private const string Join = "SELECT ?a ?n { ?a <http://x/knows> ?b . ?b <http://x/name> ?n }";

    private static readonly string[] Joined = ["""{"a":"http://x/a","n":"Bé"}""", """{"a":"http://x/a","n":"C"}""", """{"a":"http://x/b","n":"C"}"""];

    [ToolFact("node", "npm")]
    public async Task Comunica_asks_our_endpoint() =>
        Assert.Equal(["""{"n":"Bé"}""", """{"n":"C"}"""], await ComunicaAsync("SELECT ?n { ?s <http://x/name> ?n FILTER(STRLEN(?n) < 3) }", servers.NamesEndpoint));

    [ToolFact("node", "npm")]
    public async Task Comunica_joins_two_of_our_endpoints() => Assert.Equal(Joined, await ComunicaAsync(Join, servers.FriendsEndpoint, servers.NamesEndpoint));

    [ToolFact("node", "npm")]
    public async Task Comunica_federates_from_one_of_our_endpoints_to_the_other() => Assert.Equal(
        Joined,
        await ComunicaAsync($"SELECT ?a ?n {{ ?a <http://x/knows> ?b . SERVICE <{servers.NamesEndpoint}> {{ ?b <http://x/name> ?n }} }}", servers.FriendsEndpoint));

    [ToolFact("node", "npm")]
    public async Task Sparql_http_client_reads_and_writes_in_every_form()
    {
        var input = JsonSerializer.Serialize(new
        {
            endpoint = servers.FriendsEndpoint,
            update = "INSERT DATA { GRAPH <http://x/written> { <http://x/s> <http://x/p> 1 } }",
            select = "SELECT ?b { <http://x/b> <http://x/knows> ?b }",
            ask = "ASK { <http://x/a> <http://x/knows> <http://x/b> }",
            construct = "CONSTRUCT WHERE { ?a <http://x/knows> ?b }",
        });
        using var output = JsonDocument.Parse(await NodeClient.RunAsync("sparql-http-client.mjs", input));
        foreach (var form in new[] { "get", "postUrlencoded", "postDirect" })
        {
            Assert.Equal("""{"select":[{"b":"http://x/c"}],"ask":true,"construct":3}""", output.RootElement.GetProperty(form).GetRawText());
        }

        Assert.Contains("true", await servers.Friends.GetTextAsync("/sparql?query=" + Uri.EscapeDataString("ASK { GRAPH <http://x/written> { ?s ?p 1 } }"), "application/sparql-results+json"), StringComparison.Ordinal);
    }

    private static async Task<string[]> ComunicaAsync(string query, params string[] endpoints) => JsonSerializer.Deserialize<string[]>(
        await NodeClient.RunAsync("comunica-query.mjs", JsonSerializer.Serialize(new { sources = endpoints.Select(value => new { type = "sparql", value }), query })))!;
}
