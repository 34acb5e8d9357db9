using Mutualisons.Store;
using Xunit;

namespace Mutualisons.Tests.Store;

/// <summary>The store against a plain set: random commits, held snapshots, and views.</summary>
public sealed class StoreModelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Random_commits_snapshots_and_views_agree_with_a_set(int seed)
    {
        var random = new Random(seed);
        using var store = QuadStore.Open(new StoreOptions());
        var model = new StoreModel();
        var held = new List<(StoreSnapshot Snapshot, HashSet<QuadKey> Quads)>();
        for (var round = 0; round < 40; round++)
        {
            await model.ApplyRandomCommit(store, random, maxChanges: random.Next(5) == 0 ? 300 : 12);
            var snapshot = store.OpenSnapshot();
            held.Add((snapshot, [.. model.Quads]));
            model.Check(snapshot, model.Quads, random);
        }

        foreach (var (snapshot, quads) in held)
        {
            model.Check(snapshot, quads, random);
            model.CheckLastChanges(snapshot);
            snapshot.Dispose();
        }

        Assert.Equal(0, store.GetStatistics().OpenSnapshots);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public async Task Reopening_and_checkpoints_change_nothing(int seed)
    {
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        var model = new StoreModel();
        var history = new List<HashSet<QuadKey>> { new() };
        for (var session = 0; session < 8; session++)
        {
            var options = new StoreOptions { Location = folder.Path, MaxRecordSize = random.Next(2) == 0 ? 300 : 100_000 };
            await using var store = QuadStore.Open(options);
            Assert.True(store.Recovery.WasClean);
            Assert.Equal(history.Count - 1, store.Commit);
            CheckSnapshot(store, model, random);
            for (var round = random.Next(12); round > 0; round--)
            {
                var result = await model.ApplyRandomCommit(store, random, maxChanges: 40);
                if (result.Changed)
                {
                    history.Add([.. model.Quads]);
                }

                if (random.Next(6) == 0)
                {
                    await store.CheckpointAsync();
                }
            }

            CheckChanges(store, history, after: random.Next(history.Count));
        }
    }

    private static void CheckSnapshot(QuadStore store, StoreModel model, Random random)
    {
        using var snapshot = store.OpenSnapshot();
        model.Check(snapshot, model.Quads, random);
        model.CheckLastChanges(snapshot);
    }

    private static void CheckChanges(QuadStore store, List<HashSet<QuadKey>> history, int after)
    {
        var next = after + 1;
        foreach (var commit in store.ReadChanges(after))
        {
            Assert.Equal(next, commit.Commit);
            Assert.Equal("model", commit.Author);
            Assert.Equal(history[next].Except(history[next - 1]).Count(), commit.Changes.Count(change => change.IsInsert));
            Assert.Equal(history[next - 1].Except(history[next]).Count(), commit.Changes.Count(change => !change.IsInsert));
            next++;
        }

        Assert.Equal(history.Count, next);
    }
}
