using System.Text.Json;
using Mutualisons.Rdf;
using Mutualisons.Tests;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.JsonLd;

/// <summary>What the npm library <c>jsonld</c> makes of our JSON-LD under our served context is what our Turtle says.</summary>
public sealed class JsonLdClientTests
{
    private static readonly string[] Paths =
    [
        "/", "/doc/actor/beescoop", "/doc/actor/atelier", "/doc/actor/oddities", "/doc/actor/plain", "/doc/source/test", "/doc/commune/21015",
        "/doc/concept/activities", "/doc/concept/activities/farmers-market", "/actors", "/actors?limit=2", "/actors?bbox=4.24,50.76,4.48,50.92", "/sources", "/ontology", "/sparql",
        "/sparql?query=CONSTRUCT%20%7B%3Fs%20%3Fp%20%3Fo%7D%20WHERE%20%7B%3Fs%20%3Fp%20%3Fo%7D", "/rdf-graph-store?graph={base}graph/test/public",
    ];

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [ToolTheory("node", "npm")]
    [MemberData(nameof(Kinds))]
    public async Task Jsonld_expands_every_document_to_the_quads_of_its_Turtle(EngineKind kind)
    {
        await using var server = await WebServer.StartAsync(TestEngines.Create(kind));
        await server.LoadAsync(WebServer.ReadData("public.trig"));
        var documents = new Dictionary<string, string>();
        foreach (var path in Paths)
        {
            documents[path] = await server.GetTextAsync(path.Replace("{base}", server.BaseIri, StringComparison.Ordinal), "application/ld+json");
        }

        var context = server.BaseIri + "context/v1.jsonld";
        var input = JsonSerializer.Serialize(new
        {
            documents = documents.ToDictionary(pair => server.BaseIri + pair.Key[1..], pair => pair.Value),
            context = new Dictionary<string, string> { [context] = await server.GetTextAsync("/context/v1.jsonld") },
        });
        var output = JsonSerializer.Deserialize<Dictionary<string, string>>(await NodeClient.RunAsync("jsonld-to-nquads.mjs", input))!;
        foreach (var path in Paths)
        {
            var turtle = await server.GetTextAsync(path.Replace("{base}", server.BaseIri, StringComparison.Ordinal), "text/turtle");
            var expected = Documents.Parse(turtle, "text/turtle", server.BaseIri);
            var actual = Documents.Parse(output[server.BaseIri + path[1..]], "application/n-quads", server.BaseIri);
            Assert.True(expected.Count > 0, path);
            Assert.True(DatasetIsomorphism.AreIsomorphic(expected, actual), $"{path}\n--- Turtle\n{string.Join('\n', expected.Except(actual))}\n--- JSON-LD\n{string.Join('\n', actual.Except(expected))}");
        }
    }
}
