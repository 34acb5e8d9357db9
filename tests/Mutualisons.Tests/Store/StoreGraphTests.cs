using Mutualisons.Store;
using Xunit;

namespace Mutualisons.Tests.Store;

/// <summary>The last change of each graph: in snapshots, after recovery, through checkpoints.</summary>
public sealed class StoreGraphTests
{
    private static readonly TermId A = QuadStoreTests.Number(1);
    private static readonly TermId B = QuadStoreTests.Number(2);

    private readonly FaultDisk _disk = new();
    private readonly TestClock _clock = new();

    [Fact]
    public async Task A_commit_moves_the_graphs_that_it_changes_and_no_other()
    {
        using var store = Open();
        var first = await Change(store, transaction => Insert(transaction, 1, A, B));
        var second = await Change(store, transaction => Insert(transaction, 2, B));

        Assert.Equal([(A, first), (B, second)], LastChanges(store));
        Assert.True(second.Time > first.Time);
    }

    [Fact]
    public async Task Adding_and_taking_away_alike_is_a_change()
    {
        using var store = Open();
        await Change(store, transaction => Insert(transaction, 1, A));
        var swap = await Change(store, transaction =>
        {
            Delete(transaction, 1, A);
            Insert(transaction, 2, A);
        });

        Assert.Equal([(A, swap)], LastChanges(store));
    }

    [Fact]
    public async Task What_has_no_effect_is_no_change()
    {
        using var store = Open();
        var first = await Change(store, transaction => Insert(transaction, 1, A));
        await Change(store, transaction =>
        {
            Insert(transaction, 1, A);
            Delete(transaction, 7, A);
            Insert(transaction, 1, B);
        });

        Assert.Equal((A, first), LastChanges(store)[0]);
    }

    [Fact]
    public async Task A_snapshot_keeps_the_changes_of_its_commit()
    {
        using var store = Open();
        var first = await Change(store, transaction => Insert(transaction, 1, A));
        using var held = store.OpenSnapshot();
        await Change(store, transaction => Insert(transaction, 2, A, B));

        Assert.Equal([(A, first)], LastChanges(held));
    }

    [Fact]
    public async Task A_graph_that_was_emptied_comes_back_with_the_commit_that_fills_it()
    {
        using (var store = Open())
        {
            await Change(store, transaction => Insert(transaction, 1, A, B));
            await Change(store, transaction => Delete(transaction, 1, A));
            Assert.Equal([B], LastChanges(store).Select(graph => graph.Graph));
        }

        using var reopened = Open();
        Assert.Equal([B], LastChanges(reopened).Select(graph => graph.Graph));
        var last = await Change(reopened, transaction => Insert(transaction, 1, A));
        Assert.Equal((A, last), LastChanges(reopened)[0]);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Recovery_gives_back_the_changes_of_the_checkpoint_and_of_the_log_behind_it(bool checkpoint, bool unclean)
    {
        var (first, second) = (default((long, DateTimeOffset)), default((long, DateTimeOffset)));
        var left = _disk;
        using (var store = Open())
        {
            first = await Change(store, transaction => Insert(transaction, 1, A, B));
            if (checkpoint)
            {
                await store.CheckpointAsync();
            }

            second = await Change(store, transaction => Delete(transaction, 1, B), transaction => Insert(transaction, 2, B));
            left = unclean ? _disk.AfterKill() : _disk;
        }

        using var reopened = Open(left);
        Assert.Equal([(A, first), (B, second)], LastChanges(reopened));
    }

    [Fact]
    public async Task A_checkpoint_without_any_log_behind_it_is_enough()
    {
        var first = default((long, DateTimeOffset));
        using (var store = Open())
        {
            first = await Change(store, transaction => Insert(transaction, 1, A));
            _clock.Advance(TimeSpan.FromDays(3));
            await Change(store, transaction => Insert(transaction, 1, TermId.DefaultGraph));
            await store.CheckpointAsync();
        }

        Assert.DoesNotContain(_disk.Names, name => name.StartsWith("log-", StringComparison.Ordinal));
        using var reopened = Open();
        Assert.Contains((A, first), LastChanges(reopened));
        Assert.Equal(2, LastChanges(reopened).Count);
    }

    private static List<(TermId Graph, (long Commit, DateTimeOffset Time) Change)> LastChanges(QuadStore store)
    {
        using var snapshot = store.OpenSnapshot();
        return LastChanges(snapshot);
    }

    private static List<(TermId Graph, (long Commit, DateTimeOffset Time) Change)> LastChanges(StoreSnapshot snapshot) =>
        [.. snapshot.Graphs.Select(graph => (graph.Name, (graph.LastCommit, graph.LastChanged)))];

    private static void Insert(StoreTransaction transaction, int number, params TermId[] graphs) =>
        Array.ForEach(graphs, graph => transaction.Insert(QuadStoreTests.Number(number), A, A, graph));

    private static void Delete(StoreTransaction transaction, int number, TermId graph) =>
        transaction.Delete(QuadStoreTests.Number(number), A, A, graph);

    private async Task<(long Commit, DateTimeOffset Time)> Change(QuadStore store, params Action<StoreTransaction>[] changes)
    {
        _clock.Advance(TimeSpan.FromMinutes(1));
        using var transaction = store.Begin();
        Array.ForEach(changes, change => change(transaction));
        var result = await transaction.CommitAsync();
        return (result.Commit, result.Time);
    }

    // History is cut at once, so that a checkpoint leaves no log to read from.
    private QuadStore Open(FaultDisk? disk = null) =>
        QuadStore.Open(new StoreOptions { Location = "disk", Files = disk ?? _disk, Clock = _clock, HistoryAge = TimeSpan.FromDays(-1) });
}
