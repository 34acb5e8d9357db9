using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.GraphStore;

/// <summary>The Graph Store HTTP Protocol, request by request as its suite's manifest tells them.</summary>
public sealed class GraphStoreTests
{
    private const string John = "@prefix v: <http://www.w3.org/2006/vcard/ns#> . <http://example.org/person/1> <http://xmlns.com/foaf/0.1/businessCard> [ a v:VCard ; v:fn \"John Doe\" ] .";

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_graph_lives_its_life_by_parameter_and_by_path(EngineKind kind)
    {
        foreach (var path in new[] { "/rdf-graph-store?graph=http://example.org/person/1.ttl", "/rdf-graph-store/person/1.ttl" })
        {
            await using var server = await StartAsync(kind);
            await ExpectAsync(server, HttpMethod.Get, path, HttpStatusCode.NotFound);
            await ExpectAsync(server, HttpMethod.Head, path, HttpStatusCode.NotFound);
            await ExpectAsync(server, HttpMethod.Delete, path, HttpStatusCode.NotFound);
            using var created = await ExpectAsync(server, HttpMethod.Put, path, HttpStatusCode.Created, John);
            Assert.NotNull(created.Headers.Location);
            Assert.Contains("John Doe", await server.GetTextAsync(created.Headers.Location.PathAndQuery, "text/turtle"), StringComparison.Ordinal);
            await ExpectAsync(server, HttpMethod.Head, path, HttpStatusCode.OK);
            await ExpectAsync(server, HttpMethod.Put, path, HttpStatusCode.NoContent, John.Replace("John", "Jane", StringComparison.Ordinal));
            Assert.DoesNotContain("John", await server.GetTextAsync(path, "text/turtle"), StringComparison.Ordinal);
            await ExpectAsync(server, HttpMethod.Post, path, HttpStatusCode.NoContent, "<http://example.org/person/1> <http://xmlns.com/foaf/0.1/nick> \"JD\" .");
            var both = await server.GetTextAsync(path, "application/n-triples");
            Assert.Contains("Jane Doe", both, StringComparison.Ordinal);
            Assert.Contains("JD", both, StringComparison.Ordinal);
            await ExpectAsync(server, HttpMethod.Delete, path, HttpStatusCode.NoContent);
            await ExpectAsync(server, HttpMethod.Get, path, HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_unnamed_graph_is_always_there(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        await ExpectAsync(server, HttpMethod.Get, "/rdf-graph-store?default", HttpStatusCode.OK);
        await ExpectAsync(server, HttpMethod.Put, "/rdf-graph-store?default", HttpStatusCode.Created, John);
        await ExpectAsync(server, HttpMethod.Put, "/rdf-graph-store?default", HttpStatusCode.NoContent, John);
        Assert.Contains("John", await server.GetTextAsync("/rdf-graph-store?default", "text/turtle"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_post_to_the_store_itself_makes_a_graph(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        using var created = await ExpectAsync(server, HttpMethod.Post, "/rdf-graph-store", HttpStatusCode.Created, John);
        Assert.StartsWith(server.BaseIri + "rdf-graph-store/", created.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("John", await server.GetTextAsync(created.Headers.Location.PathAndQuery), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Several_documents_go_into_one_graph(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        using var form = new MultipartFormDataContent();
        form.Add(Turtle("<http://example.org/1> <http://xmlns.com/foaf/0.1/familyName> \"Doe\" ."), "lastName.ttl", "lastName.ttl");
        form.Add(Turtle("<http://example.org/1> <http://xmlns.com/foaf/0.1/givenName> \"Jane\" ."), "firstName.ttl", "firstName.ttl");
        using var response = await server.Client.PostAsync("/rdf-graph-store?graph=http://example.org/g", form);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var text = await server.GetTextAsync("/rdf-graph-store?graph=http://example.org/g", "text/turtle");
        Assert.Contains("Doe", text, StringComparison.Ordinal);
        Assert.Contains("Jane", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_malformed_document_changes_nothing_and_says_where(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        await ExpectAsync(server, HttpMethod.Put, "/rdf-graph-store?graph=http://example.org/g", HttpStatusCode.Created, John);
        using var response = await ExpectAsync(server, HttpMethod.Put, "/rdf-graph-store?graph=http://example.org/g", HttpStatusCode.BadRequest, "<http://example.org/a> <http://example.org/b> 1 .\n<http://example.org/a> <broken");
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(2, problem.RootElement.GetProperty("line").GetInt32());
        Assert.Contains("John", await server.GetTextAsync("/rdf-graph-store?graph=http://example.org/g"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Wrong_types_names_and_sizes_are_refused(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        using var image = new ByteArrayContent([1, 2, 3]);
        image.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.Client.PutAsync("/rdf-graph-store?default", image)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.GetAsync("/rdf-graph-store")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.GetAsync("/rdf-graph-store?default&graph=http://example.org/g")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.GetAsync("/rdf-graph-store?graph=relative")).StatusCode);
        Assert.Equal(HttpStatusCode.NotAcceptable, (await server.GetAsync("/rdf-graph-store?default", "image/png")).StatusCode);
        await using var small = await WebServer.StartAsync(TestEngines.Create(kind), options => options with { OpenWrites = true, MaxBodySize = 50 });
        await ExpectAsync(small, HttpMethod.Put, "/rdf-graph-store?default", HttpStatusCode.RequestEntityTooLarge, John);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Without_open_writes_nothing_is_written(EngineKind kind)
    {
        await using var server = await WebServer.StartAsync(TestEngines.Create(kind));
        await ExpectAsync(server, HttpMethod.Put, "/rdf-graph-store?default", HttpStatusCode.Forbidden, John);
        await ExpectAsync(server, HttpMethod.Post, "/rdf-graph-store", HttpStatusCode.Forbidden, John);
        await ExpectAsync(server, HttpMethod.Delete, "/rdf-graph-store?default", HttpStatusCode.Forbidden);
    }

    private static StringContent Turtle(string text) => new(text, new MediaTypeHeaderValue("text/turtle", "utf-8"));

    private static async Task<HttpResponseMessage> ExpectAsync(WebServer server, HttpMethod method, string path, HttpStatusCode status, string? turtle = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = turtle is null ? null : Turtle(turtle) };
        var response = await server.Client.SendAsync(request);
        Assert.True(response.StatusCode == status, $"{method} {path}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return response;
    }

    private static Task<WebServer> StartAsync(EngineKind kind) => WebServer.StartAsync(TestEngines.Create(kind), options => options with { OpenWrites = true });
}
