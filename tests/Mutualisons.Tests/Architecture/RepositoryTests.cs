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
    public void Locked_packages_name_no_registry() => Assert.Empty(
        from path in RepositoryFiles.All()
        where Path.GetFileName(path) == "package-lock.json"
        where RepositoryFiles.Read(path).Contains("\"resolved\"", StringComparison.Ordinal)
        select path);

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

    [GeneratedRegex("<PackageReference [^>]*Version=", RegexOptions.ExplicitCapture)]
    private static partial Regex PackageWithVersion();
}
