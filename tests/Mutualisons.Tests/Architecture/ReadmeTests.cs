using System.Text.RegularExpressions;
using Xunit;

namespace Mutualisons.Tests.Architecture;

public sealed partial class ReadmeTests
{
    private static readonly string[] Pages = ["README.md", "CONTRIBUTING.md", "samples/README.md", "docs/architecture.md", "docs/data-model.md", "docs/data-model-commons.md", "docs/federation.md", "docs/file-format.md"];

    [Fact]
    public void The_answer_shown_is_the_beginning_of_the_answer_expected()
    {
        var shown = CsvBlock().Match(RepositoryFiles.Read("README.md")).Groups["rows"].Value.Split('\n');
        var expected = File.ReadLines(RepositoryFiles.FullPath("samples/queries/actors-by-commune.expected.csv")).Select(line => line.TrimEnd('\r'));

        Assert.True(shown.Length > 2);
        Assert.Equal(expected.Take(shown.Length), shown);
    }

    [Fact]
    public void Every_link_between_our_pages_leads_somewhere() => Assert.Empty(
        from page in Pages
        from Match link in RelativeLink().Matches(RepositoryFiles.Read(page))
        let target = Path.Combine(Path.GetDirectoryName(RepositoryFiles.FullPath(page))!, link.Groups["target"].Value)
        where !Path.Exists(target)
        select $"{page}: {link.Groups["target"].Value}");

    [GeneratedRegex(@"```csv\n(?<rows>[^`]*?)\n…\n```", RegexOptions.ExplicitCapture)]
    private static partial Regex CsvBlock();

    [GeneratedRegex(@"\]\((?<target>(?!https?:|#)[^)#\s]+)[^)]*\)", RegexOptions.ExplicitCapture)]
    private static partial Regex RelativeLink();
}
