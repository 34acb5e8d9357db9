using System.Text;
using Mutualisons.Domain;
using Mutualisons.Formats;
using Mutualisons.Rdf;
using Mutualisons.Server.Transfer;
using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Query.Differential;
using Mutualisons.Tests.Solutions;
using Mutualisons.Web.Tests.Collections;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Privacy;

/// <summary>With any audiences for the graphs of the samples, every page, list, count and tag is byte for byte that of a server which holds the visible graphs alone.</summary>
public sealed class VisibleCopyTests
{
    private const string Base = "http://localhost:5080/";
    private const int Records = 25;
    private const int Schemes = 8;

    private static readonly PlatformIris Iris = new(Base);

    private static readonly string[] Accepts = ["text/html", "application/ld+json", "application/geo+json", "text/csv", "text/turtle"];

    private static readonly string[] Queries =
    [
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g", "SELECT ?p (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY ?p",
        "SELECT ?s ?c { ?s <http://www.w3.org/ns/org#classification>/<http://www.w3.org/2004/02/skos/core#broader>* ?c } ORDER BY ?s ?c LIMIT 500",
        "SELECT ?s { ?s a <https://w3id.org/mutualisons/ns#Actor> FILTER NOT EXISTS { ?s <https://schema.org/name> ?n } } ORDER BY ?s",
    ];

    // Beside each actor: another name, another category, a piece of what is said elsewhere, and a record of its own.
    private const string Extra = """
        PREFIX mut: <https://w3id.org/mutualisons/ns#> PREFIX schema: <https://schema.org/> PREFIX org: <http://www.w3.org/ns/org#>
        INSERT { GRAPH <graph/extra/other> { ?s schema:name "Aaa"@fr ; org:classification ?c } } WHERE { ?s a mut:Actor { SELECT ?c { ?x org:classification ?c } ORDER BY DESC(?c) LIMIT 1 } } ;
        INSERT { GRAPH <graph/extra/double> { ?s ?p ?o } } WHERE { ?s ?p ?o FILTER(STRSTARTS(STR(?s), "http://localhost:5080/id/") && STRENDS(MD5(CONCAT(STR(?s), STR(?p))), "a")) } ;
        INSERT DATA { GRAPH <graph/extra/own> { <id/actor/aaa-own> a mut:Actor ; schema:name "Aaa own" ; org:classification <id/concept/activities/repair> . <id/place/aaa-own> a mut:Place ; schema:name "Aaa place" } } ;
        INSERT DATA { GRAPH <graph/system> { <graph/extra/other> mut:audience mut:Members . <graph/extra/double> mut:audience mut:Members . <graph/extra/own> mut:audience mut:Members } }
        """;

    [Theory]
    [InlineData(1, Caller.Anonymous)]
    [InlineData(2, Caller.Anonymous)]
    [InlineData(3, Caller.OpenWriter)]
    public async Task Every_answer_is_that_of_a_server_with_the_visible_graphs_alone(int seed, Caller caller)
    {
        var random = new RandomSource(seed);
        await using var whole = await StartAsync(caller);
        await FillAsync(whole.Engine, random);
        await using var copy = await StartAsync(caller);
        await CopyVisibleAsync(whole.Engine, copy.Engine, caller);
        var (compared, found) = (0, 0);
        foreach (var (path, accept) in await RequestsAsync(whole.Engine, random))
        {
            var (seen, held) = (await AnswerAsync(whole, path, accept), await AnswerAsync(copy, path, accept));
            Assert.True(seen == held, $"seed {seed}: {path} as {accept}\n--- with hidden graphs\n{seen}\n--- without\n{held}");
            compared++;
            found += seen.StartsWith("200", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.True(compared > 120 && found > 60, $"{found} of {compared} answers have something to compare");
    }

    private static Task<WebServer> StartAsync(Caller caller) => WebServer.StartAsync(
        TestEngines.Create(EngineKind.Embedded),
        options => options with { Iris = Iris, Clock = CommonsServer.NewClock(), OpenWrites = caller == Caller.OpenWriter });

    private static async Task FillAsync(ISparqlEngine engine, RandomSource random)
    {
        await new Mutualisons.Server.Hosting.Samples(Iris, TextFormats.CreateRegistry()).LoadAsync(engine, LoadProgress.Silent(), CancellationToken.None);
        await ApplyAsync(engine, Extra);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        var graphs = new List<Iri>();
        await foreach (var graph in snapshot.ListGraphsAsync())
        {
            graphs.AddRange(graph.Name is Iri name && name != Iris.SystemGraph ? [name] : []);
        }

        var audiences = graphs.Select(graph => $"{graph} {Mut.Audience} {(random.Chance(IsCommon(graph) ? 100 : 55) ? Mut.Public : random.Pick(Mut.Members, Mut.Administrators))} .");
        await ApplyAsync(engine, $"CLEAR GRAPH {Iris.SystemGraph} ; INSERT DATA {{ GRAPH {Iris.SystemGraph} {{ {string.Join(' ', audiences.Order(StringComparer.Ordinal))} }} }}");
    }

    // Nearly nothing is left to compare without the vocabulary and the communes.
    private static bool IsCommon(Iri graph) => graph == Iris.OntologyGraph || graph.Value.Contains("commune", StringComparison.Ordinal);

    private static async Task CopyVisibleAsync(ISparqlEngine whole, ISparqlEngine copy, Caller caller)
    {
        await using var snapshot = await whole.OpenSnapshotAsync(DatasetView.Everything);
        var visible = await new AudienceViews(Iris).VisibleAsync(snapshot, caller);
        await using var seen = snapshot.WithView(DatasetView.Union(visible));
        var quads = await SolutionTable.ReadDatasetAsync(seen);
        foreach (var graph in visible.Listed.Where(_ => !visible.IsComplement))
        {
            quads.Add(new Quad(graph, Mut.Audience, Mut.Public, Iris.SystemGraph));
        }

        await TestEngines.LoadAsync(copy, handler => Quads.Push(quads, handler));
    }

    private static async Task<List<(string Path, string Accept)>> RequestsAsync(ISparqlEngine engine, RandomSource random)
    {
        var paths = new List<string> { "/", "/taxonomy", "/sparql", "/sources?sort=name", "/rdf-graph-store?graph=" + Base + "graph/extra/own", "/actors?bbox=4.2,50.7,4.5,50.95&limit=1000", "/nowhere" };
        foreach (var kind in Kinds.All.Collections)
        {
            paths.AddRange([$"/{kind.CollectionPath}", $"/{kind.CollectionPath}?sort=name&limit=3", $"/{kind.CollectionPath}?category=repair"]);
        }

        var schemes = await SelectAsync(engine, "SELECT ?s { ?s a <http://www.w3.org/2004/02/skos/core#ConceptScheme> } ORDER BY ?s");
        paths.AddRange(Enumerable.Range(0, Schemes).Select(_ => random.Pick(schemes)).Select(iri => "/taxonomy/" + iri[(iri.LastIndexOf('/') + 1)..]));
        var records = await SelectAsync(engine, $"SELECT DISTINCT ?s {{ ?s a ?c FILTER(STRSTARTS(STR(?s), \"{Base}id/\") && !CONTAINS(STR(?s), \"#\")) }} ORDER BY ?s");
        var some = Enumerable.Range(0, Records).Select(_ => random.Pick(records)).Concat(records.Where(iri => iri.Contains("aaa-own", StringComparison.Ordinal)));
        paths.AddRange(some.Select(iri => "/doc/" + iri[(Base + "id/").Length..]));
        return [.. paths.SelectMany(path => new[] { (path, "text/html"), (path, random.Pick(Accepts)) }), .. Queries.Select(query => ("/sparql?query=" + Uri.EscapeDataString(query), "text/csv"))];
    }

    private static async Task<IReadOnlyList<string>> SelectAsync(ISparqlEngine engine, string text)
    {
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        var rows = await SolutionTable.SelectAsync(snapshot, (SelectQuery)SparqlParser.ParseQuery(text), new QueryOptions());
        return [.. rows.Rows.Select(row => ((Iri)row[0]!).Value)];
    }

    // Both stores were filled at times of their own; that hidden changes do not move Last-Modified is tested beside.
    private static async Task<string> AnswerAsync(WebServer server, string path, string accept)
    {
        using var response = await server.GetAsync(path, accept);
        var text = new StringBuilder($"{(int)response.StatusCode}\n");
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not ("Date" or "Last-Modified")).OrderBy(header => header.Key, StringComparer.Ordinal))
        {
            text.Append($"{name}: {string.Join(", ", values)}\n");
        }

        return text.Append(await response.Content.ReadAsStringAsync()).ToString();
    }

    private static async Task ApplyAsync(ISparqlEngine engine, string update)
    {
        await using var transaction = await engine.BeginAsync(new() { Author = "test" });
        await transaction.ApplyAsync(SparqlParser.ParseUpdate(update, new SparqlParserOptions { BaseIri = Iris.Base }), new QueryOptions());
        await transaction.CommitAsync();
    }
}
