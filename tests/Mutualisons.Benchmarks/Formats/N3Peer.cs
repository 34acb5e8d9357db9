using System.Diagnostics;
using System.Globalization;
using Mutualisons.Tests;

namespace Mutualisons.Benchmarks.Formats;

/// <summary>Runs npm's n3 on the same file in the same run.</summary>
internal static class N3Peer
{
    /// <summary>Its rate in MB/s; null when node or npm is not there.</summary>
    public static double? Measure(string format, string file)
    {
        var node = TestEnvironment.TryFindTool("node");
        var npm = TestEnvironment.TryFindTool("npm");
        if (node is null || npm is null)
            return null;

        var clients = Path.Combine(TestEnvironment.RepositoryRoot, "tests", "clients");
        if (!Directory.Exists(Path.Combine(clients, "node_modules", "n3")))
            _ = Run(npm, ["ci", "--silent", "--prefix", clients]);

        return double.Parse(Run(node, [Path.Combine(clients, "n3-parse.js"), format, file]), CultureInfo.InvariantCulture);
    }

    private static string Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed with exit code {process.ExitCode}.");
    }
}
