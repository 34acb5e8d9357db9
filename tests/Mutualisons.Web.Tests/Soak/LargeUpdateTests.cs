using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Xunit;
using Xunit.Abstractions;

namespace Mutualisons.Web.Tests.Soak;

/// <summary>What large writes cost: graphs go through a temporary file, and one large update at a time is in memory.</summary>
public sealed class LargeUpdateTests(ITestOutputHelper output)
{
    private readonly ITestOutputHelper _output = output;

    // Small enough for every day; the largest that a server takes when a soak is asked for.
    private static int Size => Environment.GetEnvironmentVariable("MUTUALISONS_SOAK_SECONDS") is null ? 10_000_000 : 99_000_000;

    [Fact]
    public async Task A_large_graph_is_put_without_being_held_in_memory()
    {
        using var server = await ServedProcess.StartAsync(("Mutualisons__QueryTimeoutSeconds", "600"));
        using var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(10) };
        var before = server.PeakMegabytes;
        using var content = new Triples(string.Empty, string.Empty, "application/n-triples");
        using var response = await http.PutAsync("/rdf-graph-store?graph=urn:large", content);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        await CheckAsync(http, server, before, limit: 300 + (Size / 100_000), Triples.Count);
    }

    [Fact]
    public async Task Four_large_updates_at_once_take_the_memory_of_one()
    {
        using var server = await ServedProcess.StartAsync(("Mutualisons__QueryTimeoutSeconds", "600"));
        using var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(10) };
        var before = server.PeakMegabytes;
        var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(async number =>
        {
            using var content = new Triples($"INSERT DATA {{ GRAPH <urn:large> {{ <urn:number> <urn:p> {number} .\n", "} }", "application/sparql-update");
            using var response = await http.PostAsync("/sparql", content);
            return response.StatusCode;
        }));
        Assert.All(responses, status => Assert.Equal(HttpStatusCode.NoContent, status));
        await CheckAsync(http, server, before, limit: 400 + (Size / 40_000), Triples.Count + 4);
    }

    private async Task CheckAsync(HttpClient http, ServedProcess server, long before, long limit, int quads)
    {
        var grown = server.PeakMegabytes - before;
        _output.WriteLine($"{Size / 1_000_000} MB: at most {server.PeakMegabytes} MB, {grown} MB more than before");
        Assert.True(grown < limit, $"{grown} MB more than before, and {limit} are allowed.");
        var count = "SELECT (COUNT(*) AS ?n) { GRAPH <urn:large> { ?s <urn:p> ?o } }";
        Assert.Equal($"n\r\n{quads}\r\n", await http.GetStringAsync("/sparql?format=csv&query=" + Uri.EscapeDataString(count)));
    }

    /// <summary>A body that is made while it is sent.</summary>
    private sealed class Triples : HttpContent
    {
        private const int LineLength = 100;
        private readonly string _start;
        private readonly string _end;

        public Triples(string start, string end, string type)
        {
            (_start, _end) = (start, end);
            Headers.ContentType = new MediaTypeHeaderValue(type);
        }

        public static int Count => Size / LineLength;

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false), 64 * 1024, leaveOpen: true);
            await writer.WriteAsync(_start);
            for (var i = 0; i < Count; i++)
            {
                await writer.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"<http://example.org/large/{i:D12}> <urn:p> \"{i:D44}\" .\n"));
            }

            await writer.WriteAsync(_end);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
