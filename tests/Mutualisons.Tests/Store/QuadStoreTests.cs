using System.Buffers;
using Mutualisons.Rdf;
using Mutualisons.Store;
using Xunit;

namespace Mutualisons.Tests.Store;

public sealed class QuadStoreTests
{
    private static readonly TermId G = TermId.DefaultGraph;

    [Fact]
    public async Task Terms_come_back_to_the_letter_and_equal_terms_have_equal_ids()
    {
        Term[] terms =
        [
            new Iri("http://example.org/é"), new Literal(""), new Literal("text"), new Literal("text", "fr-be"), new Literal("text", "fr"), new Literal("texte", "nl"),
            new Literal("text", "fr", BaseDirection.RightToLeft), new Literal("text", "fr", BaseDirection.LeftToRight), new Literal("1", XsdVocabulary.Int), new Literal("01", XsdVocabulary.Integer),
            new Literal("1", XsdVocabulary.Integer), new Literal("text", new Iri("http://example.org/type")), new Literal("http://example.org/é"), new Literal(new string('x', 3_000_000)),
        ];
        using var store = QuadStore.Open(new StoreOptions());
        using (var transaction = store.Begin())
        {
            var predicate = Add(transaction, new Iri("http://example.org/p"));
            foreach (var term in terms)
            {
                transaction.Insert(predicate, predicate, Add(transaction, term), G);
            }

            Assert.Equal(terms.Length, terms.Select(term => Add(transaction, term)).Distinct().Count());
            await transaction.CommitAsync();
        }

        using var snapshot = store.OpenSnapshot();
        foreach (var term in terms)
        {
            var id = Find(snapshot, term);
            Assert.False(id.IsUnbound);
            Assert.Equal(term, snapshot.Resolve(id, new ArrayBufferWriter<byte>()).ToTerm());
        }
    }

    [Fact]
    public async Task A_term_is_absent_before_the_commit_that_brings_it_and_after_a_rollback()
    {
        var term = new Iri("http://example.org/new");
        using var store = QuadStore.Open(new StoreOptions());
        using var before = store.OpenSnapshot();
        using (var transaction = store.Begin())
        {
            var id = Add(transaction, term);
            transaction.Insert(id, id, id, G);
            using var pending = transaction.PendingSnapshot();
            Assert.Equal(id, Find(pending, term));
            Assert.True(Find(before, term).IsUnbound);
        }

        using (var transaction = store.Begin())
        {
            var other = Add(transaction, new Iri("http://example.org/other"));
            transaction.Insert(other, other, other, G);
            await transaction.CommitAsync();
        }

        using var after = store.OpenSnapshot();
        Assert.True(Find(after, term).IsUnbound);
        Assert.True(Find(before, new Iri("http://example.org/other")).IsUnbound);
        Assert.False(Find(after, new Iri("http://example.org/other")).IsUnbound);
        Assert.Equal(1, store.GetStatistics().TermCount);
    }

    [Fact]
    public async Task Blank_nodes_are_fresh_per_document_and_keep_their_labels_across_a_reopening()
    {
        using var folder = new TemporaryFolder();
        var options = new StoreOptions { Location = folder.Path };
        string label;
        await using (var store = QuadStore.Open(options))
        {
            using var transaction = store.Begin();
            var predicate = TermView.Iri("http://example.org/p"u8);
            foreach (var loader in (IRdfHandler[])[transaction.CreateLoader(), transaction.CreateLoader()])
            {
                loader.HandleQuad(new QuadView(TermView.BlankNode("x"u8), predicate, TermView.BlankNode("x"u8)));
                loader.HandleQuad(new QuadView(TermView.BlankNode("x"u8), predicate, TermView.BlankNode("y"u8)));
            }

            await transaction.CommitAsync();
            using var snapshot = store.OpenSnapshot();
            Assert.Equal(4, snapshot.QuadCount);
            var subjects = Subjects(snapshot);
            Assert.Equal(2, subjects.Distinct().Count());
            label = ((BlankNode)snapshot.Resolve(subjects[^1], new ArrayBufferWriter<byte>()).ToTerm()).Label;
        }

        await using var reopened = QuadStore.Open(options);
        using var again = reopened.OpenSnapshot();
        Assert.Equal(Subjects(again)[^1], Find(again, new BlankNode(label)));
        using var next = reopened.Begin();
        Assert.DoesNotContain(next.NewBlankNode(), Subjects(again));
    }

    [Fact]
    public async Task Changes_without_effect_make_no_commit()
    {
        using var store = QuadStore.Open(new StoreOptions());
        await Commit(store, 1);
        using var transaction = store.Begin();
        var id = Number(1);
        transaction.Insert(id, id, id, G);
        transaction.Delete(Number(2), id, id, G);
        transaction.Insert(Number(3), id, id, G);
        transaction.Delete(Number(3), id, id, G);

        Assert.Empty(transaction.Changes);
        var result = await transaction.CommitAsync();
        Assert.False(result.Changed);
        Assert.Equal(1, store.Commit);
        await Commit(store, 2);
    }

    [Fact]
    public async Task An_expected_commit_that_is_past_is_a_conflict_and_blocks_nobody()
    {
        using var store = QuadStore.Open(new StoreOptions());
        await Commit(store, 1);

        var conflict = Assert.Throws<ConcurrencyConflictException>(() => store.Begin(new StoreTransactionOptions { ExpectedCommit = 0 }));
        Assert.Equal((0L, 1L), (conflict.ExpectedCommit, conflict.ActualCommit));
        using (store.Begin(new StoreTransactionOptions { ExpectedCommit = 1 }))
        {
        }

        await Commit(store, 2);
    }

    [Fact]
    public async Task Writers_take_turns_and_readers_do_not_wait()
    {
        using var store = QuadStore.Open(new StoreOptions());
        var transaction = store.Begin();
        var next = store.BeginAsync();
        using (var snapshot = store.OpenSnapshot())
        {
            Assert.Equal(0, snapshot.QuadCount);
        }

        Assert.False(next.IsCompleted);
        transaction.Dispose();
        (await next).Dispose();
    }

    [Fact]
    public async Task Ids_that_the_store_never_gave_out_and_bitmaps_of_other_snapshots_are_refused()
    {
        using var store = QuadStore.Open(new StoreOptions());
        using var old = store.OpenSnapshot();
        await Commit(store, 1);
        using var snapshot = store.OpenSnapshot();
        using var transaction = store.Begin();

        Assert.Throws<ArgumentException>(() => transaction.Insert(TermId.QueryLocal(1), Number(1), Number(1), G));
        Assert.Throws<ArgumentException>(() => transaction.Insert(TermId.BlankNode(5), Number(1), Number(1), G));
        Assert.Throws<ArgumentException>(() => transaction.Insert(default, Number(1), Number(1), G));
        Assert.Throws<ArgumentException>(() => snapshot.Scan(QuadOrder.Spo, default, old.AllGraphs, ScanMode.Quads));
        Assert.Throws<ArgumentException>(() => snapshot.Scan(QuadOrder.Gspo, default, snapshot.AllGraphs, ScanMode.DistinctTriples));
        Assert.Throws<ArgumentException>(() => snapshot.Resolve(TermId.QueryLocal(1), new ArrayBufferWriter<byte>()).IsNone);
    }

    [Fact]
    public async Task A_lease_past_its_age_ends_reading()
    {
        var clock = new TestClock();
        using var store = QuadStore.Open(new StoreOptions { MaxSnapshotAge = TimeSpan.FromMinutes(1), Clock = clock });
        await Commit(store, 1);
        using var snapshot = store.OpenSnapshot();
        var cursor = snapshot.Scan(QuadOrder.Spo, default, snapshot.AllGraphs, ScanMode.Quads);
        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Throws<SnapshotExpiredException>(() => cursor.Next(default, default, default, default, 1));
        Assert.Throws<SnapshotExpiredException>(() => snapshot.Scan(QuadOrder.Spo, default, snapshot.AllGraphs, ScanMode.Quads));
    }

    [Fact]
    public async Task Commit_times_rise_even_when_the_clock_stands()
    {
        using var store = QuadStore.Open(new StoreOptions { Clock = new TestClock() });
        var first = await Commit(store, 1);
        var second = await Commit(store, 2);

        Assert.Equal(first.Time.AddMilliseconds(1), second.Time);
    }

    [Fact]
    public async Task Counts_come_from_metadata_only_where_they_are_exact()
    {
        using var store = QuadStore.Open(new StoreOptions());
        using (var transaction = store.Begin())
        {
            var graph = Add(transaction, new Iri("http://example.org/g"));
            transaction.Insert(Number(1), Number(1), Number(1), G);
            transaction.Insert(Number(2), Number(1), Number(1), graph);
            transaction.Insert(Number(1), Number(1), Number(1), graph);
            await transaction.CommitAsync();
        }

        using var snapshot = store.OpenSnapshot();
        var all = default(QuadPattern);
        var one = snapshot.CreateBitmap([G]);
        Assert.True(snapshot.TryCount(all, snapshot.AllGraphs, ScanMode.Quads, out var count) && count == 3);
        Assert.True(snapshot.TryCount(all with { Graph = G }, one, ScanMode.DistinctTriples, out count) && count == 1);
        Assert.True(snapshot.TryCount(all with { Graph = snapshot.Graphs[1].Name }, one, ScanMode.Quads, out count) && count == 0);
        Assert.False(snapshot.TryCount(all, snapshot.AllGraphs, ScanMode.DistinctTriples, out _));
        Assert.False(snapshot.TryCount(all, one, ScanMode.Quads, out _));
    }

    [Fact]
    public async Task Predicate_statistics_count_and_say_whether_there_are_typed_literals()
    {
        using var store = QuadStore.Open(new StoreOptions());
        var (inline, typed) = (Number(1), Number(2));
        using (var transaction = store.Begin())
        {
            transaction.Insert(Number(1), inline, Number(10), G);
            transaction.Insert(Number(1), inline, Number(11), G);
            transaction.Insert(Number(2), inline, Number(11), G);
            transaction.Insert(Number(1), typed, Add(transaction, new Literal("01", XsdVocabulary.Integer)), G);
            await transaction.CommitAsync();
        }

        using var snapshot = store.OpenSnapshot();
        Assert.Equal(new PredicateStatistics(3, 2, 2, false), snapshot.GetPredicateStatistics(inline));
        Assert.Equal(new PredicateStatistics(1, 1, 1, true), snapshot.GetPredicateStatistics(typed));
        Assert.Equal(default, snapshot.GetPredicateStatistics(Number(3)));
    }

    [Fact]
    public async Task Many_small_commits_leave_few_runs()
    {
        using var store = QuadStore.Open(new StoreOptions());
        for (var i = 0; i < 600; i++)
        {
            await Commit(store, i);
            Assert.InRange(store.GetStatistics().RunCount, 1, 8);
        }

        using var snapshot = store.OpenSnapshot();
        Assert.Equal(600, snapshot.QuadCount);
    }

    internal static async Task<CommitResult> Commit(QuadStore store, int number)
    {
        using var transaction = store.Begin();
        transaction.Insert(Number(number), Number(number), Number(number), G);
        return await transaction.CommitAsync();
    }

    internal static TermId Number(long value) => TermId.TryFromInteger(value, out var id) ? id : throw new ArgumentOutOfRangeException(nameof(value));

    private static TermId[] Subjects(StoreSnapshot snapshot)
    {
        var subjects = new ulong[100];
        var count = snapshot.Scan(QuadOrder.Spo, default, snapshot.AllGraphs, ScanMode.Quads).Next(subjects, default, default, default, subjects.Length);
        return Array.ConvertAll(subjects[..count], TermId.FromValue);
    }

    private static TermId Add(StoreTransaction transaction, Term term) => transaction.GetOrAdd(term.ToView(new ArrayBufferWriter<byte>()));

    private static TermId Find(StoreSnapshot snapshot, Term term) => snapshot.Find(term.ToView(new ArrayBufferWriter<byte>()));
}
