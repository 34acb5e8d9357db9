using System.Diagnostics;
using System.Globalization;
using Mutualisons.Store;
using Xunit;

namespace Mutualisons.Tests.Store;

/// <summary>Kills a process that writes, at random moments, and looks at what it leaves. MUTUALISONS_CRASH_ROUNDS asks for more than 20 rounds.</summary>
public sealed class StoreCrashTests
{
    private const int DefaultRounds = 20;
    private const int MaxUnacknowledged = 8;
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task After_a_kill_all_acknowledged_commits_are_there_whole_and_nothing_else()
    {
        var random = new Random(20_240_601);
        using var folder = new TemporaryFolder();
        var (last, checkpoints) = (0L, 0L);
        for (var round = 0; round < Rounds(); round++)
        {
            var acknowledged = await WriteAndKill(folder.Path, TimeSpan.FromMilliseconds(random.Next(5, 250)));
            await using var store = QuadStore.Open(CrashWriter.Options(folder.Path));
            Assert.InRange(store.Commit, Math.Max(acknowledged, last), acknowledged + MaxUnacknowledged);
            CrashScript.Check(store);
            (last, checkpoints) = (store.Commit, Math.Max(checkpoints, store.Recovery.CheckpointCommit));
        }

        Assert.True(checkpoints > 0, "No checkpoint was reached, so the test shows less than it should.");
    }

    private static int Rounds() =>
        int.TryParse(Environment.GetEnvironmentVariable("MUTUALISONS_CRASH_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : DefaultRounds;

    private static async Task<long> WriteAndKill(string folder, TimeSpan delay)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["exec", typeof(CrashWriter).Assembly.Location, "store-crash-writer", folder])
        {
            RedirectStandardOutput = true,
        })!;
        using var timeout = new CancellationTokenSource(StartTimeout);
        var acknowledged = 0L;
        try
        {
            acknowledged = Parse(await child.StandardOutput.ReadLineAsync(timeout.Token));
            await Task.Delay(delay, timeout.Token);
        }
        finally
        {
            child.Kill();
        }

        foreach (var line in (await child.StandardOutput.ReadToEndAsync(timeout.Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            acknowledged = Math.Max(acknowledged, Parse(line));
        }

        await child.WaitForExitAsync(timeout.Token);
        return acknowledged;
    }

    private static long Parse(string? line) => long.Parse(line ?? throw new InvalidOperationException("The writer ended by itself."), CultureInfo.InvariantCulture);
}
