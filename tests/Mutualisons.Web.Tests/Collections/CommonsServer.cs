using System.Text.Json;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;

namespace Mutualisons.Web.Tests.Collections;

/// <summary>A server over one or two records of every kind, whose clock stands at noon of 22 November 2026.</summary>
public static class CommonsServer
{
    public static FixedClock NewClock() => new(new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    public static async Task<WebServer> StartAsync(EngineKind kind, FixedClock? clock = null, Func<WebOptions, WebOptions>? configure = null)
    {
        var server = await WebServer.StartAsync(TestEngines.Create(kind), options =>
        {
            var timed = options with { Clock = clock ?? NewClock() };
            return configure?.Invoke(timed) ?? timed;
        });
        await server.LoadAsync(WebServer.ReadData("commons.trig"));
        return server;
    }

    /// <summary>The slugs of the members, in the order of the page.</summary>
    public static async Task<string> SlugsAsync(WebServer server, string path)
    {
        using var json = JsonDocument.Parse(await server.GetTextAsync(path, "application/geo+json"));
        return string.Join(' ', json.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()!.Split('/')[^1]));
    }
}
