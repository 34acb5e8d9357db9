using System.CommandLine;
using Mutualisons.Server.Commands;

namespace Mutualisons.Server;

/// <summary>The <c>mutualisons</c> command line.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command; 0 when it is done, 1 when it failed with a message on the error stream.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Mutualisons: a linked-data platform for initiatives that pool. Without a command it serves.")
        {
            ServeCommand.Create(),
            LoadCommand.Create(),
            QueryCommand.Create(),
            UpdateCommand.Create(),
            DumpCommand.Create(),
            CheckCommand.Create(),
            ReindexCommand.Create(),
        };
        return await root.Parse(WithDefaultCommand(args)).InvokeAsync();
    }

    // 'mutualisons' alone, or with options only, serves.
    private static string[] WithDefaultCommand(string[] args) =>
        args is [] || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version")) ? ["serve", .. args] : args;
}
