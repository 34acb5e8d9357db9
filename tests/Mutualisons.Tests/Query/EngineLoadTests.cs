using System.Globalization;
using Mutualisons.Query;
using Mutualisons.Sparql;
using Mutualisons.Store;
using Mutualisons.Tests.Engines;
using Xunit;

namespace Mutualisons.Tests.Query;

/// <summary>What many queries may do together, and what a queue for threads means for those in it.</summary>
public sealed class EngineLoadTests : IAsyncLifetime
{
    private const string Endless = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly QuadStore _store = QuadStore.Open(new StoreOptions());

    public async Task InitializeAsync()
    {
        await using var engine = new EmbeddedEngine(_store);
        var data = string.Join(' ', Enumerable.Range(0, 300).Select(i => string.Create(CultureInfo.InvariantCulture, $"<urn:n{i}> <urn:p> {i} .")));
        await TestEngines.UpdateAsync(engine, $"INSERT DATA {{ {data} }}");
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Queries_share_the_memory_of_the_engine_whatever_each_may_have()
    {
        await using var engine = new EmbeddedEngine(_store, new EmbeddedEngineOptions { TotalMemory = 16 << 20 });
        await Assert.ThrowsAsync<EngineBusyException>(() => CountAsync(engine, "SELECT DISTINCT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", new QueryOptions()));
        Assert.Equal(0, engine.Activity.Memory);
        Assert.Equal(300, await CountAsync(engine, "SELECT * WHERE { ?a ?b ?c }", new QueryOptions()));
    }

    [Fact]
    public async Task Texts_made_on_the_way_cost_memory_only_while_they_are_worked_on()
    {
        await using var engine = new EmbeddedEngine(_store);
        var query = $"SELECT (SUM(STRLEN(CONCAT(STR(?a), STR(?d), \"{new string('x', 1000)}\"))) AS ?n) WHERE {{ ?a ?b ?c . ?d ?e ?f }}";
        Assert.Equal(1, await CountAsync(engine, query, new QueryOptions { MemoryBudget = 16 << 20 }));
    }

    [Fact]
    public async Task An_answer_with_more_rows_than_it_may_have_fails()
    {
        await using var engine = new EmbeddedEngine(_store);
        Assert.Equal(300, await CountAsync(engine, "SELECT * WHERE { ?a ?b ?c }", new QueryOptions { MaxRows = 300 }));
        var failure = await Assert.ThrowsAsync<QueryBudgetException>(() => CountAsync(engine, "SELECT * WHERE { ?a ?b ?c }", new QueryOptions { MaxRows = 299 }));
        Assert.Contains("299 rows", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_in_the_queue_ends_with_its_own_time_and_one_too_many_is_refused()
    {
        await using var engine = new EmbeddedEngine(_store, new EmbeddedEngineOptions { MaxQueries = 1, MaxWaitingQueries = 1 });
        using var stop = new CancellationTokenSource();
        var running = CountAsync(engine, Endless, new QueryOptions { Timeout = TimeSpan.FromMinutes(5) }, stop.Token);
        while (engine.Activity is not { Running: 1, Waiting: 0 })
        {
            await Task.Delay(1);
        }

        var queued = CountAsync(engine, "SELECT * WHERE { ?a ?b ?c }", new QueryOptions { Timeout = TimeSpan.FromMilliseconds(500) });
        await Assert.ThrowsAsync<EngineBusyException>(() => CountAsync(engine, "SELECT * WHERE { ?a ?b ?c }", new QueryOptions()));
        await Assert.ThrowsAsync<QueryTimeoutException>(() => queued).WaitAsync(Patience);
        Assert.False(running.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running).WaitAsync(Patience);
    }

    [Fact]
    public async Task An_explanation_in_the_queue_ends_with_its_own_time_and_with_who_asked_for_it()
    {
        await using var engine = new EmbeddedEngine(_store, new EmbeddedEngineOptions { MaxQueries = 1 });
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        var query = SparqlParser.ParseQuery("SELECT * WHERE { ?a ?b ?c }");
        using var stop = new CancellationTokenSource();
        var running = CountAsync(engine, Endless, new QueryOptions { Timeout = TimeSpan.FromMinutes(5) }, stop.Token);
        while (engine.Activity is not { Running: 1, Waiting: 0 })
        {
            await Task.Delay(1);
        }

        await Assert.ThrowsAsync<QueryTimeoutException>(async () => await snapshot.ExplainAsync(query, new QueryOptions { Timeout = TimeSpan.FromMilliseconds(300) })).WaitAsync(Patience);
        using var leave = new CancellationTokenSource();
        var asked = snapshot.ExplainAsync(query, new QueryOptions { Timeout = TimeSpan.FromMinutes(5) }, leave.Token).AsTask();
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked).WaitAsync(Patience);
        Assert.False(running.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running).WaitAsync(Patience);
    }

    [Fact]
    public async Task A_consumer_that_stays_away_ends_a_query_at_its_time_limit()
    {
        await using var engine = new EmbeddedEngine(_store);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        var query = (SelectQuery)SparqlParser.ParseQuery("SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
        await using var rows = snapshot.SelectAsync(query, new QueryOptions { Timeout = TimeSpan.FromMilliseconds(500) }).GetAsyncEnumerator();
        Assert.True(await rows.MoveNextAsync());
        var end = DateTime.UtcNow + Patience;
        while (engine.Activity.Running > 0 && DateTime.UtcNow < end)
        {
            await Task.Delay(5);
        }

        Assert.Equal(0, engine.Activity.Running);
    }

    private static async Task<long> CountAsync(EmbeddedEngine engine, string text, QueryOptions options, CancellationToken cancellationToken = default)
    {
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.UnnamedDefault(GraphSet.All), cancellationToken);
        long rows = 0;
        await foreach (var batch in snapshot.SelectAsync((SelectQuery)SparqlParser.ParseQuery(text), options, cancellationToken))
        {
            rows += batch.RowCount;
        }

        return rows;
    }
}
