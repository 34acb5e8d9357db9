using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Query.Differential;
using Mutualisons.Tests.Solutions;
using Xunit;

namespace Mutualisons.Tests.Engines;

/// <summary>Updates that reach an engine part by part mean what they mean whole.</summary>
public sealed class StreamedUpdateTests
{
    private const string Prologue = "PREFIX : <http://example.org/> ";

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    public static TheoryData<EngineKind, int> Batches { get; } = Seeds.Batches(2);

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task An_update_in_parts_of_any_size_leaves_what_the_naive_engine_makes_of_the_whole(EngineKind kind, int batch)
    {
        foreach (var seed in Seeds.Of(batch))
        {
            var random = new RandomSource(seed);
            var data = $"{RandomTerms.Prologue} INSERT DATA {{ {string.Join(' ', RandomData.Statements(random)).Replace("_:", "_:first", StringComparison.Ordinal)} }} ; ";
            var update = data + RandomUpdates.Next(random);
            var expected = await StateAsync(EngineKind.Naive, transaction => transaction.ApplyAsync(SparqlParser.ParseUpdate(update), new QueryOptions()));
            var actual = await StateAsync(kind, transaction => transaction.ApplyAsync(Source(update, 1 + random.Below(20)), new QueryOptions()));
            Assert.True(Answer.MayBeIsomorphic(expected, actual), $"seed {seed}\n{update}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_label_is_one_node_in_the_first_part_and_in_the_last(EngineKind kind)
    {
        var between = string.Concat(Enumerable.Range(0, 10_000).Select(n => $":s{n} :p _:n{n} ."));
        await using var engine = await CommittedAsync(kind, Prologue + $"INSERT DATA {{ _:a :first 1 . {between} GRAPH :g {{ _:a :last 2 . _:n0 :last 3 }} }}", 100);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Union(GraphSet.All));
        Assert.True(await AskAsync(snapshot, "?a :first 1 ; :last 2 . :s0 :p/:last 3"));
        Assert.False(await AskAsync(snapshot, "?a :first 1 ; :last 3"));
        Assert.Equal(10_003, (await SolutionTable.ReadDatasetAsync(snapshot)).Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nodes_without_a_label_hold_together_across_parts(EngineKind kind)
    {
        var items = string.Join(' ', Enumerable.Range(0, 40));
        await using var engine = await CommittedAsync(kind, Prologue + $"INSERT DATA {{ :s :list ({items}) ; :node [ :p [ :p {items.Replace(' ', ',')} ] ; :q 1 ] }}", 7);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Union(GraphSet.All));
        Assert.True(await AskAsync(snapshot, $":s :list ({items}) ; :node [ :p [ :p 0, 20, 39 ] ; :q 1 ]"));
        Assert.Equal(81 + 43, (await SolutionTable.ReadDatasetAsync(snapshot)).Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Operations_follow_each_other_in_order(EngineKind kind)
    {
        var many = string.Join(',', Enumerable.Range(0, 500));
        await using var engine = await CommittedAsync(kind, Prologue + $"INSERT DATA {{ :s :p {many} }} ; DELETE WHERE {{ :s :p ?x }} ; INSERT DATA {{ :s :p 7, 8 }} ; DELETE DATA {{ :s :p 8, 9 }}", 9);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        Assert.Equal(new Literal("7", XsdVocabulary.Integer), Assert.Single(await SolutionTable.ReadDatasetAsync(snapshot)).Object);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_operation_resolves_IRI_against_the_base_in_force_where_it_stands(EngineKind kind)
    {
        await using var engine = await CommittedAsync(kind, Prologue + "BASE <http://a/> INSERT { :s :p ?x } WHERE { BIND(IRI('x') AS ?x) } ; BASE <http://b/> INSERT { :s :p ?x } WHERE { BIND(IRI('x') AS ?x) }", 9);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        Assert.True(await AskAsync(snapshot, ":s :p <http://a/x>, <http://b/x>"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_fails_in_its_last_part_leaves_nothing_behind_and_the_transaction_goes_on(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Prologue + "INSERT DATA { :s :p 1, 2 }");
        await using var transaction = await engine.BeginAsync(TestEngines.Administrator with { Writable = GraphSet.AllExcept([new Iri("http://example.org/closed")]) });
        await transaction.ApplyAsync(Source(Prologue + "INSERT DATA { :s :p 3 }", 1), new QueryOptions());
        var many = string.Join(',', Enumerable.Range(10, 500));
        foreach (var (last, expected) in new (string, Type)[]
        {
            ("INSERT DATA { :s :q 1 . GRAPH :closed { :s :q 2 } }", typeof(GraphAccessDeniedException)),
            ("CREATE GRAPH :open ; INSERT DATA { GRAPH :open { :s :p 1 } } ; CREATE GRAPH :open", typeof(UpdateFailedException)),
            ("INSERT DATA { :s :q 1 . :s :q }", typeof(SparqlSyntaxException)),
        })
        {
            var update = Source(Prologue + $"DELETE DATA {{ :s :p 1, 3 }} ; INSERT DATA {{ :s :p {many} }} ; DELETE WHERE {{ :s :p 2 }} ; {last}", 3);
            await Assert.ThrowsAsync(expected, async () => await transaction.ApplyAsync(update, new QueryOptions()));
        }

        await transaction.ApplyAsync(Source(Prologue + "INSERT DATA { :s :p 4 }", 1), new QueryOptions());
        var commit = await transaction.CommitAsync();
        Assert.Equal((2, 0), (commit.Added, commit.Removed));
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        Assert.Equal(["1", "2", "3", "4"], (await SolutionTable.ReadDatasetAsync(snapshot)).Select(quad => ((Literal)quad.Object).LexicalForm).Order());
    }

    [Fact]
    public async Task An_update_that_changes_more_than_its_budget_is_refused_whole()
    {
        await using var engine = TestEngines.Create(EngineKind.Embedded);
        await using var transaction = await engine.BeginAsync(TestEngines.Administrator);
        var many = string.Join(',', Enumerable.Range(0, 20_000));
        await Assert.ThrowsAsync<QueryBudgetException>(async () => await transaction.ApplyAsync(Source(Prologue + $"INSERT DATA {{ :s :p {many} }}", 100), new QueryOptions { MemoryBudget = 1_000_000 }));
        Assert.Equal(0, (await transaction.CommitAsync()).Added);
    }

    private static UpdateSource Source(string text, int size)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return handle => SparqlParser.ReadUpdate(bytes, handle, new SparqlParserOptions { DataBlockSize = size });
    }

    private static async Task<ISparqlEngine> CommittedAsync(EngineKind kind, string text, int size)
    {
        var engine = TestEngines.Create(kind);
        await using var transaction = await engine.BeginAsync(TestEngines.Administrator);
        await transaction.ApplyAsync(Source(text, size), new QueryOptions());
        await transaction.CommitAsync();
        return engine;
    }

    private static async Task<Dataset> StateAsync(EngineKind kind, Func<ISparqlTransaction, ValueTask> apply)
    {
        await using var engine = TestEngines.Create(kind);
        await using var transaction = await engine.BeginAsync(TestEngines.Administrator);
        await apply(transaction);
        await transaction.CommitAsync();
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        return await SolutionTable.ReadDatasetAsync(snapshot);
    }

    private static ValueTask<bool> AskAsync(ISparqlSnapshot snapshot, string pattern) =>
        snapshot.AskAsync((AskQuery)SparqlParser.ParseQuery($"{Prologue} ASK {{ {pattern} }}"), new QueryOptions());
}
