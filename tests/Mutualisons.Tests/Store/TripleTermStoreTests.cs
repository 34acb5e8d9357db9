using System.Buffers;
using System.Text;
using Mutualisons.Formats;
using Mutualisons.Rdf;
using Mutualisons.Store;
using Mutualisons.Tests.Formats;
using Xunit;

namespace Mutualisons.Tests.Store;

public sealed class TripleTermStoreTests
{
    private static readonly TermId G = TermId.DefaultGraph;
    private static readonly Iri Say = new("http://e/says");

    [Fact]
    public async Task Equal_triple_terms_are_one_term_and_its_parts_are_found_by_id()
    {
        using var store = QuadStore.Open(new StoreOptions());
        TermId stored;
        using (var transaction = store.Begin())
        {
            stored = Add(transaction, Nested("x"));
            Assert.Equal(stored, Add(transaction, Nested("x")));
            Assert.NotEqual(stored, Add(transaction, Nested("y")));
            Assert.Equal(stored, transaction.GetOrAddTriple(Add(transaction, Say), Add(transaction, Say), Add(transaction, Simple("x"))));
            transaction.Insert(Add(transaction, Say), Add(transaction, Say), stored, G);
            await transaction.CommitAsync();
        }

        using var snapshot = store.OpenSnapshot();
        Assert.Equal(TermIdKind.TripleTerm, stored.Kind);
        Assert.Equal(stored, Find(snapshot, Nested("x")));
        Assert.Equal(Nested("x"), Resolve(snapshot, stored));
        Assert.True(snapshot.TryGetTriple(stored, out var subject, out var predicate, out var @object));
        Assert.Equal((Say, Say, Simple("x")), (Resolve(snapshot, subject), Resolve(snapshot, predicate), Resolve(snapshot, @object)));
        Assert.Equal(stored, snapshot.FindTriple(subject, predicate, @object));
        Assert.True(snapshot.FindTriple(subject, predicate, stored).IsUnbound);
        Assert.False(snapshot.TryGetTriple(subject, out _, out _, out _));
        Assert.True(Find(snapshot, Simple("z")).IsUnbound);
    }

    [Fact]
    public async Task A_rollback_takes_triple_terms_back_with_their_parts()
    {
        using var store = QuadStore.Open(new StoreOptions());
        using (var transaction = store.Begin())
        {
            Add(transaction, Nested("x"));
        }

        using (var transaction = store.Begin())
        {
            Assert.True(transaction.Find(View(Nested("x"))).IsUnbound);
            transaction.Insert(Add(transaction, Say), Add(transaction, Say), Add(transaction, Nested("y")), G);
            await transaction.CommitAsync();
        }

        using var snapshot = store.OpenSnapshot();
        Assert.True(Find(snapshot, Nested("x")).IsUnbound);
        Assert.Equal(Nested("y"), Resolve(snapshot, Find(snapshot, Nested("y"))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Triple_terms_and_directions_survive_log_checkpoint_reopening_and_verification(bool checkpoint)
    {
        using var folder = new TemporaryFolder();
        var options = new StoreOptions { Location = folder.Path };
        var dataset = new Dataset();
        for (var seed = 0; seed < 20; seed++)
            dataset.AddRange(RandomQuads.Make(new Random(seed), withGraphs: true));

        await using (var store = QuadStore.Open(options))
        {
            using (var transaction = store.Begin())
            {
                Load(transaction, dataset);
                await transaction.CommitAsync();
            }

            if (checkpoint)
                await store.CheckpointAsync();
        }

        var report = QuadStore.Check(options);
        Assert.Empty(report.Problems);
        await using var reopened = QuadStore.Open(options);
        using var snapshot = reopened.OpenSnapshot();
        Assert.Contains(dataset, quad => quad.Object is TripleTerm { Depth: > 1 });
        Assert.Contains(dataset, quad => quad.Object is Literal { Direction: not BaseDirection.None });
        Assert.True(DatasetIsomorphism.AreIsomorphic(dataset, Dump(snapshot)));
    }

    [Fact]
    public async Task A_blank_node_in_a_triple_term_is_the_documents_node_and_no_other_documents()
    {
        using var store = QuadStore.Open(new StoreOptions());
        using (var transaction = store.Begin())
        {
            foreach (var _ in Enumerable.Range(0, 2))
                new TurtleReader().Read(new MemoryStream(Encoding.UTF8.GetBytes("_:x <http://e/p> <<( _:x <http://e/p> <<( _:x <http://e/p> _:y )>> )>> .")), transaction.CreateLoader(), new RdfReaderOptions());

            await transaction.CommitAsync();
        }

        using var snapshot = store.OpenSnapshot();
        var quads = Dump(snapshot);
        Assert.Equal(2, quads.Count);
        Assert.All(quads, quad =>
        {
            var outer = ((TripleTerm)quad.Object).Triple;
            Assert.Equal(quad.Subject, outer.Subject);
            Assert.Equal(quad.Subject, ((TripleTerm)outer.Object).Triple.Subject);
        });
        Assert.Equal(2, quads.Select(quad => quad.Subject).Distinct().Count());
        using var next = store.Begin();
        Assert.All(quads, quad => Assert.False(next.Find(View(quad.Object)).IsUnbound));
    }

    private static TripleTerm Simple(string text) => new(new Triple(Say, Say, new Literal(text, "ar", BaseDirection.RightToLeft)));

    private static TripleTerm Nested(string text) => new(new Triple(Say, Say, Simple(text)));

    private static TermView View(Term term) => term.ToView(new ArrayBufferWriter<byte>());

    private static TermId Add(StoreTransaction transaction, Term term) => transaction.GetOrAdd(View(term));

    private static TermId Find(StoreSnapshot snapshot, Term term) => snapshot.Find(View(term));

    private static Term Resolve(StoreSnapshot snapshot, TermId id) => snapshot.Resolve(id, new ArrayBufferWriter<byte>()).ToTerm();

    private static void Load(StoreTransaction transaction, Dataset dataset)
    {
        var loader = transaction.CreateLoader();
        foreach (var quad in dataset)
            loader.HandleQuad(new QuadView(View(quad.Subject), View(quad.Predicate), View(quad.Object), quad.Graph is null ? default : View(quad.Graph)));
    }

    private static Dataset Dump(StoreSnapshot snapshot)
    {
        const int Most = 10_000;
        var (s, p, o, g) = (new ulong[Most], new ulong[Most], new ulong[Most], new ulong[Most]);
        var count = snapshot.Scan(QuadOrder.Spo, default, snapshot.AllGraphs, ScanMode.Quads).Next(s, p, o, g, Most);
        return new Dataset(Enumerable.Range(0, count).Select(row => new Quad(Part(s, row), Part(p, row), Part(o, row), g[row] == G.Value ? null : Part(g, row))));

        Term Part(ulong[] column, int row) => Resolve(snapshot, TermId.FromValue(column[row]));
    }
}
