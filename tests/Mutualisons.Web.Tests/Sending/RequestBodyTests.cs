using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Sending;

/// <summary>What requests may be wrapped in: content codings (RFC 9110, section 8.4), charsets, old versions of HTTP.</summary>
public sealed class RequestBodyTests
{
    private const string Graph = "/rdf-graph-store?graph=http://example.org/g";
    private const string Triple = "<http://example.org/s> <http://example.org/p> \"été\" .\n";

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("identity")]
    public async Task A_body_arrives_in_any_coding_that_is_known(string coding)
    {
        await using var server = await StartAsync();
        using var put = await SendAsync(server, HttpMethod.Put, Graph, Triple, "application/n-triples", coding);
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        Assert.Contains("été", await server.GetTextAsync(Graph), StringComparison.Ordinal);
        using var direct = await SendAsync(server, HttpMethod.Post, "/sparql", "ASK {}", "application/sparql-query", coding);
        Assert.Equal(HttpStatusCode.OK, direct.StatusCode);
        using var form = await SendAsync(server, HttpMethod.Post, "/sparql", "query=ASK%7B%7D", "application/x-www-form-urlencoded", coding);
        Assert.Equal(HttpStatusCode.OK, form.StatusCode);
    }

    [Fact]
    public async Task A_packed_body_that_does_not_say_so_is_malformed_since_nothing_counts_what_it_unpacks_to()
    {
        await using var server = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Put, Graph) { Content = new ByteArrayContent(Pack(Triple, "gzip")) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/n-triples");
        using var put = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, put.StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("zstd")]
    [InlineData("gzip, gzip")]
    public async Task Another_coding_is_refused_with_those_that_are_known(string coding)
    {
        await using var server = await StartAsync();
        using var response = await SendAsync(server, HttpMethod.Put, Graph, Triple, "application/n-triples", coding);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("deflate, gzip", string.Join(", ", response.Headers.GetValues("Accept-Encoding")));
    }

    [Fact]
    public async Task A_body_that_grows_beyond_the_limit_when_unpacked_is_refused()
    {
        await using var server = await StartAsync(options => options with { MaxBodySize = 10_000 });
        using var put = await SendAsync(server, HttpMethod.Put, Graph, new string('\n', 1_000_000) + Triple, "application/n-triples", "gzip");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, put.StatusCode);
        using var ask = await SendAsync(server, HttpMethod.Post, "/sparql", "query=ASK%7B%7D&" + new string('x', 1_000_000), "application/x-www-form-urlencoded", "gzip");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, ask.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bodies_for_which_there_is_no_place_are_refused_for_now_and_others_go_on(bool isDiskGone)
    {
        await using var server = await StartAsync(options => isDiskGone
            ? options with { TemporaryFolder = Path.Combine(options.TemporaryFolder, "mutualisons-no-such-folder") }
            : options with { MaxHeldBodies = 400_000 });
        var large = Triple + new string('\n', 500_000);
        foreach (var (path, text, type) in new[] { (Graph, large, "application/n-triples"), ("/sparql", $"INSERT DATA {{ {large} }}", "application/sparql-update") })
        {
            using var refused = await SendAsync(server, path == Graph ? HttpMethod.Put : HttpMethod.Post, path, text, type, "identity");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
            Assert.Contains("/problems/busy", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.NotNull(refused.Headers.RetryAfter);
        }

        for (var round = 0; round < 3; round++)
        {
            using var put = await SendAsync(server, HttpMethod.Put, Graph, Triple + new string('\n', 200_000), "application/n-triples", "identity");
            Assert.True(put.IsSuccessStatusCode);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData(null)]
    public async Task A_damaged_body_is_the_clients_error(string? coding)
    {
        await using var server = await StartAsync();
        using var content = new ByteArrayContent([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 7, 7, 7, 7]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/n-triples");
        if (coding is not null)
        {
            content.Headers.ContentEncoding.Add(coding);
        }

        using var response = await server.Client.PutAsync(Graph, content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync(Graph)).StatusCode);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_multipart_body_without_its_boundaries_is_the_clients_error(string contentType)
    {
        await using var server = await StartAsync();
        using var response = await SendAsync(server, HttpMethod.Put, Graph, "--x\r\nContent-Type: application/n-triples\r\n\r\n" + Triple, contentType, "identity");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync(Graph)).StatusCode);
    }

    [Theory]
    [InlineData("utf-8", HttpStatusCode.OK)]
    [InlineData("\"UTF-8\"", HttpStatusCode.OK)]
    [InlineData("iso-8859-1", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("\"utf-16\"", HttpStatusCode.UnsupportedMediaType)]
    public async Task Texts_are_UTF_8_however_that_is_written(string charset, HttpStatusCode expected)
    {
        await using var server = await StartAsync();
        using var query = await SendAsync(server, HttpMethod.Post, "/sparql", "ASK {}", $"application/sparql-query; charset={charset}", "identity");
        Assert.Equal(expected, query.StatusCode);
        using var form = await SendAsync(server, HttpMethod.Post, "/sparql", "query=ASK%7B%7D", $"application/x-www-form-urlencoded; charset={charset}", "identity");
        Assert.Equal(expected, form.StatusCode);
        using var turtle = await SendAsync(server, HttpMethod.Put, Graph, Triple, $"text/turtle; charset={charset}", "identity");
        Assert.Equal(expected == HttpStatusCode.OK ? HttpStatusCode.Created : expected, turtle.StatusCode);
    }

    [Fact]
    public async Task A_client_of_HTTP_1_0_need_not_name_the_host()
    {
        await using var server = await StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(server.BaseIri).Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync("GET /sparql?query=ASK%7B%7D HTTP/1.0\r\n\r\n"u8.ToArray());
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();
        Assert.Contains(" 200 OK", answer.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("\"boolean\":true", answer, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(WebServer server, HttpMethod method, string path, string text, string contentType, string coding)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(Pack(text, coding)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        return await server.Client.SendAsync(request);
    }

    private static byte[] Pack(string text, string coding)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        using var packed = new MemoryStream();
        using Stream? packer = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest),
            _ => null,
        };
        if (packer is null)
        {
            return bytes;
        }

        packer.Write(bytes);
        packer.Dispose();
        return packed.ToArray();
    }

    private static Task<WebServer> StartAsync(Func<WebOptions, WebOptions>? configure = null) =>
        WebServer.StartAsync(TestEngines.Create(EngineKind.Embedded), options => (configure?.Invoke(options) ?? options) with { OpenWrites = true });
}
