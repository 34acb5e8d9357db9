using Mutualisons.Formats;
using Mutualisons.Rdf;
using Mutualisons.Tests;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Collections;

/// <summary>The collections over the samples that an empty store loads, SUSY's actors aside, on the day that they were written for.</summary>
public sealed class SampleCollectionTests
{
    [Fact]
    public async Task The_samples_answer_what_people_ask_of_them()
    {
        await using var server = await StartAsync();
        foreach (var (path, slugs) in new (string, string)[]
        {
            ("/rooms?capacity=30&accessibility=wheelchair&postcode=1060&free=2026-12-10T18:00/2026-12-10T21:00&limit=1", "maison-des-passerelles-grande-salle"),
            ("/actors?type=ge", "ge-les-mains-partagees"),
            ("/actors?type=network", "federation-des-tiers-lieux-imaginaires reseau-des-communs-bruxellois"),
            ("/places?permanence=temporary", "atelier-du-canal halle-du-pont"),
            ("/currencies?type=time-credit", "heure-des-quatre-vents"),
            ("/circles", "sel-des-quatre-vents"),
        })
        {
            Assert.Equal(slugs, await CommonsServer.SlugsAsync(server, path));
        }

        Assert.Equal(20, Count(await CommonsServer.SlugsAsync(server, "/rooms")));
        Assert.Equal(4, Count(await CommonsServer.SlugsAsync(server, "/contracts")));
        Assert.Contains("epicerie-du-hetre", await CommonsServer.SlugsAsync(server, "/actors?acceptsCurrency=zwin"), StringComparison.Ordinal);
        Assert.True(Count(await CommonsServer.SlugsAsync(server, "/offers?withoutEuro=true")) > 10);
    }

    [Fact]
    public async Task Offers_and_needs_that_are_over_are_found_only_in_their_own_time()
    {
        await using var server = await StartAsync();
        foreach (var path in new[] { "/offers?limit=1000", "/needs?limit=1000" })
        {
            var now = (await CommonsServer.SlugsAsync(server, path)).Split(' ');
            var then = (await CommonsServer.SlugsAsync(server, path + "&valid=2026-06-01")).Split(' ');
            Assert.NotEmpty(then.Except(now));
        }
    }

    private static int Count(string slugs) => slugs.Split(' ').Length;

    private static async Task<WebServer> StartAsync()
    {
        var server = await WebServer.StartAsync(TestEngines.Create(EngineKind.Embedded), options => options with { Clock = CommonsServer.NewClock() });
        var root = TestEnvironment.RepositoryRoot;
        foreach (var file in Directory.GetFiles(Path.Combine(root, "samples", "data"), "*.trig").Where(file => Path.GetFileName(file) != "susy.trig"))
        {
            await server.LoadAsync(await File.ReadAllTextAsync(file));
        }

        await LoadTaxonomiesAsync(server, Path.Combine(root, "ontology", "taxonomies"));
        return server;
    }

    private static async Task LoadTaxonomiesAsync(WebServer server, string folder)
    {
        await using var transaction = await server.Engine.BeginAsync(new() { Author = "test" });
        foreach (var file in Directory.GetFiles(folder, "*.ttl"))
        {
            var options = new RdfReaderOptions { BaseIri = new Iri(server.BaseIri), DocumentName = file };
            await transaction.LoadAsync(handler => new TurtleReader().Read(new MemoryStream(File.ReadAllBytes(file)), handler, options), new Iri(server.BaseIri + "graph/ontology/public"));
        }

        await transaction.CommitAsync();
        await server.LoadAsync("<graph/system> { <graph/ontology/public> <https://w3id.org/mutualisons/ns#audience> <https://w3id.org/mutualisons/ns#Public> }");
    }
}
