using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Mutualisons.Query;
using Mutualisons.Store;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Sparql;

/// <summary>What the limits look like from outside: statuses, broken connections, and a server that goes on.</summary>
public sealed class LimitTests : IAsyncLifetime
{
    private const string Endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    private const string Large = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    private const string Light = "ASK { <urn:n1> ?p ?o }";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly QuadStore _store = QuadStore.Open(new StoreOptions());
    private EmbeddedEngine _engine = null!;
    private WebServer _server = null!;

    public async Task InitializeAsync()
    {
        _engine = new EmbeddedEngine(_store, new EmbeddedEngineOptions { HeavyQueries = 2, MaxQueries = 12, MaxWaitingHeavyQueries = 4, MaxWaitingQueries = 4 });
        _server = await WebServer.StartAsync(_engine, options => options with { OpenWrites = true, MaxAnswerSize = 50_000_000, MaxFormSize = 200_000, MaxBodySize = 2_000_000 });
        var triples = string.Concat(Enumerable.Range(0, 400).Select(i => string.Create(CultureInfo.InvariantCulture, $"<urn:n{i}> <urn:p> {i} .\n")));
        using var put = await _server.Client.PutAsync("/rdf-graph-store?graph=urn:g", new StringContent(triples, Encoding.UTF8, "text/turtle"));
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        using var open = await _server.Client.PostAsync("/sparql", new StringContent($"INSERT DATA {{ GRAPH <{_server.BaseIri}graph/system> {{ <urn:g> <https://w3id.org/mutualisons/ns#audience> <https://w3id.org/mutualisons/ns#Public> }} }}", Encoding.UTF8, "application/sparql-update"));
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Theory]
    [InlineData(Endless)]
    [InlineData(Large + " ORDER BY ?i")]
    [InlineData("CONSTRUCT { ?a ?e ?i } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STRLEN(CONCAT(STR(?c), STR(?f), STR(?i), STR(?l))) < 0) }")]
    [InlineData("ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STRLEN(CONCAT(STR(?c), STR(?f), STR(?i), STR(?l))) < 0) }")]
    public async Task Over_the_time_limit_there_is_a_problem_that_says_what_to_do_and_no_row(string query)
    {
        using var response = await _server.GetAsync(Address(query, "0.3"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("10", response.Headers.GetValues("Retry-After").Single());
        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains("over-limits", text, StringComparison.Ordinal);
        Assert.Contains("0.3 s", text, StringComparison.Ordinal);
        Assert.Contains("LIMIT", text, StringComparison.Ordinal);
        await BecomesIdleAsync();
    }

    [Theory]
    [InlineData("text/csv")]
    [InlineData("application/sparql-results+json")]
    [InlineData("application/sparql-results+xml")]
    [InlineData("text/tab-separated-values")]
    public async Task Over_a_limit_after_the_first_byte_the_connection_breaks(string form)
    {
        await Assert.ThrowsAnyAsync<Exception>(async () => await _server.GetTextAsync(Address(Large), form));
        await BecomesIdleAsync();
        Assert.Equal("live\n", await _server.GetTextAsync("/health/live"));
    }

    [Theory]
    [InlineData("application/n-triples")]
    [InlineData("text/turtle")]
    public async Task Long_texts_in_many_triples_are_sent_as_they_come_up_to_the_size_of_an_answer(string form)
    {
        const string LongTexts = "CONSTRUCT { ?a <urn:x> ?t } WHERE { ?a <urn:p> ?c . ?d <urn:p> ?f BIND(CONCAT(STR(?f), REPLACE(\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\", \"x\", \"yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\")) AS ?t) }";
        await Assert.ThrowsAnyAsync<Exception>(async () => await _server.GetTextAsync(Address(LongTexts), form));
        await BecomesIdleAsync();
    }

    [Theory]
    [InlineData(Endless)]
    [InlineData(Large)]
    public async Task A_client_that_goes_away_ends_its_query_before_the_first_byte_and_after_it(string query)
    {
        using var leave = new CancellationTokenSource();
        var asked = _server.Client.GetAsync(Address(query), HttpCompletionOption.ResponseHeadersRead, leave.Token);
        await UntilAsync(() => _engine.Activity.Running > 0);
        if (query == Large)
        {
            using var response = await asked;
            await using var body = await response.Content.ReadAsStreamAsync();
            await body.ReadExactlyAsync(new byte[1000]);
        }
        else
        {
            await leave.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        }

        await BecomesIdleAsync();
        Assert.True(_store.GetStatistics().OpenSnapshots == 0);
    }

    [Fact]
    public async Task Light_queries_are_answered_while_heavy_ones_wait_for_each_other()
    {
        using var leave = new CancellationTokenSource();
        var heavy = Enumerable.Range(0, 5).Select(_ => _server.Client.GetAsync(Address(Endless), leave.Token)).ToArray();
        await UntilAsync(() => _engine.Activity is { HeavyRunning: 2, HeavyWaiting: 3 });
        for (var i = 0; i < 20; i++)
        {
            Assert.Contains("true", await _server.GetTextAsync(Address(Light)), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(heavy, request => request.IsCompleted);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(heavy));
        await BecomesIdleAsync();
    }

    [Fact]
    public async Task More_heavy_queries_than_may_wait_are_told_to_come_back()
    {
        using var leave = new CancellationTokenSource();
        var heavy = Enumerable.Range(0, 9).Select(_ => _server.Client.GetAsync(Address(Endless), leave.Token)).ToList();
        var refused = await Task.WhenAny(heavy).WaitAsync(Patience);
        using var response = await refused;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.True(response.Headers.Contains("Retry-After"));
        Assert.Contains("problems/busy", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("true", await _server.GetTextAsync(Address(Light)), StringComparison.Ordinal);
        await leave.CancelAsync();
        heavy.Remove(refused);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(heavy));
        await BecomesIdleAsync();
    }

    [Fact]
    public async Task A_client_that_reads_nothing_holds_its_query_no_longer_than_the_time_limit()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(_server.BaseIri).Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {Address(Large, "1")} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        await UntilAsync(() => _engine.Activity.Running > 0);
        await UntilAsync(() => _engine.Activity.Running == 0);
    }

    [Fact]
    public async Task A_client_that_sends_its_graph_slowly_keeps_nobody_from_writing()
    {
        using var slow = new TcpClient();
        await slow.ConnectAsync(IPAddress.Loopback, new Uri(_server.BaseIri).Port);
        await slow.GetStream().WriteAsync("PUT /rdf-graph-store?graph=urn:slow HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/turtle\r\nContent-Length: 1000\r\n\r\n<urn:a> <urn:b> "u8.ToArray());
        await Task.Delay(200);
        using var quick = await _server.Client.PostAsync("/sparql", new StringContent("INSERT DATA { <urn:quick> <urn:b> 1 }", Encoding.UTF8, "application/sparql-update")).WaitAsync(Patience);
        Assert.Equal(HttpStatusCode.NoContent, quick.StatusCode);
    }

    [Theory]
    [InlineData("application/sparql-query", 1_000_001)]
    [InlineData("application/sparql-update", 2_000_001)]
    [InlineData("application/x-www-form-urlencoded", 200_001)]
    public async Task Too_long_a_text_is_refused_with_413(string type, int length)
    {
        using var response = await _server.Client.PostAsync("/sparql", new StringContent(new string(' ', length), Encoding.UTF8, type));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("too-large", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_long_an_address_is_refused_with_414_and_too_many_headers_with_431()
    {
        using var address = await _server.GetAsync("/sparql?query=" + new string('x', 200_000));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, address.StatusCode);
        using var headers = await _server.GetAsync("/", null, ("X-Long", new string('x', 100_000)));
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, headers.StatusCode);
    }

    [Theory]
    [InlineData("SELECT * { «40000×( »", "column")]
    [InlineData("SELECT * { ?s ?p ?o «1100×OPTIONAL { ?s <urn:p> ?o } »}", "deep")]
    public async Task Too_deep_a_query_is_refused_with_its_place(string query, string expected)
    {
        var parts = query.Split('«', '×', '»');
        var text = parts[0] + string.Concat(Enumerable.Repeat(parts[2], int.Parse(parts[1], CultureInfo.InvariantCulture))) + parts[3];
        using var response = await _server.Client.PostAsync("/sparql", new StringContent(text, Encoding.UTF8, "application/sparql-query"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.Content.ReadAsStringAsync();
        Assert.Contains("\"line\":1", problem, StringComparison.Ordinal);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    private static string Address(string query, string? timeout = null) =>
        "/sparql?query=" + Uri.EscapeDataString(query) + (timeout is null ? "" : "&timeout=" + timeout);

    private Task BecomesIdleAsync() => UntilAsync(() => _engine.Activity == default);

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var wait = Stopwatch.StartNew(); !condition();)
        {
            Assert.True(wait.Elapsed < Patience, "It does not come to be.");
            await Task.Delay(5);
        }
    }
}
