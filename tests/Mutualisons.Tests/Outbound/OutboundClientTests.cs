using System.IO.Compression;
using System.Net;
using System.Text;
using Mutualisons.Outbound;
using Xunit;

namespace Mutualisons.Tests.Outbound;

/// <summary>The outbound client against real servers on this machine.</summary>
public sealed class OutboundClientTests
{
    [Fact]
    public async Task Without_an_allow_list_nothing_leaves()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response("x"));
        using var client = new OutboundClient(new OutboundOptions());
        Assert.False(client.IsEnabled);
        await AssertRefusedAsync(OutboundRule.Allowed, client, server.Url);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task An_allowed_address_answers()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response("café", "text/turtle; charset=\"utf-8\""));
        using var client = Client(server);
        await using var response = await client.SendAsync(new OutboundRequest(server.Url + "a?b=c#d") { Accept = "text/turtle" });

        Assert.Equal((200, "text/turtle", server.Url + "a?b=c"), (response.StatusCode, response.MediaType, response.Url));
        Assert.Equal("café", await ReadAsync(response));
        var request = Assert.Single(server.Requests);
        Assert.Equal(("GET", "/a?b=c", "text/turtle"), (request.Method, request.Target, request.Header("Accept")));
        Assert.StartsWith("Mutualisons", request.Header("User-Agent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_is_posted()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response("ok"));
        using var client = Client(server);
        await using var response = await client.SendAsync(new OutboundRequest(server.Url) { ContentType = "application/sparql-query", Body = "ASK {}"u8.ToArray() });
        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "ASK {}", "application/sparql-query"), (request.Method, request.Body, request.Header("Content-Type")));
    }

    [Fact]
    public async Task A_name_that_turns_to_a_private_address_is_refused_at_the_moment_of_connecting()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response("secret"));
        using var client = new OutboundClient(
            new OutboundOptions { Allow = [$"http://rebound.example:{server.Port}/"] },
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        await AssertRefusedAsync(OutboundRule.Address, client, $"http://rebound.example:{server.Port}/");
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_name_is_connected_to_at_the_address_that_was_checked_and_not_looked_up_again()
    {
        using var server = new LoopbackServer(request => LoopbackServer.Response(request.Header("Host")));
        var lookUps = 0;
        using var client = new OutboundClient(
            new OutboundOptions { Allow = [$"http://named.example:{server.Port}/", server.Url] },
            (host, _) => Task.FromResult<IPAddress[]>(lookUps++ == 0 ? [IPAddress.Loopback] : [IPAddress.Parse("10.0.0.1")]));
        await using var response = await client.SendAsync(new OutboundRequest($"http://named.example:{server.Port}/"));
        Assert.Equal($"named.example:{server.Port}", await ReadAsync(response));
        Assert.Equal(1, lookUps);
    }

    [Fact]
    public async Task A_host_that_is_not_allowed_is_not_even_looked_up()
    {
        using var client = new OutboundClient(new OutboundOptions { Allow = ["https://example.org/"] }, (_, _) => throw new InvalidOperationException("looked up"));
        await AssertRefusedAsync(OutboundRule.Allowed, client, "https://secret.example/");
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_to_an_allowed_address_is_followed_and_the_last_url_told(int status)
    {
        using var server = new LoopbackServer(request => request.Target == "/from" ? LoopbackServer.Redirect("to/here", status) : LoopbackServer.Response(request.Target));
        using var client = Client(server);
        await using var response = await client.SendAsync(new OutboundRequest(server.Url + "from"));
        Assert.Equal("/to/here", await ReadAsync(response));
        Assert.Equal(server.Url + "to/here", response.Url);
    }

    [Theory]
    [InlineData("http://elsewhere.example/", OutboundRule.Allowed)]
    [InlineData("file:///etc/passwd", OutboundRule.Url)]
    [InlineData("http://user:pass@127.0.0.1/", OutboundRule.Url)]
    public async Task A_redirect_to_anywhere_else_is_refused(string location, OutboundRule rule)
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Redirect(location));
        using var client = Client(server);
        var refusal = await AssertRefusedAsync(rule, client, server.Url);
        Assert.Contains("redirects", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_another_port_of_this_machine_is_refused()
    {
        using var inner = new LoopbackServer(_ => LoopbackServer.Response("secret"));
        using var server = new LoopbackServer(_ => LoopbackServer.Redirect(inner.Url));
        using var client = Client(server);
        await AssertRefusedAsync(OutboundRule.Allowed, client, server.Url);
        Assert.Empty(inner.Requests);
    }

    [Fact]
    public async Task A_circle_of_redirects_ends()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Redirect("/again"));
        using var client = new OutboundClient(new OutboundOptions { Allow = [server.Url], MaxRedirects = 3 });
        var refusal = await AssertRefusedAsync(OutboundRule.Redirects, client, server.Url);
        Assert.Contains("Mutualisons:Outbound:MaxRedirects", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(4, server.Requests.Count);
    }

    [Theory]
    [InlineData(303, "GET", "")]
    [InlineData(307, "POST", "q")]
    [InlineData(302, "POST", "q")]
    public async Task A_redirect_keeps_the_body_unless_it_says_see_other(int status, string method, string body)
    {
        using var server = new LoopbackServer(request => request.Target == "/" ? LoopbackServer.Redirect("/to", status) : LoopbackServer.Response("x"));
        using var client = Client(server);
        await using var response = await client.SendAsync(new OutboundRequest(server.Url) { ContentType = "text/plain", Body = "q"u8.ToArray() });
        var last = server.Requests.Last();
        Assert.Equal((method, body), (last.Method, last.Body));
    }

    [Fact]
    public async Task Cookies_do_not_come_back()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response("x", headers: "Set-Cookie: a=b; Path=/\r\n"));
        using var client = Client(server);
        await (await client.SendAsync(new OutboundRequest(server.Url))).DisposeAsync();
        await (await client.SendAsync(new OutboundRequest(server.Url))).DisposeAsync();
        Assert.All(server.Requests, request => Assert.Empty(request.Header("Cookie") + request.Header("Authorization") + request.Header("traceparent")));
    }

    [Fact]
    public async Task A_body_is_counted_as_it_unpacks()
    {
        using var server = new LoopbackServer(async (_, stream) =>
        {
            using var packed = new MemoryStream();
            await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            {
                await gzip.WriteAsync(new byte[5_000_000]);
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n"));
            await stream.WriteAsync(packed.ToArray());
        });
        using var client = new OutboundClient(new OutboundOptions { Allow = [server.Url], MaxSize = 1_000_000 });
        await using var response = await client.SendAsync(new OutboundRequest(server.Url));
        var refusal = await Assert.ThrowsAsync<OutboundException>(() => ReadAsync(response));
        Assert.Equal(OutboundRule.Size, refusal.Rule);
        Assert.Contains("Mutualisons:Outbound:MaxSize", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_exchange_ends_with_its_time(bool sendsHead)
    {
        using var server = new LoopbackServer(async (_, stream) =>
        {
            if (sendsHead)
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nx"u8.ToArray());
            }

            await Task.Delay(TimeSpan.FromSeconds(20));
        });
        using var client = new OutboundClient(new OutboundOptions { Allow = [server.Url], Timeout = TimeSpan.FromMilliseconds(300) });
        var refusal = await Assert.ThrowsAsync<OutboundException>(async () =>
        {
            await using var response = await client.SendAsync(new OutboundRequest(server.Url));
            await ReadAsync(response);
        });
        Assert.Equal(OutboundRule.Time, refusal.Rule);
    }

    [Fact]
    public async Task A_caller_that_stops_is_no_failure_of_the_exchange()
    {
        using var server = new LoopbackServer((_, _) => Task.Delay(TimeSpan.FromSeconds(20)));
        using var client = Client(server);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(new OutboundRequest(server.Url), stop.Token));
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_an_error()
    {
        using var server = new LoopbackServer((_, stream) => stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"u8.ToArray()).AsTask());
        using var client = Client(server);
        await using var response = await client.SendAsync(new OutboundRequest(server.Url));
        Assert.Equal(OutboundRule.Connection, (await Assert.ThrowsAsync<OutboundException>(() => ReadAsync(response))).Rule);
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_named()
    {
        var server = new LoopbackServer(_ => "x");
        using var client = Client(server);
        var url = server.Url;
        server.Dispose();
        var refusal = await AssertRefusedAsync(OutboundRule.Connection, client, url);
        Assert.Contains("127.0.0.1", refusal.Message, StringComparison.Ordinal);
    }

    private static OutboundClient Client(LoopbackServer server) => new(new OutboundOptions { Allow = [server.Url] });

    private static async Task<OutboundException> AssertRefusedAsync(OutboundRule rule, OutboundClient client, string url)
    {
        var refusal = await Assert.ThrowsAsync<OutboundException>(() => client.SendAsync(new OutboundRequest(url)));
        Assert.Equal(rule, refusal.Rule);
        return refusal;
    }

    private static async Task<string> ReadAsync(OutboundResponse response)
    {
        using var reader = new StreamReader(response.Body, Encoding.UTF8, leaveOpen: true);
        return await reader.ReadToEndAsync();
    }
}
