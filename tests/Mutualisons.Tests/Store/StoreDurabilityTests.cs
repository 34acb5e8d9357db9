using Mutualisons.Store;
using Xunit;

namespace Mutualisons.Tests.Store;

/// <summary>Locking, group commit, poisoning and checkpoints of a live store.</summary>
public sealed class StoreDurabilityTests
{
    [Fact]
    public async Task A_locked_folder_says_which_process_holds_it()
    {
        using var folder = new TemporaryFolder();
        await using (QuadStore.Open(new StoreOptions { Location = folder.Path }))
        {
            var exception = Assert.Throws<StoreLockedException>(() => QuadStore.Open(new StoreOptions { Location = folder.Path }));
            Assert.Contains($"process {Environment.ProcessId}", exception.Holder, StringComparison.Ordinal);
            Assert.Contains(folder.Path, exception.Message, StringComparison.Ordinal);
            Assert.Contains("--server URL", exception.Message, StringComparison.Ordinal);
        }

        await using var reopened = QuadStore.Open(new StoreOptions { Location = folder.Path });
        Assert.Equal(0, reopened.Commit);
    }

    [Fact]
    public async Task A_failed_sync_poisons_the_writer_until_reopening_and_is_never_tried_again()
    {
        var probe = new FaultDisk();
        using (var store = QuadStore.Open(Options(probe)))
        {
            await QuadStoreTests.Commit(store, 1);
        }

        // The operations of the first session, but the end mark's write and sync; then the second commit's write; then its sync fails.
        var disk = new FaultDisk { FailAt = probe.Operations };
        using (var store = QuadStore.Open(Options(disk)))
        {
            await QuadStoreTests.Commit(store, 1);
            var failure = await Assert.ThrowsAsync<StorePoisonedException>(() => QuadStoreTests.Commit(store, 2));
            Assert.IsType<IOException>(failure.InnerException);
            var syncs = disk.Syncs;

            Assert.True(store.IsPoisoned);
            Assert.Throws<StorePoisonedException>(() => store.Begin());
            await Assert.ThrowsAsync<StorePoisonedException>(store.CheckpointAsync);
            using var snapshot = store.OpenSnapshot();
            Assert.Equal((1L, 1L), (snapshot.Commit, snapshot.QuadCount));
            Assert.Equal(syncs, disk.Syncs);
        }

        using var reopened = QuadStore.Open(Options(disk.AfterPowerCut(new Random(3))));
        Assert.InRange(reopened.Commit, 1, 2);
        Assert.Equal(reopened.Commit + 1, (await QuadStoreTests.Commit(reopened, 3)).Commit);
    }

    [Fact]
    public async Task Commits_that_wait_together_share_a_sync_and_are_acknowledged_in_order()
    {
        var disk = new FaultDisk();
        using var store = QuadStore.Open(Options(disk));
        await QuadStoreTests.Commit(store, 0);
        var before = disk.Syncs;
        var commits = new List<Task<CommitResult>>();
        for (var i = 1; i <= 400; i++)
        {
            var transaction = store.Begin();
            transaction.Insert(QuadStoreTests.Number(i), QuadStoreTests.Number(i), QuadStoreTests.Number(i), TermId.DefaultGraph);
            commits.Add(transaction.CommitAsync());
        }

        for (var i = 0; i < commits.Count; i++)
        {
            Assert.Equal(i + 2, (await commits[i]).Commit);
            Assert.True(store.Commit >= i + 2, "A commit is visible before it is acknowledged.");
        }

        Assert.InRange(disk.Syncs - before, 1, 400);
    }

    [Fact]
    public async Task The_log_since_the_last_checkpoint_is_kept_short()
    {
        var disk = new FaultDisk();
        using (var store = QuadStore.Open(Options(disk) with { CheckpointSize = 2000 }))
        {
            for (var i = 0; i < 200; i++)
            {
                await QuadStoreTests.Commit(store, i);
            }
        }

        using var reopened = QuadStore.Open(Options(disk));
        Assert.True(reopened.Recovery.CheckpointCommit > 0);
        Assert.Equal(200, reopened.Commit);
        using var snapshot = reopened.OpenSnapshot();
        Assert.Equal(200, snapshot.QuadCount);
    }

    [Fact]
    public async Task A_store_in_use_can_be_disposed_twice_and_refuses_writers_afterwards()
    {
        var store = QuadStore.Open(Options(new FaultDisk()));
        var open = store.Begin();
        await store.DisposeAsync();
        await store.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => store.Begin());
        open.Insert(QuadStoreTests.Number(1), QuadStoreTests.Number(1), QuadStoreTests.Number(1), TermId.DefaultGraph);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => open.CommitAsync());
        open.Dispose();
    }

    private static StoreOptions Options(FaultDisk disk) => new() { Location = "disk", Files = disk };
}
