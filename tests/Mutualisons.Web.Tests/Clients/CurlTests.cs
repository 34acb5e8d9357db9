using System.Diagnostics;
using Mutualisons.Tests;
using Xunit;

namespace Mutualisons.Web.Tests.Clients;

/// <summary>The request forms of the SPARQL 1.1 Protocol, typed as on a command line.</summary>
public sealed class CurlTests(FederationServers servers) : IClassFixture<FederationServers>
{
    private const string Query = "SELECT ?o { <http://x/b> <http://x/knows> ?o }";

    [ToolFact("curl")]
    public async Task Queries_go_by_get_by_form_and_directly()
    {
        foreach (var form in (string[][])[["-G", "--data-urlencode", "query=" + Query], ["--data-urlencode", "query=" + Query], ["-H", "Content-Type: application/sparql-query", "--data", Query]])
        {
            Assert.Equal("o\nhttp://x/c\n", await CurlAsync(["-H", "Accept: text/csv", .. form]));
        }

        Assert.Contains("\"http://x/c\"", await CurlAsync("-G", "--data-urlencode", "query=" + Query), StringComparison.Ordinal);
        Assert.Equal("o\nhttp://x/c\n", await CurlAsync("--compressed", "-H", "Accept: text/csv", "-G", "--data-urlencode", "query=" + Query));
    }

    [ToolFact("curl")]
    public async Task A_graph_may_be_chosen_by_parameter()
    {
        Assert.Equal("o\n", await CurlAsync("-H", "Accept: text/csv", "-G", "--data-urlencode", "query=" + Query, "--data-urlencode", "default-graph-uri=http://x/nowhere"));
    }

    [ToolFact("curl")]
    public async Task Updates_go_by_form_and_directly()
    {
        const string Update = "INSERT DATA { GRAPH <http://x/curl> { <http://x/s> <http://x/p> 1 } }";
        Assert.Equal("204", await CurlAsync("-w", "%{http_code}", "--data-urlencode", "update=" + Update));
        Assert.Equal("204", await CurlAsync("-w", "%{http_code}", "-H", "Content-Type: application/sparql-update", "--data", "DROP GRAPH <http://x/curl>"));
        Assert.Equal("400", await CurlAsync("-o", "/dev/null", "-w", "%{http_code}", "--data-urlencode", "update=INSERT"));
        Assert.Equal("405", await CurlAsync("-o", "/dev/null", "-w", "%{http_code}", "-X", "DELETE"));
    }

    private async Task<string> CurlAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(TestEnvironment.GetTool("curl")) { RedirectStandardOutput = true };
        foreach (var argument in (string[])["-s", "--noproxy", "*", .. arguments, servers.FriendsEndpoint])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.ReplaceLineEndings("\n");
    }
}
