using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Resources;

public sealed class OntologyTests
{
    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Classes_without_a_name_come_with_the_terms_that_use_them(EngineKind kind)
    {
        await using var server = await StartAsync(kind);

        var lines = (await server.GetTextAsync("/ontology", "application/n-triples")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains(lines, line => line.Contains("22-rdf-syntax-ns#first> <https://w3id.org/mutualisons/ns#Transfer>", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("/id/concept/", StringComparison.Ordinal));
        var subjects = lines.Select(line => line.Split(' ')[0]).ToHashSet();
        Assert.All(lines.Select(line => line.Split(' ')[2]).Where(value => value.Contains("genid", StringComparison.Ordinal)), value => Assert.Contains(value, subjects));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_functional_property_is_listed_among_the_properties(EngineKind kind)
    {
        await using var server = await StartAsync(kind);

        var page = await server.GetTextAsync("/ontology?lang=fr", "text/html");

        Assert.Contains("mut:circle", page[page.IndexOf("Propriétés", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<h2 ").Length - 1);
    }

    private static async Task<WebServer> StartAsync(EngineKind kind)
    {
        var server = await WebServer.StartAsync(TestEngines.Create(kind));
        await server.LoadAsync(WebServer.ReadData("public.trig"));
        return server;
    }
}
