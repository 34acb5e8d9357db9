using System.Text.RegularExpressions;
using Xunit;

namespace Mutualisons.Tests.Architecture;

public sealed partial class RepositoryTests
{
    private static readonly string[] TextExtensions =
    [
        ".cs", ".csproj", ".props", ".targets", ".sln", ".json", ".config", ".md", ".sh", ".ts", ".js", ".mjs", ".html", ".css", ".ttl", ".trig", ".rq", ".ru", ".http", ".txt", ".yml", ".yaml",
    ];

    [Fact]
    public void No_file_names_a_place_on_somebodys_machine() => Assert.Empty(
        from path in RepositoryFiles.All()
        where IsText(path)
        from line in File.ReadLines(RepositoryFiles.FullPath(path)).Select((text, index) => (Text: text, Number: index + 1))
        where HomeOrWorkFolder().IsMatch(line.Text)
        select $"{path}:{line.Number}");

    [Fact]
    public void Locked_packages_come_from_the_public_registry() => Assert.Empty(
        from path in RepositoryFiles.All()
        where Path.GetFileName(path) == "package-lock.json"
        from Match source in ResolvedFrom().Matches(RepositoryFiles.Read(path))
        where source.Groups["host"].Value != "registry.npmjs.org"
        select $"{path}: {source.Groups["host"].Value}");

    [Fact]
    public void Package_versions_stand_in_one_place() => Assert.Empty(
        from path in RepositoryFiles.Projects("src", "tests", "samples")
        where PackageWithVersion().IsMatch(RepositoryFiles.Read(path))
        select path);

    private static bool IsText(string path) =>
        TextExtensions.Contains(Path.GetExtension(path)) || path.StartsWith(".ci/", StringComparison.Ordinal);

    // A path from the root of a file system, not the end of some URL.
    [GeneratedRegex(@"(?<![\w.~/-])/(work|home)/", RegexOptions.ExplicitCapture)]
    private static partial Regex HomeOrWorkFolder();

    [GeneratedRegex("\"resolved\": \"https?://(?<host>[^/\"]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex ResolvedFrom();

    [GeneratedRegex("<PackageReference [^>]*Version=", RegexOptions.ExplicitCapture)]
    private static partial Regex PackageWithVersion();
}
