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
            snapshot.Dispose();
        }

        Assert.Equal(0, store.OpenSnapshots);
    }
}
