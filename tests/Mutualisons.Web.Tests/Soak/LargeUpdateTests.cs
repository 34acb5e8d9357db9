using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Xunit;
using Xunit.Abstractions;

namespace Mutualisons.Web.Tests.Soak;

/// <summary>What large writes cost: a graph goes through a temporary file, and of the updates one text at a time is in memory, never as algebra.</summary>
public sealed class LargeUpdateTests(ITestOutputHelper output)
{
    private readonly ITestOutputHelper _output = output;

    // Small enough for every day; the largest that a server takes when a soak is asked for.
    private static int Size => Environment.GetEnvironmentVariable("MUTUALISONS_SOAK_SECONDS") is null ? 10_000_000 : 99_000_000;

    private const long HeapMegabytes = 200;
    private const int TooMuch = 60_000_000;

    // What the store, its indexes and the collector's slack take for the statements, however they came.
    private static long Kept => 150 + (Size / 180_000);

    [Fact]
    public async Task A_large_graph_is_put_without_being_held_in_memory()
    {
        using var server = await ServedProcess.StartAsync(("Mutualisons__QueryTimeoutSeconds", "600"));
        using var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(10) };
        var before = server.PeakMegabytes;
        using var content = new Triples(string.Empty, string.Empty, "application/n-triples", Size);
        using var response = await http.PutAsync("/rdf-graph-store?graph=urn:large", content);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        await CheckAsync(http, server, before, Kept, content.Count);
    }

    [Fact]
    public async Task Four_large_updates_at_once_take_the_memory_of_one_text_and_of_what_they_leave()
    {
        using var server = await ServedProcess.StartAsync(("Mutualisons__QueryTimeoutSeconds", "600"));
        using var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(10) };
        var before = server.PeakMegabytes;
        var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(async number =>
        {
            using var content = Update(Size, number);
            using var response = await http.PostAsync("/sparql", content);
            return response.StatusCode;
        }));
        Assert.All(responses, status => Assert.Equal(HttpStatusCode.NoContent, status));
        await CheckAsync(http, server, before, Kept + (Size >> 20), Update(Size, 0).Count + 4);
    }

    [Fact]
    public async Task A_server_without_the_memory_for_an_update_says_so_and_goes_on()
    {
        // Enough for the samples, and for the text; not for what it would insert.
        using var server = await ServedProcess.StartAsync(("Mutualisons__QueryTimeoutSeconds", "600"), ("DOTNET_GCHeapHardLimit", (HeapMegabytes << 20).ToString("X", CultureInfo.InvariantCulture)));
        using var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(10) };
        for (var round = 0; round < 2; round++)
        {
            using var content = Update(TooMuch, round);
            using var refused = await http.PostAsync("/sparql", content);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Contains("/problems/busy", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.NotNull(refused.Headers.RetryAfter);
        }

        using var small = Update(10_000, 7);
        using var taken = await http.PostAsync("/sparql", small);
        Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
        Assert.Equal($"n\r\n{small.Count + 1}\r\n", await CountAsync(http));
    }

    private static Triples Update(int size, int number) =>
        new($"INSERT DATA {{ GRAPH <urn:large> {{ <urn:number> <urn:p> {number} .\n", "} }", "application/sparql-update", size);

    private static Task<string> CountAsync(HttpClient http) =>
        http.GetStringAsync("/sparql?format=csv&query=" + Uri.EscapeDataString("SELECT (COUNT(*) AS ?n) { GRAPH <urn:large> { ?s <urn:p> ?o } }"));

    private async Task CheckAsync(HttpClient http, ServedProcess server, long before, long limit, int quads)
    {
        var grown = server.PeakMegabytes - before;
        _output.WriteLine($"{Size / 1_000_000} MB: at most {server.PeakMegabytes} MB, {grown} MB more than before");
        Assert.True(grown < limit, $"{grown} MB more than before, and {limit} are allowed.");
        Assert.Equal($"n\r\n{quads}\r\n", await CountAsync(http));
    }

    /// <summary>A body that is made while it is sent: a line of a hundred bytes for each statement, with words that come again, as in texts.</summary>
    private sealed class Triples : HttpContent
    {
        private const int LineLength = 100;
        private readonly string _start;
        private readonly string _end;

        public Triples(string start, string end, string type, int size)
        {
            (_start, _end, Count) = (start, end, size / LineLength);
            Headers.ContentType = new MediaTypeHeaderValue(type);
        }

        public int Count { get; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false), 64 * 1024, leaveOpen: true);
            await writer.WriteAsync(_start);
            for (var i = 0; i < Count; i++)
            {
                await writer.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"<http://example.org/large/{i:D12}> <urn:p> \"{i / 1000:D5} words that come again, and {i % 1000:D5} more\" .\n"));
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
