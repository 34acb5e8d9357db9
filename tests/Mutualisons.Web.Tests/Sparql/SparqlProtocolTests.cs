using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Sparql;

/// <summary>The request forms of the SPARQL 1.1 Protocol, as its suite's manifest tells them.</summary>
public sealed class SparqlProtocolTests
{
    private const string Form = "application/x-www-form-urlencoded";

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_query_is_asked_in_three_ways(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        const string Ask = "ASK { ?s ?p ?o }";
        using var get = await server.GetAsync("/sparql?query=" + Uri.EscapeDataString(Ask));
        using var form = await PostAsync(server, "/sparql", "query=" + Uri.EscapeDataString(Ask), Form);
        using var direct = await PostAsync(server, "/sparql", Ask, "application/sparql-query");
        foreach (var response in new[] { get, form, direct })
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("application/sparql-results+json", response.Content.Headers.ContentType!.MediaType);
            using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            Assert.True(json.RootElement.GetProperty("boolean").GetBoolean());
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Answers_come_in_the_form_that_is_accepted(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        foreach (var (query, accept, type) in new[]
        {
            ("SELECT * { ?s ?p ?o }", "application/sparql-results+xml", "application/sparql-results+xml"),
            ("SELECT * { ?s ?p ?o }", "text/csv", "text/csv"),
            ("SELECT * { ?s ?p ?o }", "text/tab-separated-values", "text/tab-separated-values"),
            ("SELECT * { ?s ?p ?o }", "*/*", "application/sparql-results+json"),
            ("SELECT * { ?s ?p ?o }", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
            ("ASK { ?s ?p ?o }", "application/sparql-results+xml", "application/sparql-results+xml"),
            ("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "*/*", "text/turtle"),
            ("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "application/n-triples", "application/n-triples"),
            ("DESCRIBE <http://example.org/a>", "application/ld+json", "application/ld+json"),
        })
        {
            using var response = await server.GetAsync("/sparql?query=" + Uri.EscapeDataString(query), accept);
            Assert.True(response.StatusCode == HttpStatusCode.OK, query);
            Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
            Assert.Contains("example.org/a", accept == "application/sparql-results+xml" && query[0] == 'A' ? "example.org/a" : await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var refused = await server.GetAsync("/sparql?query=" + Uri.EscapeDataString("ASK {}"), "image/png");
        Assert.Equal(HttpStatusCode.NotAcceptable, refused.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Malformed_requests_are_refused_each_with_its_status(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.GetAsync("/sparql?query=ASK%7B%7D&query=ASK%7B%7D")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.GetAsync("/sparql?update=CLEAR%20ALL")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(server, "/sparql", "nothing=here", Form)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(server, "/sparql", "query=ASK%7B%7D&update=CLEAR%20ALL", Form)).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAsync(server, "/sparql", "ASK {}", "text/plain")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAsync(server, "/sparql", "ASK {}", "application/sparql-query", "utf-16")).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await server.Client.PutAsync("/sparql", new StringContent("ASK {}"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.GetAsync("/sparql?query=ASK%7B%7D&timeout=soon")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.GetAsync("/sparql?query=ASK%7B%7D&default-graph-uri=relative")).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync(server, "/sparql", "ASK {} #" + new string('x', 1_000_001), "application/sparql-query")).StatusCode);
        using var syntax = await PostAsync(server, "/sparql", "SELECT *\nWHERE { ?s ?p }", "application/sparql-query");
        using var problem = JsonDocument.Parse(await syntax.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, syntax.StatusCode);
        Assert.Equal(2, problem.RootElement.GetProperty("line").GetInt32());
        Assert.Equal(15, problem.RootElement.GetProperty("column").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_dataset_of_the_request_counts_more_than_that_of_the_query(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        await UpdateAsync(server, "INSERT DATA { GRAPH <http://example.org/g1> { <http://example.org/s> <http://example.org/p> 1 } GRAPH <http://example.org/g2> { <http://example.org/s> <http://example.org/p> 2 } }");
        var query = Uri.EscapeDataString("SELECT ?o FROM <http://example.org/g1> { ?s ?p ?o }");
        Assert.Contains("\"2\"", await server.GetTextAsync($"/sparql?query={query}&default-graph-uri=http://example.org/g2"), StringComparison.Ordinal);
        Assert.Contains("\"1\"", await server.GetTextAsync($"/sparql?query={query}"), StringComparison.Ordinal);
        var named = Uri.EscapeDataString("SELECT ?o { GRAPH ?g { ?s ?p ?o } }");
        Assert.DoesNotContain("\"1\"", await server.GetTextAsync($"/sparql?query={named}&named-graph-uri=http://example.org/g2"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_update_is_sent_in_two_ways_and_its_dataset_parameters_stand_for_USING(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        using var direct = await PostAsync(server, "/sparql", "INSERT DATA { GRAPH <http://example.org/g1> { <http://example.org/x> <http://example.org/p> 1 } }", "application/sparql-update");
        using var form = await PostAsync(server, "/sparql", "update=" + Uri.EscapeDataString("INSERT { GRAPH <http://example.org/g2> { ?s ?p 2 } } WHERE { ?s ?p ?o }") + "&using-graph-uri=http://example.org/g1", Form);
        Assert.True(direct.IsSuccessStatusCode);
        Assert.True(form.IsSuccessStatusCode);
        var count = await server.GetTextAsync("/sparql?query=" + Uri.EscapeDataString("SELECT (COUNT(*) AS ?n) { GRAPH <http://example.org/g2> { ?s ?p ?o } }"), "text/csv");
        Assert.Equal("n\r\n1\r\n", count);
        using var both = await PostAsync(server, "/sparql?using-graph-uri=http://example.org/g1", "WITH <http://example.org/g1> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "application/sparql-update");
        Assert.Equal(HttpStatusCode.BadRequest, both.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Without_open_writes_an_update_is_refused_and_the_option_is_named(EngineKind kind)
    {
        await using var server = await WebServer.StartAsync(TestEngines.Create(kind));
        using var response = await PostAsync(server, "/sparql", "CLEAR ALL", "application/sparql-update");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("--open-writes", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_reserved_graph_is_neither_seen_nor_written_by_an_open_writer(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        var system = server.BaseIri + "graph/system";
        await server.LoadAsync("<graph/system> { <graph/x> <https://w3id.org/mutualisons/ns#audience> <https://w3id.org/mutualisons/ns#Members> }");
        using var update = await PostAsync(server, "/sparql", $"INSERT DATA {{ GRAPH <{system}> {{ <a:a> <a:b> <a:c> }} }}", "application/sparql-update");
        Assert.Equal(HttpStatusCode.Forbidden, update.StatusCode);
        foreach (var method in new[] { HttpMethod.Put, HttpMethod.Post, HttpMethod.Delete })
        {
            using var request = new HttpRequestMessage(method, "/rdf-graph-store?graph=" + system) { Content = new StringContent("<a:a> <a:b> <a:c> .", new MediaTypeHeaderValue("text/turtle")) };
            Assert.Equal(HttpStatusCode.Forbidden, (await server.Client.SendAsync(request)).StatusCode);
        }

        Assert.DoesNotContain("audience", await server.GetTextAsync("/sparql?query=" + Uri.EscapeDataString("SELECT * { GRAPH ?g { ?s ?p ?o } }")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync("/rdf-graph-store?graph=" + system)).StatusCode);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_query_over_its_limits_gets_503_and_the_server_lives_on(EngineKind kind)
    {
        await using var server = await StartAsync(kind, options => options with { QueryTimeout = TimeSpan.FromMilliseconds(300) });
        var triples = string.Concat(Enumerable.Range(0, 300).Select(i => $"<http://example.org/s{i}> <http://example.org/p> {i} . "));
        await UpdateAsync(server, $"INSERT DATA {{ {triples} }}");
        var query = Uri.EscapeDataString("SELECT (COUNT(*) AS ?n) { ?a ?p1 ?b . ?c ?p2 ?d . ?e ?p3 ?f . ?g ?p4 ?h FILTER(?b + ?d + ?f + ?h = 7) }");
        using var response = await server.GetAsync($"/sparql?query={query}&timeout=3600");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Equal("ready\n", await server.GetTextAsync("/health/ready"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Without_a_query_programs_get_the_description_and_people_a_page(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        var turtle = await server.GetTextAsync("/sparql", "text/turtle");
        Assert.Contains("sd:endpoint", turtle, StringComparison.Ordinal);
        Assert.Contains("sd:SPARQL11Update", turtle, StringComparison.Ordinal);
        Assert.Contains("<textarea", await server.GetTextAsync("/sparql", "text/html"), StringComparison.Ordinal);
    }

    internal static async Task<HttpResponseMessage> PostAsync(WebServer server, string path, string body, string mediaType, string? charset = null)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType, charset);
        return await server.Client.PostAsync(path, content);
    }

    private static async Task UpdateAsync(WebServer server, string update)
    {
        using var response = await PostAsync(server, "/sparql", update, "application/sparql-update");
        response.EnsureSuccessStatusCode();
    }

    private static async Task<WebServer> StartAsync(EngineKind kind, Func<WebOptions, WebOptions>? configure = null)
    {
        var server = await WebServer.StartAsync(TestEngines.Create(kind), options => (configure?.Invoke(options) ?? options) with { OpenWrites = true });
        await UpdateAsync(server, "INSERT DATA { <http://example.org/a> <http://example.org/p> <http://example.org/b> }");
        return server;
    }
}
