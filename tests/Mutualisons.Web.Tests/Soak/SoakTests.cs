using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Mutualisons.Tests;
using Xunit;
using Xunit.Abstractions;

namespace Mutualisons.Web.Tests.Soak;

/// <summary>Many clients do everything at once for a while: nothing fails that should not, nothing acknowledged is lost, and memory stays flat.</summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int Clients = 64;
    private const int MostGrowth = 150;

    private readonly ITestOutputHelper _output = output;

    private static TimeSpan Duration => TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("MUTUALISONS_SOAK_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 20);

    [ToolFact("kill")]
    public async Task Sixty_four_clients_that_mix_everything_leave_memory_flat_and_lose_nothing()
    {
        // A heap of 704 MB: without a bound the collector takes its time while the machine has memory left, and a leak looks no different.
        using var server = await ServedProcess.StartAsync(("Mutualisons__QueryTimeoutSeconds", "2"), ("DOTNET_GCHeapHardLimit", "0x2C000000"));
        using var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(2) };
        var failures = new ConcurrentBag<string>();
        SoakClient[] clients = [.. Enumerable.Range(0, Clients).Select(number => new SoakClient(number, http, failures))];
        var curve = new MemoryCurve();
        using var stop = new CancellationTokenSource(Duration);
        var work = Task.WhenAll(clients.Select(client => Task.Run(() => client.RunAsync(stop.Token))));
        while (!work.IsCompleted)
        {
            curve.Add(server.ResidentMegabytes, clients.Sum(client => client.Requests));
            await Task.WhenAny(work, Task.Delay(500));
        }

        await work;
        _output.WriteLine($"{clients.Sum(client => client.Requests)} requests, {clients.Sum(client => client.Acknowledged.Count)} writes; {curve.Save()}\n{curve}");
        Assert.True(failures.IsEmpty, string.Join('\n', failures.Take(20)));
        Assert.Equal(clients.SelectMany(client => client.Acknowledged).Order(StringComparer.Ordinal), await ReadAsync(http, clients));
        var (before, after) = (curve.Median(0.4, 0.6), curve.Median(0.8, 1));
        Assert.True(after < before * 1.25 + MostGrowth, $"Memory grew from {before} to {after} MB.");
    }

    // A write that was not acknowledged may be there as well.
    private static async Task<IEnumerable<string>> ReadAsync(HttpClient http, SoakClient[] clients)
    {
        var acknowledged = clients.SelectMany(client => client.Acknowledged).ToHashSet();
        using var content = new StringContent("SELECT ?v { GRAPH <urn:soak> { ?s <urn:wrote> ?v } }", Encoding.UTF8, "application/sparql-query");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sparql") { Content = content };
        request.Headers.TryAddWithoutValidation("Accept", "text/csv");
        using var response = await http.SendAsync(request);
        var text = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(acknowledged.Contains).Order(StringComparer.Ordinal);
    }
}
