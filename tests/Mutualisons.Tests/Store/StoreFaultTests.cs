using Mutualisons.Store;
using Xunit;

namespace Mutualisons.Tests.Store;

/// <summary>Fails the disk at every operation in turn, crashes, and looks whether all acknowledged commits are there, whole, and nothing else.</summary>
public sealed class StoreFaultTests
{
    private const int Sessions = 3;
    private const int CommitsPerSession = 6;

    public static TheoryData<bool, bool, bool> Kinds => new()
    {
        { false, false, false }, { false, true, false }, { true, false, false }, { true, true, false },
        { false, false, true }, { false, true, true }, { true, false, true }, { true, true, true },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_failure_of_any_operation_loses_no_acknowledged_commit(bool tearsWrites, bool powerCut, bool staysBroken)
    {
        for (var failAt = 1; ; failAt++)
        {
            var random = new Random(failAt);
            var disk = new FaultDisk { FailAt = failAt, Tear = tearsWrites ? random : null, StaysBroken = staysBroken };
            var history = new CommitHistory();
            await RunUntilFailure(disk, history);
            var survivor = powerCut ? disk.AfterPowerCut(random) : disk.AfterKill();
            await CheckReopened(survivor, history, random);
            if (!disk.HasFailed)
            {
                Assert.True(failAt > 100, "The scenario is too short to show anything.");
                return;
            }
        }
    }

    [Fact]
    public async Task A_crash_at_any_moment_loses_no_acknowledged_commit_and_shows_no_half_one()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var disk = new FaultDisk { FailAt = random.Next(20, 160), Tear = random, StaysBroken = true };
            var history = new CommitHistory();
            await RunUntilFailure(disk, history);
            for (var again = 0; again < 3; again++)
            {
                disk = disk.AfterPowerCut(random);
                await CheckReopened(disk, history, random);
            }
        }
    }

    [Fact]
    public async Task A_full_disk_poisons_the_writer_and_loses_nothing()
    {
        var disk = new FaultDisk { Capacity = 5000 };
        var history = new CommitHistory();
        await RunUntilFailure(disk, history);
        Assert.True(disk.HasFailed);

        var survivor = disk.AfterKill();
        await CheckReopened(survivor, history, new Random(1));
    }

    [Fact]
    public async Task A_power_cut_while_many_commits_wait_together_leaves_a_prefix_of_them()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var disk = new FaultDisk { FailAt = random.Next(12, 70), Tear = random, StaysBroken = true };
            var acknowledged = await CommitTogether(disk, count: 40);
            using var store = QuadStore.Open(Options(disk.AfterPowerCut(random)));
            Assert.InRange(store.Commit, acknowledged, 40);
            using var snapshot = store.OpenSnapshot();
            Assert.Equal(store.Commit, snapshot.QuadCount);
            var numbers = new ulong[64];
            var count = snapshot.Scan(QuadOrder.Spo, default, snapshot.AllGraphs, ScanMode.Quads).Next(numbers, default, default, default, numbers.Length);
            Assert.Equal(Enumerable.Range(1, count).Select(number => QuadStoreTests.Number(number).Value), numbers[..count]);
        }
    }

    /// <summary>Begins each commit without waiting for the one before, and returns the last that was acknowledged.</summary>
    private static async Task<long> CommitTogether(FaultDisk disk, int count)
    {
        var commits = new List<Task<CommitResult>>();
        var acknowledged = 0L;
        using var store = QuadStore.Open(Options(disk));
        try
        {
            for (var number = 1; number <= count; number++)
            {
                using var transaction = store.Begin();
                transaction.Insert(QuadStoreTests.Number(number), QuadStoreTests.Number(number), QuadStoreTests.Number(number), TermId.DefaultGraph);
                commits.Add(transaction.CommitAsync());
            }
        }
        catch (StorePoisonedException)
        {
            // The disk failed while commits were still being begun.
        }

        foreach (var commit in commits)
        {
            try
            {
                acknowledged = (await commit).Commit;
            }
            catch (StorePoisonedException)
            {
                // Not acknowledged.
            }
        }

        return acknowledged;
    }

    /// <summary>Sessions of commits, some big enough for a file of their own, with checkpoints between; ends at the first failure.</summary>
    private static async Task RunUntilFailure(FaultDisk disk, CommitHistory history)
    {
        try
        {
            for (var session = 0; session < Sessions; session++)
            {
                using var store = QuadStore.Open(Options(disk));
                for (var commit = 0; commit < CommitsPerSession; commit++)
                {
                    await history.Commit(store, quads: commit == 3 ? 60 : 3);
                    if (commit == 4)
                    {
                        await store.CheckpointAsync();
                    }
                }
            }
        }
        catch (Exception exception) when (exception is IOException or StorePoisonedException && disk.HasFailed)
        {
            // What the test is about.
        }
    }

    private static async Task CheckReopened(FaultDisk disk, CommitHistory history, Random random)
    {
        using (var store = QuadStore.Open(Options(disk)))
        {
            history.CheckAndForgetLost(store);
            await history.Commit(store, quads: random.Next(1, 5));
        }

        using (var store = QuadStore.Open(Options(disk)))
        {
            Assert.True(store.Recovery.WasClean);
            history.CheckAndForgetLost(store);
        }
    }

    private static StoreOptions Options(FaultDisk disk) => new() { Location = "disk", Files = disk, MaxRecordSize = 1500 };
}
