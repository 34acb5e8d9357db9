using System.Diagnostics;
using System.IO.Compression;
using Mutualisons.Tests;

namespace Mutualisons.Web.Tests.Clients;

/// <summary>Runs the commands of Apache Jena as Debian packages them (<c>libapache-jena-java</c>), which has the classes but no programs.</summary>
internal static class Jena
{
    private const string Folder = "/usr/share/java";
    private const string Relocated = "org/apache/jena/ext/xerces/";

    // What Jena's commands load; other jars of that folder would bring a second logger.
    private static readonly string[] Libraries =
    [
        "slf4j-api", "slf4j-nop", "jcl-over-slf4j", "commons-cli", "commons-codec", "commons-compress", "commons-csv", "commons-io", "commons-lang3", "httpclient", "httpclient-cache", "httpcore",
        "thrift", "protobuf", "dexx.collection", "titanium-json-ld", "jakarta.json-api", "jackson-annotations", "jackson-core", "jackson-databind", "jsonld-java", "gson", "guava", "caffeine", "xercesImpl", "xml-apis",
    ];

    /// <summary>Why tests with Jena are skipped; null when they can run, or must.</summary>
    public static string? SkipReason { get; } = TestEnvironment.RequireAll || (TestEnvironment.TryFindTool("java") is not null && File.Exists($"{Folder}/jena-cmds.jar"))
        ? null
        : "Apache Jena is not installed: on Debian 'apt-get install default-jre-headless libapache-jena-java'.";

    /// <summary>What a command such as <c>arq.rsparql</c> prints; <paramref name="scratch"/> is a folder for one of its needs.</summary>
    public static async Task<string> RunAsync(string scratch, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(TestEnvironment.GetTool("java")) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-cp", ClassPath(scratch), command, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{command} ended with {process.ExitCode}: {await errors}");
    }

    private static string ClassPath(string scratch)
    {
        UnpackMessages(scratch);
        var jars = Directory.EnumerateFiles(Folder, "jena-*.jar").Concat(Libraries.Select(name => $"{Folder}/{name}.jar").Where(File.Exists));
        return string.Join(Path.PathSeparator, jars.Prepend(scratch));
    }

    // The package moved the classes of its XML library to the package 'xerces', but not the texts that they look for there.
    private static void UnpackMessages(string scratch)
    {
        using var jar = ZipFile.OpenRead($"{Folder}/jena-core.jar");
        foreach (var entry in jar.Entries.Where(entry => entry.FullName.StartsWith(Relocated, StringComparison.Ordinal) && entry.Name.Length > 0))
        {
            var target = Path.Combine(scratch, "xerces", entry.FullName[Relocated.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            entry.ExtractToFile(target, overwrite: true);
        }
    }
}
