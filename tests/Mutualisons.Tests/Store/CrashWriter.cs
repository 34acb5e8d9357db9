using Mutualisons.Store;

namespace Mutualisons.Tests.Store;

/// <summary>The child process of the crash test: several writers commit for ever, and each acknowledged commit is printed.</summary>
internal static class CrashWriter
{
    private const int Writers = 4;

    public static async Task<int> Run(string folder)
    {
        await using var store = QuadStore.Open(Options(folder));
        var output = Console.OpenStandardOutput();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Write(store, output)));
        return 0;
    }

    /// <summary>Small enough limits that checkpoints and files of big commits are under way at any moment.</summary>
    public static StoreOptions Options(string folder) => new() { Location = folder, CheckpointSize = 60_000, MaxRecordSize = 10_000 };

    private static async Task Write(QuadStore store, Stream output)
    {
        while (true)
        {
            using var transaction = await store.BeginAsync(new StoreTransactionOptions { Author = "crash writer" });
            CrashScript.Apply(transaction);
            var result = await transaction.CommitAsync();
            var line = System.Text.Encoding.ASCII.GetBytes($"{result.Commit}\n");
            lock (output)
            {
                output.Write(line);
            }
        }
    }
}
