using System.Net;
using System.Text.Json;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Collections;

/// <summary>Lists by place, right across the 180th meridian, and the nearest first.</summary>
public sealed class NearbyTests
{
    // Five places of an invented source: three beside the 180th meridian, two in Brussels a little more than a kilometre apart.
    private const string Data = """
        @prefix mut: <https://w3id.org/mutualisons/ns#> . @prefix schema: <https://schema.org/> . @prefix wgs84: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
        <graph/test/public> {
          <id/place/east> a mut:Place ; schema:name "East" ; wgs84:lat 10.0 ; wgs84:long 179.99 .
          <id/place/line> a mut:Place ; schema:name "Line" ; wgs84:lat 10.0 ; wgs84:long 180.0 .
          <id/place/west> a mut:Place ; schema:name "West" ; wgs84:lat 10.0 ; wgs84:long -179.98 .
          <id/place/hall> a mut:Place ; schema:name "Hall" ; wgs84:lat 50.85 ; wgs84:long 4.35 .
          <id/place/yard> a mut:Place ; schema:name "Yard" ; wgs84:lat 50.86 ; wgs84:long 4.35 .
        }
        <graph/system> { <graph/test/public> mut:audience mut:Public }
        """;

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Places_are_found_by_box_and_by_distance(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        foreach (var (query, expected) in new (string, string[])[]
        {
            ("bbox=179,9,-179,11", ["east", "line", "west"]),
            ("bbox=179.995,9,-179.99,11", ["line"]),
            ("near=10,179.99&radius=2000", ["east", "line"]),
            ("near=10,179.99&radius=5000", ["east", "line", "west"]),
            ("near=10,-179.99&radius=2000", ["line", "west"]),
            ("near=50.85,4.35&radius=1100", ["hall"]),
            ("near=50.85,4.35&radius=1120", ["hall", "yard"]),
            ("near=50.859,4.35&radius=5000&sort=distance", ["yard", "hall"]),
            ("near=50.859,4.35&radius=5000&sort=-distance", ["hall", "yard"]),
            ("near=10,-179.985&radius=5000&sort=distance", ["west", "line", "east"]),
        })
        {
            Assert.Equal(expected, (await CommonsServer.SlugsAsync(server, "/places?" + query)).Split(' '));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Pages_by_distance_follow_each_other(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        var found = new List<string>();
        for (var path = "/places?near=10,-179.985&radius=5000&sort=distance&limit=1"; path is not null;)
        {
            using var json = JsonDocument.Parse(await server.GetTextAsync(path));
            found.AddRange(json.RootElement.GetProperty("member").EnumerateArray().Select(member => member.GetProperty("id").GetString()!.Split('/')[^1]));
            path = json.RootElement.GetProperty("view").TryGetProperty("next", out var next) ? next.GetString() : null;
        }

        Assert.Equal(["west", "line", "east"], found);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_is_ordered_by_distance_from_nowhere(EngineKind kind)
    {
        await using var server = await StartAsync(kind);
        using var response = await server.GetAsync("/places?sort=distance");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("near", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<WebServer> StartAsync(EngineKind kind)
    {
        var server = await WebServer.StartAsync(TestEngines.Create(kind));
        await server.LoadAsync(Data);
        return server;
    }
}
