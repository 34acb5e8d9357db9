using System.Globalization;
using System.Text.RegularExpressions;

namespace Mutualisons.Tests.Query.Hostile;

/// <summary>A line of <c>queries.txt</c>: a query that means harm, and what must become of it.</summary>
/// <param name="Outcome">One of the words that the file explains.</param>
/// <param name="Title">What is hostile about it.</param>
/// <param name="Text">The query, its repetitions written out.</param>
public sealed partial record HostileQuery(string Outcome, string Title, string Text)
{
    /// <summary>All of them, by title.</summary>
    public static IReadOnlyDictionary<string, HostileQuery> All { get; } = File
        .ReadLines(Path.Combine(TestEnvironment.RepositoryRoot, "tests", "Mutualisons.Tests", "Query", "Hostile", "queries.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(Read)
        .ToDictionary(query => query.Title);

    private static HostileQuery Read(string line)
    {
        var parts = line.Split(" | ", 3);
        return new(parts[0], parts[1], Repetition().Replace(parts[2], Repeat));
    }

    private static string Repeat(Match match)
    {
        var count = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var text = match.Groups[2].Value;
        return string.Concat(Enumerable.Range(0, count).Select(number => text.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
    }

    [GeneratedRegex("«([0-9]+)×([^»]*)»")]
    private static partial Regex Repetition();
}
