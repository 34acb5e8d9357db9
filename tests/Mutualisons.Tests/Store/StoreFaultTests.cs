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
