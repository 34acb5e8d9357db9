namespace Mutualisons.Tests;

/// <summary>Finds what tests need outside their own folder: the repository, the shared folder, programs; and says why a test is skipped without them.</summary>
/// <remarks>With <c>MUTUALISONS_REQUIRE_ALL=1</c>, as in <c>.ci/run</c>, nothing is skipped: a test whose needs are missing runs, and fails where it asks for them.</remarks>
public static class TestEnvironment
{
    /// <summary>The folder that holds the solution.</summary>
    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    /// <summary>The folder of suites, bench and data: <c>MUTUALISONS_SHARED</c>, else <c>shared</c> beside the repository; null when it is not there.</summary>
    public static string? SharedFolder { get; } = FindSharedFolder();

    /// <summary>True when a missing suite, client or program is a failure rather than a skip.</summary>
    public static bool RequireAll { get; } = Environment.GetEnvironmentVariable("MUTUALISONS_REQUIRE_ALL") == "1";

    /// <summary>The full path of a file or folder in the shared folder, or null when it is not there.</summary>
    public static string? TryFindShared(string relative)
    {
        var path = SharedFolder is null ? null : Path.Combine(SharedFolder, relative);
        return Path.Exists(path) ? path : null;
    }

    /// <summary>The full path of a file or folder in the shared folder.</summary>
    /// <exception cref="InvalidOperationException">It is not there; guard the test with <see cref="SharedFactAttribute"/> or <see cref="SharedTheoryAttribute"/>.</exception>
    public static string GetShared(string relative) =>
        TryFindShared(relative) ?? throw new InvalidOperationException(SharedMissing(relative));

    /// <summary>The full path of a program on the search path, or null.</summary>
    public static string? TryFindTool(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .FirstOrDefault(File.Exists);

    /// <summary>The full path of a program on the search path.</summary>
    /// <exception cref="InvalidOperationException">It is not there; guard the test with <see cref="ToolFactAttribute"/> or <see cref="ToolTheoryAttribute"/>.</exception>
    public static string GetTool(string name) => TryFindTool(name) ?? throw new InvalidOperationException(ToolMissing(name));

    /// <summary>Why a test that needs something from the shared folder is skipped; null when it can run, or must.</summary>
    public static string? SkipWithoutShared(string relative) =>
        RequireAll || TryFindShared(relative) is not null ? null : SharedMissing(relative);

    /// <summary>Why a test that needs programs is skipped; null when it can run, or must.</summary>
    public static string? SkipWithoutTools(params string[] names) =>
        RequireAll || names.FirstOrDefault(name => TryFindTool(name) is null) is not { } missing ? null : ToolMissing(missing);

    private static string SharedMissing(string relative) =>
        $"'{relative}' is not in the shared folder ({SharedFolder ?? "not found"}): put it beside the repository as 'shared', or name it in MUTUALISONS_SHARED.";

    private static string ToolMissing(string name) => $"The program '{name}' is not on the PATH: install it, on Debian with 'apt-get install {name}'.";

    private static string FindRepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Mutualisons.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Mutualisons.sln: run the tests from a clone of the repository.");
    }

    private static string? FindSharedFolder()
    {
        var path = Environment.GetEnvironmentVariable("MUTUALISONS_SHARED") is { Length: > 0 } given
            ? Path.GetFullPath(given, RepositoryRoot)
            : Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared"));
        return Directory.Exists(path) ? path : null;
    }
}
