using System.Text;
using Mutualisons.Formats;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Solutions;
using Xunit;

namespace Mutualisons.Tests.Engines;

/// <summary>Documents that are read into a transaction: what their skolem IRIs stand for, and how long they may take; on every engine.</summary>
public sealed class DocumentLoadTests
{
    private const string X = "http://example.org/";
    private const string Prefix = X + ".well-known/genid/";
    private const string Street = X + "street";

    private static readonly Iri Shown = new(X + "shown");
    private static readonly Iri Hidden = new(X + "hidden");

    // Sees one graph and may change it.
    private static readonly TransactionOptions Sender = new() { Author = "urn:x-test:sender", View = DatasetView.Union(GraphSet.Of([Shown])), Writable = GraphSet.Of([Shown]) };

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_skolem_IRI_of_a_node_that_the_sender_sees_is_that_node_again(EngineKind kind)
    {
        await using var engine = await CreateAsync(kind);
        var node = await NodeAsync(engine, Shown);
        await LoadAsync(engine, $"<{IriOf(node)}> <{X}city> \"Ixelles\" .\n<{X}b> <{X}at> <{IriOf(node)}> .");

        var data = await ReadAsync(engine, Shown);
        Assert.Equal(4, data.Count);
        Assert.Equal([node], data.SelectMany(quad => new[] { quad.Subject, quad.Object }).OfType<BlankNode>().Distinct());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_skolem_IRI_within_a_triple_term_is_the_same_node_as_outside(EngineKind kind)
    {
        await using var engine = await CreateAsync(kind);
        var node = await NodeAsync(engine, Shown);
        await LoadAsync(engine, $"<{X}r> <{X}says> <<( <{IriOf(node)}> <{X}p> <<( _:b <{X}p> <{Prefix}never> )>> )>> .\n<{X}r> <{X}about> <{Prefix}never> .\n<{X}r> <{X}and> _:b .");

        var data = await ReadAsync(engine, Shown);
        var outer = Assert.Single(data.Select(quad => quad.Object).OfType<TripleTerm>()).Triple;
        var inner = ((TripleTerm)outer.Object).Triple;
        Assert.Equal(node, outer.Subject);
        Assert.Equal(Assert.Single(data.Match(predicate: new Iri(X + "and"))).Object, inner.Subject);
        Assert.Equal(Assert.Single(data.Match(predicate: new Iri(X + "about"))).Object, inner.Object);
        Assert.Equal(3, new[] { outer.Subject, inner.Subject, inner.Object }.OfType<BlankNode>().Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_graph_that_is_replaced_by_what_was_read_from_it_does_not_change(EngineKind kind)
    {
        await using var engine = await CreateAsync(kind);
        var before = await ReadAsync(engine, Shown);
        var document = string.Join('\n', before.Select(quad => $"{Show(quad.Subject)} {quad.Predicate} {Show(quad.Object)} ."));
        await using var transaction = await engine.BeginAsync(Sender);
        await transaction.ApplyAsync(SparqlParser.ParseUpdate($"CLEAR GRAPH {Shown}"), new QueryOptions());
        await ReadIntoAsync(transaction, document);
        var commit = await transaction.CommitAsync();

        Assert.Equal((0, 0), (commit.Added, commit.Removed));
        Assert.Contains(Prefix, document, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Any_other_skolem_IRI_is_a_fresh_node_of_the_document_whether_it_is_hidden_or_never_was(EngineKind kind)
    {
        await using var engine = await CreateAsync(kind);
        var hidden = await NodeAsync(engine, Hidden);
        var never = new BlankNode("b987654");
        foreach (var other in new[] { hidden, never, new BlankNode("no such label") })
        {
            await LoadAsync(engine, $"<{IriOf(other)}> <{X}p> \"x\" .\n<{IriOf(other)}> <{X}p> \"y\" .\n<{Prefix}another> <{X}p> \"z\" .");
            var added = (await ReadAsync(engine, Shown)).Where(quad => quad.Predicate.Equals(new Iri(X + "p"))).ToList();
            Assert.Equal(3, added.Count);
            Assert.All(added, quad => Assert.IsType<BlankNode>(quad.Subject));
            Assert.Equal(2, added.Select(quad => quad.Subject).Distinct().Count());
            Assert.DoesNotContain(added, quad => quad.Subject.Equals(hidden) || quad.Subject.Equals(never));
            await TestEngines.UpdateAsync(engine, $"DELETE WHERE {{ GRAPH {Shown} {{ ?s <{X}p> ?o }} }}");
        }

        Assert.Equal(2, (await ReadAsync(engine, Hidden)).Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Where_no_blank_node_may_stand_a_skolem_IRI_is_refused(EngineKind kind)
    {
        await using var engine = await CreateAsync(kind);
        await Assert.ThrowsAsync<UpdateFailedException>(() => LoadAsync(engine, $"<{X}a> <{Prefix}b0> \"x\" ."));
        await Assert.ThrowsAsync<UpdateFailedException>(() => LoadAsync(engine, $"<{X}a> <{X}p> \"x\" <{Prefix}b0> ."));
        await Assert.ThrowsAsync<UpdateFailedException>(() => LoadAsync(engine, $"<{X}a> <{X}p> \"x\" .", new Iri(Prefix + "b0")));
        await Assert.ThrowsAsync<UpdateFailedException>(() => LoadAsync(engine, $"<{X}a> <{X}p> <<( <{X}a> <{Prefix}b0> \"x\" )>> ."));
        Assert.Equal(2, (await ReadAsync(engine, Shown)).Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_IRIs_of_other_places_stay_what_they_are(EngineKind kind)
    {
        await using var engine = await CreateAsync(kind);
        await LoadAsync(engine, $"<https://elsewhere.example/.well-known/genid/b0> <{X}p> <{Prefix}> .");
        Assert.Contains(await ReadAsync(engine, Shown), quad => quad.Subject.Equals(new Iri("https://elsewhere.example/.well-known/genid/b0")) && quad.Object.Equals(new Iri(Prefix)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_document_without_end_ends_at_its_time_limit_and_leaves_nothing(EngineKind kind)
    {
        await using var engine = await CreateAsync(kind);
        await using (var transaction = await engine.BeginAsync(Sender))
        {
            var failure = await Assert.ThrowsAsync<QueryTimeoutException>(async () => await transaction.LoadAsync(Endless, Shown, new LoadOptions { Timeout = TimeSpan.FromMilliseconds(200) }));
            Assert.Contains("0.2 s", failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal(2, (await ReadAsync(engine, Shown)).Count);

        static void Endless(IRdfHandler handler)
        {
            while (true)
            {
                handler.HandleQuad(new QuadView(TermView.Iri("urn:s"u8), TermView.Iri("urn:p"u8), TermView.Iri("urn:o"u8)));
            }
        }
    }

    private static Task<ISparqlEngine> CreateAsync(EngineKind kind) => TestEngines.CreateAsync(
        kind,
        $"INSERT DATA {{ GRAPH {Shown} {{ <{X}a> <{X}at> [ <{Street}> 'Rue Haute' ] }} GRAPH {Hidden} {{ <{X}a> <{X}at> [ <{Street}> 'Rue cachée' ] }} }}");

    private static async Task<BlankNode> NodeAsync(ISparqlEngine engine, Iri graph) => (await ReadAsync(engine, graph)).Select(quad => quad.Subject).OfType<BlankNode>().Single();

    private static async Task<Dataset> ReadAsync(ISparqlEngine engine, Iri graph)
    {
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Union(GraphSet.Of([graph])));
        return await SolutionTable.ReadDatasetAsync(snapshot);
    }

    private static string IriOf(BlankNode node) => new SkolemIris(Prefix).ToIri(node).Value;

    private static string Show(Term term) => term is BlankNode node ? $"<{IriOf(node)}>" : term.ToString()!;

    private static async Task LoadAsync(ISparqlEngine engine, string document, Iri? target = null)
    {
        await using var transaction = await engine.BeginAsync(Sender with { Writable = GraphSet.All });
        await ReadIntoAsync(transaction, document, target);
        await transaction.CommitAsync();
    }

    private static async Task ReadIntoAsync(ISparqlTransaction transaction, string document, Iri? target = null) => await transaction.LoadAsync(
        handler => new NQuadsReader().Read(new MemoryStream(Encoding.UTF8.GetBytes(document)), handler, new RdfReaderOptions()),
        target ?? Shown,
        new LoadOptions { Skolems = new SkolemIris(Prefix) });
}
