using System.Net;
using Mutualisons.Outbound;
using Mutualisons.Rdf;
using Mutualisons.Remote;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Tests.Outbound;
using Xunit;

namespace Mutualisons.Tests.Remote;

/// <summary>SERVICE over HTTP, against a real server on this machine.</summary>
public sealed class HttpServiceClientTests
{
    private const string Json = "application/sparql-results+json";
    private const string OneRow = """{"head":{"vars":["b","a"]},"results":{"bindings":[{"a":{"type":"uri","value":"http://x/"},"b":{"type":"bnode","value":"n"}},{}]}}""";

    private static readonly ValueList<Variable> Variables = [new("a"), new("c")];

    public static TheoryData<string, string> Formats => new()
    {
        { Json + "; charset=utf-8", OneRow },
        { "application/sparql-results+xml", """<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="a"/></head><results><result><binding name="a"><uri>http://x/</uri></binding></result><result/></results></sparql>""" },
        { "text/tab-separated-values", "?a\t?b\n<http://x/>\t\n\t\n" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Rows_come_in_the_order_of_the_variables_asked_for_in_every_format(string type, string body)
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response(body, type));
        Assert.Equal([[new Iri("http://x/"), null], [null, null]], await SelectAsync(server, "SELECT ?a ?c WHERE { ?a ?b ?c }"));
    }

    [Fact]
    public async Task A_short_query_goes_by_get_and_keeps_the_parameters_of_the_endpoint()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response(OneRow, Json));
        await SelectAsync(server, "SELECT * WHERE { ?a ?b \"é&+\" }", "sparql?default-graph-uri=http%3A%2F%2Fg%2F#here");
        var request = Assert.Single(server.Requests);
        Assert.Equal("GET", request.Method);
        Assert.Equal("/sparql?default-graph-uri=http%3A%2F%2Fg%2F&query=" + Uri.EscapeDataString("SELECT * WHERE { ?a ?b \"é&+\" }"), request.Target);
        Assert.Contains(Json, request.Header("Accept"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_query_goes_by_post()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response(OneRow, Json));
        var query = $"SELECT * WHERE {{ ?a ?b \"{new string('x', 3000)} +\" }}";
        await SelectAsync(server, query, "sparql");
        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/sparql", "application/x-www-form-urlencoded"), (request.Method, request.Target, request.Header("Content-Type")));
        Assert.Equal(query, WebUtility.UrlDecode(request.Body["query=".Length..]));
    }

    [Fact]
    public async Task A_failure_names_endpoint_status_and_first_line()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response("\n  Virtuoso 37000 Error SP030\nmore\n", status: 400));
        var failure = await Assert.ThrowsAsync<ServiceException>(() => SelectAsync(server, "SELECT"));
        Assert.Contains(server.Url, failure.Message, StringComparison.Ordinal);
        Assert.Contains("400: Virtuoso 37000 Error SP030", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("more", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html", "<html>hello</html>", "text/html")]
    [InlineData(Json, "{\"head\":", "cannot be read")]
    [InlineData(Json, """{"head":{},"boolean":true}""", "yes or no")]
    public async Task An_answer_of_another_kind_is_a_failure_of_the_service(string type, string body, string said)
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response(body, type));
        var failure = await Assert.ThrowsAsync<ServiceException>(() => SelectAsync(server, "SELECT * {}"));
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_gives_no_row()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response(OneRow, Json).Replace("Content-Length: ", "Content-Length: 9", StringComparison.Ordinal));
        await Assert.ThrowsAsync<ServiceException>(() => SelectAsync(server, "SELECT * {}"));
    }

    [Fact]
    public async Task An_answer_with_too_many_rows_is_refused()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response(OneRow, Json));
        using var http = new OutboundClient(new OutboundOptions { Allow = [server.Url] });
        var client = new HttpServiceClient(http, new SparqlResultReaderOptions { MaxRows = 1 });
        await Assert.ThrowsAsync<ServiceException>(async () => await client.SelectAsync(new Iri(server.Url), "SELECT", Variables, default).ToListAsync());
    }

    [Fact]
    public async Task What_the_outbound_rules_refuse_is_a_failure_that_says_what_to_allow()
    {
        using var http = new OutboundClient(new OutboundOptions());
        var failure = await Assert.ThrowsAsync<ServiceException>(async () => await new HttpServiceClient(http).SelectAsync(new Iri("http://example.org/sparql"), "SELECT", Variables, default).ToListAsync());
        Assert.Contains("--allow-outbound http://example.org/", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<List<Term?[]>> SelectAsync(LoopbackServer server, string query, string path = "")
    {
        using var http = new OutboundClient(new OutboundOptions { Allow = [server.Url] });
        var rows = await new HttpServiceClient(http).SelectAsync(new Iri(server.Url + path), query, Variables, default).ToListAsync();
        return [.. rows.Select(row => row.AsSpan().ToArray())];
    }
}
