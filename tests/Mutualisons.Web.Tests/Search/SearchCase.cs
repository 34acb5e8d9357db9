using Mutualisons.Tests;

namespace Mutualisons.Web.Tests.Search;

/// <summary>A search as somebody typed it, and what they expect among the first five.</summary>
/// <param name="Language">The language that it is typed in.</param>
/// <param name="Words">What is typed.</param>
/// <param name="Expected">Records as <c>{kind}/{slug}</c>, <c>@{scheme}/{term}</c> for any record with that term, <c>@kind/{kind}</c> for any of that kind.</param>
public sealed record SearchCase(string Language, string Words, IReadOnlyList<string> Expected)
{
    /// <summary>The searches of the repository.</summary>
    public static IReadOnlyList<SearchCase> All { get; } =
    [
        .. File.ReadLines(Path.Combine(TestEnvironment.RepositoryRoot, "tests", "Mutualisons.Benchmarks", "Search", "searches.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => new SearchCase(cells[0], cells[1], cells[2].Split(' '))),
    ];
}
