using System.Text.Json;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Callers;

/// <summary>Times follow the visible graphs that speak of a resource, each on its own.</summary>
public sealed class GraphTimesTests
{
    private const string Second = """
        @prefix mut: <https://w3id.org/mutualisons/ns#> .
        <graph/system> { <graph/second/public> mut:audience mut:Public . }
        <graph/second/public> {
          <id/actor/second> a mut:Actor ; <https://schema.org/name> "Second" .
          <id/actor/plain> <http://purl.org/dc/terms/description> "More of it"@en .
        }
        """;

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_change_of_a_graph_moves_what_it_speaks_of_and_nothing_else(EngineKind kind)
    {
        await using var server = await WebServer.StartAsync(TestEngines.Create(kind));
        await server.LoadAsync(WebServer.ReadData("public.trig"));
        await server.LoadAsync(Second);
        var beescoop = await LastModifiedAsync(server, "/doc/actor/beescoop.ttl");
        var second = await LastModifiedAsync(server, "/doc/actor/second.ttl");

        // A second apart, since times are told in whole seconds.
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        await server.LoadAsync("<graph/second/public> { <id/actor/second> <https://schema.org/name> 'Deuxième' . }");

        var changed = await LastModifiedAsync(server, "/doc/actor/second.ttl");
        Assert.True(changed > second);
        Assert.Equal(beescoop, await LastModifiedAsync(server, "/doc/actor/beescoop.ttl"));
        Assert.Equal(changed, await LastModifiedAsync(server, "/doc/actor/plain.ttl"));
        Assert.Equal(changed, await LastModifiedAsync(server, "/actors"));
        Assert.Equal(["plain", "second"], await ModifiedSinceAsync(server, changed));
        Assert.Contains("beescoop", await ModifiedSinceAsync(server, beescoop));
        Assert.Empty(await ModifiedSinceAsync(server, changed.AddSeconds(1)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_hidden_graph_that_speaks_of_a_resource_moves_nothing(EngineKind kind)
    {
        await using var server = await WebServer.StartAsync(TestEngines.Create(kind));
        await server.LoadAsync(WebServer.ReadData("public.trig"));
        var before = await LastModifiedAsync(server, "/doc/actor/beescoop.ttl");
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        await server.LoadAsync("<graph/hidden/members> { <id/actor/beescoop> <https://schema.org/name> 'Secret' . } { <id/actor/beescoop> <https://schema.org/name> 'Unnamed' . }");

        Assert.Equal(before, await LastModifiedAsync(server, "/doc/actor/beescoop.ttl"));
        Assert.Equal(before, await LastModifiedAsync(server, "/actors"));
        Assert.Empty(await ModifiedSinceAsync(server, before.AddSeconds(1)));
    }

    private static async Task<DateTimeOffset> LastModifiedAsync(WebServer server, string path)
    {
        using var response = await server.GetAsync(path);
        return response.Content.Headers.LastModified!.Value;
    }

    private static async Task<IReadOnlyList<string>> ModifiedSinceAsync(WebServer server, DateTimeOffset time)
    {
        using var json = JsonDocument.Parse(await server.GetTextAsync($"/actors?modifiedSince={time:yyyy-MM-ddTHH:mm:ssZ}", "application/geo+json"));
        return [.. json.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()!.Split('/')[^1]).Order(StringComparer.Ordinal)];
    }
}
