using System.Net;
using System.Text.Json;
using Xunit;

namespace Mutualisons.Web.Tests.Clients;

/// <summary>SERVICE and LOAD between two servers of ours.</summary>
public sealed class FederationTests(FederationServers servers) : IClassFixture<FederationServers>
{
    [Fact]
    public async Task One_server_asks_the_other_about_its_rows()
    {
        var csv = await GetAsync($"SELECT ?a ?n {{ ?a <http://x/knows> ?b . SERVICE <{servers.NamesEndpoint}> {{ ?b <http://x/name> ?n }} }} ORDER BY ?a ?n");
        Assert.Equal("a,n\nhttp://x/a,Bé\nhttp://x/a,C\nhttp://x/b,C\n", csv.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_document_is_loaded_from_the_other_server()
    {
        using var loaded = await UpdateAsync($"LOAD <{servers.Names.BaseIri}rdf-graph-store?default> INTO GRAPH <http://x/copy>");
        Assert.Equal(HttpStatusCode.NoContent, loaded.StatusCode);
        Assert.Equal("n\n2\n", (await GetAsync("SELECT (COUNT(*) AS ?n) { GRAPH <http://x/copy> { ?s ?p ?o } }")).ReplaceLineEndings("\n"));
        using var cleared = await UpdateAsync("DROP GRAPH <http://x/copy>");
    }

    [Theory]
    [InlineData("http://elsewhere.example/sparql", "--allow-outbound http://elsewhere.example/")]
    [InlineData("file:///etc/passwd", "only absolute http and https URLs")]
    public async Task A_place_that_is_not_allowed_is_refused_with_what_to_allow(string place, string said)
    {
        using var loaded = await UpdateAsync($"LOAD <{place}>");
        using var asked = await servers.Friends.GetAsync("/sparql?query=" + Uri.EscapeDataString($"SELECT * {{ SERVICE <{place}> {{ ?s ?p ?o }} }}"));
        foreach (var answer in new[] { loaded, asked })
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Contains(said, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        using var silent = await UpdateAsync($"LOAD SILENT <{place}>");
        Assert.Equal(HttpStatusCode.NoContent, silent.StatusCode);
    }

    [Fact]
    public async Task Only_a_server_that_may_ask_others_says_that_it_federates()
    {
        const string Feature = "http://www.w3.org/ns/sparql-service-description#BasicFederatedQuery";
        Assert.Contains(Feature, await servers.Friends.GetTextAsync("/sparql", "application/n-triples"), StringComparison.Ordinal);
        Assert.DoesNotContain(Feature, await servers.Names.GetTextAsync("/sparql", "application/n-triples"), StringComparison.Ordinal);
    }

    private Task<string> GetAsync(string query) => servers.Friends.GetTextAsync("/sparql?query=" + Uri.EscapeDataString(query), "text/csv");

    private async Task<HttpResponseMessage> UpdateAsync(string update)
    {
        using var content = new StringContent(update, null, "application/sparql-update");
        return await servers.Friends.Client.PostAsync("/sparql", content);
    }
}
