using Mutualisons.Tests.Outbound;
using Xunit;

namespace Mutualisons.Web.Tests.Server;

/// <summary>LOAD and SERVICE of the command line: only to where an option lets them.</summary>
public sealed class OutboundCommandTests
{
    [Fact]
    public async Task A_document_is_loaded_from_where_the_option_allows()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Response("<> <http://x/p> 1 , 2 .", "text/turtle"));
        using var folder = new ScratchFolder();
        var (refused, said) = await CommandProcess.RunAsync(folder.Path, "update", $"LOAD <{server.Url}x>");
        Assert.Equal(1, refused);
        Assert.Contains($"--allow-outbound {server.Url}", said, StringComparison.Ordinal);
        Assert.Empty(server.Requests);

        var (loaded, output) = await CommandProcess.RunAsync(folder.Path, "update", $"LOAD <{server.Url}x>", "--allow-outbound", server.Url);
        Assert.Equal(0, loaded);
        Assert.Contains("2 quads added", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_is_asked_where_the_configuration_allows()
    {
        const string Answer = """{"head":{"vars":["n"]},"results":{"bindings":[{"n":{"type":"literal","value":"from there"}}]}}""";
        using var server = new LoopbackServer(_ => LoopbackServer.Response(Answer, "application/sparql-results+json"));
        using var folder = new ScratchFolder();
        folder.Write("data.ttl", "<http://x/s> <http://x/p> 1 .");
        folder.Write("appsettings.json", $$"""{ "Mutualisons": { "Outbound": { "Allow": [ "{{server.Url}}" ] } } }""");
        Assert.Equal(0, (await CommandProcess.RunAsync(folder.Path, "load", "data.ttl")).Code);
        var (code, output) = await CommandProcess.RunAsync(folder.Path, "query", $"SELECT * {{ SERVICE <{server.Url}sparql> {{ ?s ?p ?n }} }}");
        Assert.Equal(1, code);
        Assert.Contains("without ?s", output, StringComparison.Ordinal);
        (code, output) = await CommandProcess.RunAsync(folder.Path, "query", $"SELECT * {{ SERVICE <{server.Url}sparql> {{ <http://x/s> <http://x/p> ?n }} }}");
        Assert.Equal(0, code);
        Assert.Contains("from there", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_is_no_prefix_is_named()
    {
        using var folder = new ScratchFolder();
        var (code, output) = await CommandProcess.RunAsync(folder.Path, "update", "CLEAR ALL", "--allow-outbound", "example.org");
        Assert.Equal(1, code);
        Assert.Contains("'example.org'", output, StringComparison.Ordinal);
    }
}
