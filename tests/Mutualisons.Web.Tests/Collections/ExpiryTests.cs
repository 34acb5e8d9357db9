using System.Net;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Collections;

/// <summary>What is over leaves lists by itself, and no cache keeps it there.</summary>
public sealed class ExpiryTests
{
    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_offer_leaves_its_list_when_it_ends_and_an_old_copy_is_not_taken_for_new(EngineKind kind)
    {
        var clock = CommonsServer.NewClock();
        await using var server = await CommonsServer.StartAsync(kind, clock);
        using var before = await server.GetAsync("/offers", "text/turtle");
        var tag = before.Headers.ETag!.ToString();
        Assert.Contains("id/offer/hall>", await before.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        clock.Now = clock.Now.AddHours(1).AddSeconds(-1);
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(server, "/offers", tag));
        clock.Now = clock.Now.AddSeconds(1);
        using var after = await server.GetAsync("/offers", "text/turtle", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.DoesNotContain("id/offer/hall>", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_has_happened_leaves_the_list_and_is_found_by_its_dates(EngineKind kind)
    {
        var clock = CommonsServer.NewClock();
        await using var server = await CommonsServer.StartAsync(kind, clock);
        clock.Now = new(2026, 12, 5, 21, 59, 59, TimeSpan.Zero);
        Assert.Contains("id/event/party", await server.GetTextAsync("/events.csv"), StringComparison.Ordinal);

        clock.Now = clock.Now.AddSeconds(1);
        using var list = await server.GetAsync("/events.csv");
        var text = await list.Content.ReadAsStringAsync();
        Assert.DoesNotContain("id/event/party", text, StringComparison.Ordinal);
        Assert.Contains("id/event/tuesdays", text, StringComparison.Ordinal);
        Assert.Null(list.Content.Headers.LastModified);
        Assert.Contains("id/event/party", await server.GetTextAsync("/events.csv?from=2026-12-05"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_list_that_hangs_on_the_clock_gives_no_date_that_a_cache_could_rely_on(EngineKind kind)
    {
        await using var server = await CommonsServer.StartAsync(kind);
        foreach (var path in new[] { "/offers", "/needs", "/actors?memberOf=ge", "/places?permanence=lasting" })
        {
            using var timed = await server.GetAsync(path);
            Assert.Null(timed.Content.Headers.LastModified);
            Assert.True(timed.Headers.CacheControl!.NoCache, path);
            using var again = await server.GetAsync(path, null, ("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"));
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        }

        foreach (var path in new[] { "/offers?valid=2026-10-31", "/actors", "/rooms?free=2026-12-10T18:00/2026-12-10T21:00" })
        {
            using var steady = await server.GetAsync(path);
            Assert.NotNull(steady.Content.Headers.LastModified);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_end_of_what_a_caller_may_not_see_moves_nothing(EngineKind kind)
    {
        var clock = CommonsServer.NewClock();
        await using var server = await CommonsServer.StartAsync(kind, clock);
        using var before = await server.GetAsync("/offers");
        clock.Now = clock.Now.AddMinutes(45);
        using var after = await server.GetAsync("/offers");
        Assert.Equal(await before.Content.ReadAsStringAsync(), await after.Content.ReadAsStringAsync());
        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_over_keeps_its_own_address(EngineKind kind)
    {
        await using var server = await CommonsServer.StartAsync(kind);
        using var old = await server.GetAsync("/doc/offer/old");
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
    }

    private static async Task<HttpStatusCode> StatusAsync(WebServer server, string path, string tag)
    {
        using var response = await server.GetAsync(path, "text/turtle", ("If-None-Match", tag));
        return response.StatusCode;
    }
}
