using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Mutualisons.Tests.Query.Hostile;

namespace Mutualisons.Web.Tests.Soak;

/// <summary>One of many clients that do everything there is, well and badly, and note what must not be.</summary>
internal sealed class SoakClient(int number, HttpClient client, ConcurrentBag<string> failures)
{
    private const string Heavy = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    private const string Wide = "SELECT * { ?a ?b ?c . ?d ?e ?f }";

    private static readonly string[] Light =
    [
        "ASK { ?s ?p ?o }",
        "SELECT ?name { ?s <https://schema.org/name> ?name } LIMIT 20",
        "SELECT ?type (COUNT(*) AS ?n) { ?s a ?type } GROUP BY ?type ORDER BY DESC(?n) LIMIT 10",
        "CONSTRUCT { ?s a ?type } WHERE { ?s a ?type } LIMIT 50",
        "DESCRIBE ?s { ?s a ?type } LIMIT 1",
    ];

    private static readonly string[] Lists = ["/actors", "/actors?limit=10", "/offers", "/events", "/places", "/", "/ontology", "/taxonomy", "/sparql", "/nothing-here"];
    private static readonly HostileQuery[] Hostile = [.. HostileQuery.All.Values];

    private readonly Random _random = new(number);
    private readonly Dictionary<string, string> _tags = [];
    private int _written;

    /// <summary>How many requests have been made.</summary>
    public long Requests { get; private set; }

    /// <summary>What the server said is stored.</summary>
    public List<string> Acknowledged { get; } = [];

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            Requests++;
            await (_random.Next(100) switch
            {
                < 35 => AskAsync(Pick(Light), HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable),
                < 55 => ReadAsync(Pick(Lists)),
                < 70 => WriteAsync(),
                < 76 => ReplaceGraphAsync(),
                < 82 => LeaveAsync(),
                < 88 => AskAsync(Heavy, HttpStatusCode.ServiceUnavailable),
                < 94 => ChangeAsync(),
                < 97 => AskAsync(Pick(Hostile).Text, HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.ServiceUnavailable),
                _ => BreakAsync(),
            });
        }
    }

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];

    private async Task AskAsync(string query, params HttpStatusCode[] allowed)
    {
        using var content = new StringContent(query, Encoding.UTF8, "application/sparql-query");
        await SendAsync(HttpMethod.Post, "/sparql", content, allowed);
    }

    private async Task ReadAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (_tags.TryGetValue(path, out var tag))
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Check(path, response.StatusCode, text, HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.NotFound, HttpStatusCode.ServiceUnavailable);
        if (response.Headers.ETag is { } given)
        {
            _tags[path] = given.ToString();
        }
    }

    private async Task WriteAsync()
    {
        var value = string.Create(CultureInfo.InvariantCulture, $"{number}-{_written++}");
        using var content = new StringContent($"INSERT DATA {{ GRAPH <urn:soak> {{ <urn:soak:{number}> <urn:wrote> \"{value}\" }} }}", Encoding.UTF8, "application/sparql-update");
        if (await SendAsync(HttpMethod.Post, "/sparql", content, HttpStatusCode.NoContent, HttpStatusCode.ServiceUnavailable) == HttpStatusCode.NoContent)
        {
            Acknowledged.Add(value);
        }
    }

    // What is changed is put back to the same size, so that the data does not grow.
    private async Task ChangeAsync()
    {
        var update = $"DELETE {{ GRAPH <urn:turns> {{ <urn:turn:{number}> <urn:at> ?o }} }} INSERT {{ GRAPH <urn:turns> {{ <urn:turn:{number}> <urn:at> {_random.Next(1000)} }} }} WHERE {{ OPTIONAL {{ GRAPH <urn:turns> {{ <urn:turn:{number}> <urn:at> ?o }} }} }}";
        using var content = new StringContent(update, Encoding.UTF8, "application/sparql-update");
        await SendAsync(HttpMethod.Post, "/sparql", content, HttpStatusCode.NoContent, HttpStatusCode.ServiceUnavailable);
    }

    private async Task ReplaceGraphAsync()
    {
        var path = $"/rdf-graph-store?graph=urn:own:{number}";
        var triples = string.Concat(Enumerable.Range(0, _random.Next(1, 2000)).Select(i => string.Create(CultureInfo.InvariantCulture, $"<urn:t{i}> <urn:p> \"{number} {i}\" .\n")));
        using var content = new StringContent(triples, Encoding.UTF8, "application/n-triples");
        await SendAsync(HttpMethod.Put, path, content, HttpStatusCode.Created, HttpStatusCode.NoContent, HttpStatusCode.ServiceUnavailable);
        await SendAsync(HttpMethod.Get, path, null, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable);
        if (_random.Next(2) == 0)
        {
            await SendAsync(HttpMethod.Delete, path, null, HttpStatusCode.NoContent, HttpStatusCode.NotFound, HttpStatusCode.ServiceUnavailable);
        }
    }

    /// <summary>Asks and goes away, before the answer or in the middle of it.</summary>
    private async Task LeaveAsync()
    {
        using var leave = new CancellationTokenSource(TimeSpan.FromMilliseconds(_random.Next(1, 200)));
        try
        {
            using var response = await client.GetAsync("/sparql?query=" + Uri.EscapeDataString(_random.Next(2) == 0 ? Heavy : Wide), HttpCompletionOption.ResponseHeadersRead, leave.Token);
            await using var body = await response.Content.ReadAsStreamAsync(leave.Token);
            await body.ReadAtLeastAsync(new byte[_random.Next(1, 100_000)], 1, throwOnEndOfStream: false, leave.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException or IOException)
        {
            // It went away, or the server did first, since the query was over its time.
        }
    }

    private async Task BreakAsync()
    {
        using var content = new StringContent(Pick(["<urn:a> <urn:b> ", "<urn:a> <urn:b> \"c", "{", "<urn:a> <urn:b> <urn: c> ."]), Encoding.UTF8, "text/turtle");
        await SendAsync(HttpMethod.Put, $"/rdf-graph-store?graph=urn:broken:{number}", content, HttpStatusCode.BadRequest, HttpStatusCode.ServiceUnavailable);
    }

    private async Task<HttpStatusCode?> SendAsync(HttpMethod method, string path, HttpContent? content, params HttpStatusCode[] allowed)
    {
        try
        {
            using var request = new HttpRequestMessage(method, path) { Content = content };
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            await using var body = await response.Content.ReadAsStreamAsync();
            var start = new byte[500];
            var read = await body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false);
            Check(path, response.StatusCode, Encoding.UTF8.GetString(start, 0, read), allowed);
            await body.CopyToAsync(Stream.Null);
            return response.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException && allowed.Contains(HttpStatusCode.ServiceUnavailable))
        {
            // The answer was broken off by a limit, as it must be once it has begun.
            return null;
        }
    }

    private void Check(string path, HttpStatusCode status, string text, params HttpStatusCode[] allowed)
    {
        if (!allowed.Contains(status))
        {
            failures.Add($"{path}: {status} {text}");
        }
    }
}
