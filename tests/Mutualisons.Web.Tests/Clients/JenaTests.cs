using Mutualisons.Web.Tests.Server;
using Xunit;

namespace Mutualisons.Web.Tests.Clients;

/// <summary>Jena's commands for remote endpoints, as they are.</summary>
public sealed class JenaTests(FederationServers servers) : IClassFixture<FederationServers>
{
    private const string Select = "SELECT ?a ?b { ?a <http://x/knows> ?b } ORDER BY ?a ?b";

    [JenaFact]
    public async Task Rsparql_asks_in_every_result_format_by_get_and_post()
    {
        using var folder = new ScratchFolder();
        foreach (var form in (string[])["CSV", "XML", "JSON"])
        {
            Assert.Contains("http://x/c", await Jena.RunAsync(folder.Path, "arq.rsparql", $"--service={servers.FriendsEndpoint}", $"--results={form}", Select), StringComparison.Ordinal);
        }

        var posted = await Jena.RunAsync(folder.Path, "arq.rsparql", $"--service={servers.FriendsEndpoint}", "--post", "--results=CSV", Select);
        Assert.Equal("a,b\nhttp://x/a,http://x/b\nhttp://x/a,http://x/c\nhttp://x/b,http://x/c\n", posted.ReplaceLineEndings("\n"));
    }

    [JenaFact]
    public async Task Rsparql_constructs()
    {
        using var folder = new ScratchFolder();
        var triples = await Jena.RunAsync(folder.Path, "arq.rsparql", $"--service={servers.FriendsEndpoint}", "--results=NT", "CONSTRUCT WHERE { <http://x/b> ?p ?o }");
        Assert.Contains("<http://x/b> <http://x/knows> <http://x/c> .", triples, StringComparison.Ordinal);
    }

    [JenaFact]
    public async Task Rupdate_writes()
    {
        using var folder = new ScratchFolder();
        await Jena.RunAsync(folder.Path, "arq.rupdate", $"--service={servers.FriendsEndpoint}", "INSERT DATA { GRAPH <http://x/jena> { <http://x/s> <http://x/p> 1 } }");
        var answer = await servers.Friends.GetTextAsync("/sparql?query=" + Uri.EscapeDataString("ASK { GRAPH <http://x/jena> { ?s ?p 1 } }"), "application/sparql-results+json");
        Assert.Contains("true", answer, StringComparison.Ordinal);
    }
}
