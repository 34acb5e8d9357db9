using System.IO.Compression;
using System.Text;
using Mutualisons.Formats;
using Mutualisons.Outbound;
using Mutualisons.Rdf;
using Mutualisons.Remote;
using Mutualisons.Sparql;
using Mutualisons.Tests.Outbound;
using Xunit;

namespace Mutualisons.Tests.Remote;

/// <summary>Documents for LOAD, from a real server on this machine.</summary>
public sealed class HttpDocumentClientTests
{
    [Theory]
    [InlineData("text/turtle", "x", "<> <p> 1 .")]
    [InlineData("text/turtle; charset=utf-8", "x.nt", "<> <p> 1 .")]
    [InlineData("text/plain", "data.ttl", "<> <p> 1 .")]
    [InlineData("application/octet-stream", "data.trig?download=1", "<> <p> 1 .")]
    [InlineData("application/n-triples", "x", "<http://x/s> <http://x/p> <http://x/o> .")]
    [InlineData("text/plain", "x", "<http://x/s> <http://x/p> <http://x/o> .")]
    [InlineData("application/xml", "x.rdf", """<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Bag r:about="http://x/"/></r:RDF>""")]
    public async Task The_format_is_told_by_the_media_type_or_else_by_the_name(string type, string path, string body)
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response(body, type));
        Assert.Single(await ReadAsync(server, path));
        Assert.Contains("text/turtle", Assert.Single(server.Requests).Header("Accept"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relative_iris_are_resolved_against_the_last_url()
    {
        using var server = new LoopbackServer(request => request.Target == "/a/from" ? LoopbackServer.Redirect("/b/to") : LoopbackServer.Response("<x> <y> <> .", "text/turtle"));
        var quad = Assert.Single(await ReadAsync(server, "a/from#fragment"));
        Assert.Equal((new Iri(server.Url + "b/x"), new Iri(server.Url + "b/to")), (quad.Subject, quad.Object));
    }

    [Fact]
    public async Task A_packed_file_is_unpacked_and_counted()
    {
        using var server = new LoopbackServer(async (_, stream) =>
        {
            using var packed = new MemoryStream();
            await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            {
                await gzip.WriteAsync(Encoding.UTF8.GetBytes("<> <p> 1 ." + new string(' ', 1_000_000)));
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/gzip\r\nContent-Length: {packed.Length}\r\n\r\n"));
            await stream.WriteAsync(packed.ToArray());
        });
        Assert.Single(await ReadAsync(server, "x.ttl.gz"));
        await Assert.ThrowsAsync<DocumentException>(() => ReadAsync(server, "x.ttl.gz", 10_000));
    }

    [Theory]
    [InlineData(404, "text/plain", "no such thing", "404: no such thing")]
    [InlineData(200, "text/html", "<html/>", "text/html")]
    [InlineData(200, "text/turtle", "<> <p> ", "malformed")]
    public async Task What_cannot_be_loaded_says_why(int status, string type, string body, string said)
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response(body, type, status));
        var failure = await Assert.ThrowsAsync<DocumentException>(() => ReadAsync(server, "x"));
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.Contains(server.Url, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    public async Task Files_and_private_addresses_are_refused(string document)
    {
        using var http = new OutboundClient(new OutboundOptions { Allow = ["http://example.org/"] });
        await Assert.ThrowsAsync<DocumentException>(() => new HttpDocumentClient(http, TextFormats.CreateRegistry()).ReadAsync(new Iri(document), new DatasetHandler(), default));
    }

    private static async Task<Dataset> ReadAsync(LoopbackServer server, string path, long maxUnpackedSize = 10_000_000)
    {
        using var http = new OutboundClient(new OutboundOptions { Allow = [server.Url] });
        var collected = new DatasetHandler();
        await new HttpDocumentClient(http, TextFormats.CreateRegistry(), maxUnpackedSize).ReadAsync(new Iri(server.Url + path), collected, default);
        return collected.Dataset;
    }
}
