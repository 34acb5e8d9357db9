using System.Net;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Mutualisons.Web.Tests.Sparql;
using Xunit;

namespace Mutualisons.Web.Tests.Cors;

public sealed class CrossOriginTests
{
    [Fact]
    public async Task Every_read_may_be_read_by_pages_of_any_site()
    {
        await using var server = await StartAsync();
        foreach (var path in new[] { "/", "/actors", "/doc/actor/nobody", "/sparql", "/context/v1.jsonld", "/health/live", "/id/actor/x", "/nowhere" })
        {
            using var response = await server.GetAsync(path, null, ("Origin", "https://map.example.org"));
            Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
            Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
            var exposed = Assert.Single(response.Headers.GetValues("Access-Control-Expose-Headers"));
            Assert.All(new[] { "Link", "ETag", "Location", "Retry-After", "Content-Location" }, name => Assert.Contains(name, exposed, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_preflight_is_answered()
    {
        await using var server = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/sparql");
        request.Headers.Add("Origin", "https://map.example.org");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Contains("POST", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
        Assert.Contains("Content-Type", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_site_may_query_but_not_write()
    {
        await using var server = await StartAsync();
        server.Client.DefaultRequestHeaders.Add("Origin", "https://evil.example.org");
        Assert.Equal(HttpStatusCode.OK, (await SparqlProtocolTests.PostAsync(server, "/sparql", "ASK {}", "application/sparql-query")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SparqlProtocolTests.PostAsync(server, "/sparql", "CLEAR ALL", "application/sparql-update")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SparqlProtocolTests.PostAsync(server, "/rdf-graph-store?default", "<a:a> <a:b> <a:c> .", "text/turtle")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await server.Client.DeleteAsync("/rdf-graph-store?default")).StatusCode);
        server.Client.DefaultRequestHeaders.Remove("Origin");
        server.Client.DefaultRequestHeaders.Add("Origin", server.BaseIri.TrimEnd('/'));
        Assert.Equal(HttpStatusCode.NoContent, (await SparqlProtocolTests.PostAsync(server, "/sparql", "CLEAR ALL", "application/sparql-update")).StatusCode);
    }

    [Theory]
    [InlineData("evil.example.org", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.evil.example.org", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:80", HttpStatusCode.OK)]
    [InlineData("[::1]:80", HttpStatusCode.OK)]
    public async Task On_loopback_only_names_of_this_machine_are_answered(string host, HttpStatusCode expected)
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync("/health/live", null, ("Host", host));
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task The_context_never_changes_and_says_so()
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync("/context/v1.jsonld");
        Assert.Equal("application/ld+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    private static Task<WebServer> StartAsync() => WebServer.StartAsync(TestEngines.Create(EngineKind.Naive), options => options with { OpenWrites = true });
}
