using System.Text.Json;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Collections;
using Mutualisons.Web.Tests.Hosting;

namespace Mutualisons.Web.Tests.Search;

/// <summary>A server over a few records to search among.</summary>
public static class SearchServer
{
    public static async Task<WebServer> StartAsync(EngineKind kind, string more = "")
    {
        var server = await WebServer.StartAsync(TestEngines.Create(kind), options => options with { Clock = CommonsServer.NewClock() });
        await server.LoadAsync(WebServer.ReadData("search.trig"));
        if (more.Length > 0)
        {
            await server.LoadAsync(more);
        }

        return server;
    }

    /// <summary>The members of a page, as <c>{kind}/{slug}</c> in the page's order.</summary>
    public static async Task<string> MembersAsync(WebServer server, string path)
    {
        using var page = JsonDocument.Parse(await server.GetTextAsync(path, "application/ld+json"));
        return Members(server, page.RootElement);
    }

    public static string Members(WebServer server, JsonElement page) =>
        string.Join(' ', page.GetProperty("member").EnumerateArray().Select(member => member.GetProperty("id").GetString()![(server.BaseIri.Length + 3)..]));

    public static string Search(string words) => "/search?q=" + Uri.EscapeDataString(words);
}
