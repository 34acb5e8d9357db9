using System.Net;
using System.Text;
using System.Text.Json;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Sparql;

/// <summary><c>explain=true</c>: for callers who see every graph, and told to others in so many words.</summary>
public sealed class ExplainTests
{
    private const string Query = "PREFIX schema: <https://schema.org/> SELECT ?name { ?s a <https://w3id.org/mutualisons/ns#Actor> ; schema:name ?name }";

    [Theory]
    [InlineData("explain=true&query=ASK%20%7B%7D")]
    [InlineData("explain=true&query=nonsense")]
    [InlineData("explain=true&format=json&query=ASK%20%7B%7D")]
    public async Task Anybody_else_is_refused_before_the_query_is_looked_at(string parameters)
    {
        await using var server = await StartAsync(openWrites: false);
        using var response = await server.GetAsync("/sparql?" + parameters);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.EndsWith("explain-closed", problem.RootElement.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Contains("without 'explain'", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*/*", "text/plain")]
    [InlineData("application/json", "application/json")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/plain")]
    public async Task It_is_sent_as_text_or_json(string accept, string type)
    {
        await using var server = await StartAsync(openWrites: true);
        using var response = await server.GetAsync("/sparql?explain=true&format=html&query=" + Uri.EscapeDataString(Query), accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.NoStore);
        var body = await response.Content.ReadAsStringAsync();
        Assert.Contains(type == "text/plain" ? "schema:name ?name" : "<https://schema.org/name> ?name", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_asked_by_post_as_well_and_counts_the_rows_of_the_answer()
    {
        await using var server = await StartAsync(openWrites: true);
        var rows = (await server.GetTextAsync("/sparql?query=" + Uri.EscapeDataString(Query), "text/csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;
        foreach (var (path, body, type) in new[]
        {
            ("/sparql", "explain=true&format=json&query=" + Uri.EscapeDataString(Query), "application/x-www-form-urlencoded"),
            ("/sparql?explain=true&format=json", Query, "application/sparql-query"),
        })
        {
            using var response = await server.Client.PostAsync(path, new StringContent(body, Encoding.UTF8, type));
            using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            Assert.Equal(rows, json.RootElement.GetProperty("rows").GetInt32());
        }
    }

    [Theory]
    [InlineData("/sparql?explain=perhaps&query=ASK%7B%7D", HttpStatusCode.BadRequest, "'explain' is")]
    [InlineData("/sparql?explain=true&query=ASK%7B", HttpStatusCode.BadRequest, "line 1")]
    public async Task What_cannot_be_explained_is_a_problem(string path, HttpStatusCode status, string says)
    {
        await using var server = await StartAsync(openWrites: true);
        using var response = await server.GetAsync(path);
        Assert.Equal(status, response.StatusCode);
        Assert.Contains(says, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_is_not_explained_and_not_run()
    {
        await using var server = await StartAsync(openWrites: true);
        using var response = await server.Client.PostAsync("/sparql?explain=true", new StringContent("CLEAR ALL", Encoding.UTF8, "application/sparql-update"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("true", await server.GetTextAsync("/sparql?query=" + Uri.EscapeDataString("ASK { ?s ?p ?o }")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_over_its_time_is_told_as_far_as_it_came()
    {
        await using var server = await StartAsync(openWrites: true);
        const string Endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r . ?s ?t ?u }";
        var text = await server.GetTextAsync("/sparql?explain=true&timeout=0.3&query=" + Uri.EscapeDataString(Endless));
        Assert.Contains("Stopped: The query took longer", text, StringComparison.Ordinal);
        Assert.Contains("?a ?b ?c", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_page_to_write_queries_on_offers_it_to_whoever_may(bool openWrites)
    {
        await using var server = await StartAsync(openWrites);
        Assert.Equal(openWrites, (await server.GetTextAsync("/sparql", "text/html")).Contains("name=\"explain\"", StringComparison.Ordinal));
    }

    private static async Task<WebServer> StartAsync(bool openWrites)
    {
        var server = await WebServer.StartAsync(TestEngines.Create(EngineKind.Embedded), options => options with { OpenWrites = openWrites });
        await server.LoadAsync(WebServer.ReadData("public.trig"));
        return server;
    }
}
