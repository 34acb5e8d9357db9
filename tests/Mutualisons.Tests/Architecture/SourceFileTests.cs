using System.Text.RegularExpressions;
using Xunit;

namespace Mutualisons.Tests.Architecture;

public sealed partial class SourceFileTests
{
    private const int MaxLines = 600;

    [Fact]
    public void No_source_file_is_longer_than_six_hundred_lines() => Assert.DoesNotContain(
        RepositoryFiles.Sources("src", "tests", "samples"),
        path => File.ReadLines(RepositoryFiles.FullPath(path)).Skip(MaxLines).Any());

    // A syntax tree is read as a whole: the file of its abstract record holds the family.
    [Fact]
    public void A_source_file_declares_one_type_and_is_named_after_it_or_one_family_of_records() => Assert.Empty(
        from path in RepositoryFiles.Sources("src")
        let text = RepositoryFiles.Read(path)
        let fileName = Path.GetFileName(path).Split('.')[0]
        let isFamily = Regex.IsMatch(text, $@"^(public|internal) abstract record {fileName}\b", RegexOptions.Multiline)
        from Match declaration in TopLevelType().Matches(text)
        let name = declaration.Groups["name"].Value
        where name != fileName && !(isFamily && declaration.Value.Contains("sealed record", StringComparison.Ordinal))
        select $"{path}: {name}");

    [Fact]
    public void A_namespace_follows_the_folders() => Assert.Empty(
        from path in RepositoryFiles.Sources("src")
        let declared = FileScopedNamespace().Match(RepositoryFiles.Read(path)).Groups["name"].Value
        let folder = Path.GetDirectoryName(path)!.Replace('\\', '/')["src/".Length..].Replace('/', '.')
        where declared.Length > 0 && declared != folder
        select $"{path}: {declared}");

    // Namespaces are file-scoped, so that types of the top level begin in the first column.
    [GeneratedRegex(@"^(public|internal)( (sealed|abstract|static|readonly|ref|partial|unsafe))* (class|struct|interface|enum|record( struct| class)?|delegate [^ ]+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex FileScopedNamespace();
}
