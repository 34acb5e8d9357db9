using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Solutions;
using Xunit;

namespace Mutualisons.Tests.Sparql;

/// <summary>Skolem IRIs of stored blank nodes, in every place of a query and of an update where a node may stand.</summary>
public sealed class SkolemIrisTests
{
    private const string Prologue = "PREFIX : <http://example.org/> ";
    private const string Prefix = "http://example.org/.well-known/genid/";

    private static readonly SkolemIris Skolems = new(Prefix);

    private static readonly string[] Patterns =
    [
        "NODE :street ?x",
        "?x :site NODE",
        "?x :site|:nothing NODE",
        "NODE :street/:nothing? ?x",
        "?x :site ?site FILTER(?site = NODE)",
        "?x :site ?site FILTER(?site IN (:a, NODE))",
        "?x :site ?site FILTER EXISTS { NODE :street ?street FILTER(sameTerm(?site, NODE)) }",
        "VALUES ?site { NODE } ?x :site ?site",
        "BIND(NODE AS ?site) ?x :site ?site",
        "?x a :Actor OPTIONAL { ?x :site ?site FILTER(?site != NODE) } FILTER(!bound(?site))",
        "?x a :Actor MINUS { ?x :site ?site FILTER(?site != NODE) }",
        "{ SELECT ?x (COUNT(NODE) AS ?n) { ?x :site NODE } GROUP BY ?x ORDER BY (NODE) }",
        "GRAPH :g { ?x :site NODE }",
        "{ ?x :site NODE } UNION { ?x :nothing NODE }",
    ];

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    public static TheoryData<EngineKind, string> Queries
    {
        get
        {
            var data = new TheoryData<EngineKind, string>();
            foreach (var kind in TestEngines.All)
            {
                foreach (var pattern in Patterns)
                {
                    data.Add(kind, pattern);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_skolem_IRI_is_its_node_wherever_a_node_may_stand(EngineKind kind, string pattern)
    {
        await using var engine = await CreateAsync(kind);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        var text = Prologue + $"SELECT ?x {{ {pattern.Replace("NODE", (await NodeAsync(snapshot)).ToString(), StringComparison.Ordinal)} }}";
        var parsed = (SelectQuery)SparqlParser.ParseQuery(text);
        var resolved = await Skolems.ResolveAsync(parsed, snapshot, new QueryOptions());
        Assert.Single((await SolutionTable.SelectAsync(snapshot, resolved, new QueryOptions())).Rows);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_node_is_described_and_constructed_by_its_skolem_IRI(EngineKind kind)
    {
        await using var engine = await CreateAsync(kind);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        var node = await NodeAsync(snapshot);
        foreach (var text in new[] { $"DESCRIBE {node}", $"CONSTRUCT {{ {node} :street ?x }} {{ {node} :street ?x }}" })
        {
            var resolved = await Skolems.ResolveAsync(SparqlParser.ParseQuery(Prologue + text), snapshot, new QueryOptions());
            var triple = Assert.Single(await SolutionTable.ConstructAsync(snapshot, resolved, new QueryOptions()));
            Assert.Equal(node, Skolems.ToIri(Assert.IsType<BlankNode>(triple.Subject)));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Statements_of_a_node_are_added_and_taken_away_by_its_skolem_IRI(EngineKind kind)
    {
        await using var engine = await CreateAsync(kind);
        var node = await NodeAsync(engine);
        foreach (var (text, added, removed) in new[]
        {
            ($"INSERT DATA {{ GRAPH :g {{ {node} :note 1 }} }}", 1, 0),
            ($"DELETE DATA {{ GRAPH :g {{ {node} :note 1 }} }}", 0, 1),
            ($"INSERT {{ GRAPH :g {{ {node} :note ?street }} }} WHERE {{ {node} :street ?street }}", 1, 0),
            ($"DELETE {{ GRAPH :g {{ {node} :note ?note }} }} WHERE {{ {node} :note ?note }}", 0, 1),
            ($"DELETE WHERE {{ GRAPH :g {{ {node} ?p ?o }} }}", 0, 1),
        })
        {
            var commit = await UpdateAsync(engine, Prologue + text);
            Assert.Equal((added, removed), (commit.Added, commit.Removed));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_node_that_was_taken_away_and_one_that_never_was_are_found_by_no_pattern_and_cannot_be_inserted(EngineKind kind)
    {
        await using var engine = await CreateAsync(kind);
        var gone = await NodeAsync(engine);
        await TestEngines.UpdateAsync(engine, "CLEAR ALL");
        foreach (var node in new[] { gone, new Iri(Prefix + "never"), new Iri(Prefix + "%00") })
        {
            Assert.Equal(0, (await UpdateAsync(engine, Prologue + $"DELETE DATA {{ {node} :street \"Rue\" }} ; DELETE {{ ?x :p {node} }} WHERE {{ ?x ?y {node} }}")).Removed);
            foreach (var update in new[] { $"INSERT DATA {{ :a :p {node} }}", $"INSERT {{ {node} :p 1 }} WHERE {{}}" })
            {
                var refused = await Assert.ThrowsAsync<UpdateFailedException>(() => UpdateAsync(engine, Prologue + update));
                Assert.Contains(node.Value, refused.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_node_of_graphs_that_the_view_hides_is_answered_as_one_that_never_was(EngineKind kind)
    {
        await using var engine = await CreateAsync(kind);
        var node = await NodeAsync(engine);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Union(GraphSet.AllExcept([new Iri("http://example.org/g")])));
        var query = SparqlParser.ParseQuery($"SELECT * {{ VALUES ?x {{ {node} }} }}");
        Assert.Equal(query, await Skolems.ResolveAsync(query, snapshot, new QueryOptions()));
        var update = SparqlParser.ParseUpdate($"INSERT DATA {{ {node} <a:b> 1 }}");
        await Assert.ThrowsAsync<UpdateFailedException>(async () => await Skolems.ResolveAsync(update.Push, snapshot, new QueryOptions()));
    }

    [Fact]
    public async Task Predicates_graph_names_and_what_goes_to_a_service_stay_as_written()
    {
        await using var engine = await CreateAsync(EngineKind.Naive);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        var node = await NodeAsync(snapshot);
        var query = SparqlParser.ParseQuery($"SELECT * {{ ?s {node} ?o . GRAPH {node} {{ ?s ?p ?o }} SERVICE <http://example.org/s> {{ {node} ?p ?o }} }}");
        Assert.Equal(query, await Skolems.ResolveAsync(query, snapshot, new QueryOptions()));
    }

    [Fact]
    public async Task More_skolem_IRIs_than_allowed_are_refused()
    {
        await using var engine = await CreateAsync(EngineKind.Naive);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        var values = string.Join(' ', Enumerable.Range(0, SkolemIris.MaxCount + 1).Select(i => $"<{Prefix}{i}>"));
        var query = SparqlParser.ParseQuery($"SELECT * {{ VALUES ?x {{ {values} }} }}");
        await Assert.ThrowsAsync<QueryBudgetException>(async () => await Skolems.ResolveAsync(query, snapshot, new QueryOptions()));
    }

    [Theory]
    [InlineData("b1", "b1")]
    [InlineData("é/x", "%C3%A9%2Fx")]
    public void A_label_comes_back_from_its_IRI(string label, string escaped)
    {
        Assert.Equal(Prefix + escaped, Skolems.ToIri(new BlankNode(label)).Value);
        Assert.Equal(new BlankNode(label), Skolems.ToNode(new Iri(Prefix + escaped)));
    }

    [Theory]
    [InlineData("http://example.org/.well-known/genid/")]
    [InlineData("http://example.org/.well-known/gen")]
    [InlineData("https://example.org/.well-known/genid/b1")]
    public void Another_IRI_names_no_node(string iri) => Assert.Null(Skolems.ToNode(new Iri(iri)));

    private static Task<ISparqlEngine> CreateAsync(EngineKind kind) =>
        TestEngines.CreateAsync(kind, Prologue + "INSERT DATA { GRAPH :g { :a a :Actor ; :site [ :street \"Rue\" ] } }");

    private static async Task<Iri> NodeAsync(ISparqlEngine engine)
    {
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        return await NodeAsync(snapshot);
    }

    private static async Task<Iri> NodeAsync(ISparqlSnapshot snapshot)
    {
        var found = await SolutionTable.SelectAsync(snapshot, (SelectQuery)SparqlParser.ParseQuery(Prologue + "SELECT ?site { :a :site ?site }"), new QueryOptions());
        return Skolems.ToIri(Assert.IsType<BlankNode>(Assert.Single(found.Rows)[0]));
    }

    private static async Task<CommitInfo> UpdateAsync(ISparqlEngine engine, string text)
    {
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        var update = await Skolems.ResolveAsync(SparqlParser.ParseUpdate(text).Push, snapshot, new QueryOptions());
        await using var transaction = await engine.BeginAsync(new() { Author = "urn:x-test:administrator" });
        await transaction.ApplyAsync(update, new QueryOptions());
        return await transaction.CommitAsync();
    }
}
