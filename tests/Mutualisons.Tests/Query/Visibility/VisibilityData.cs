using System.Text;
using System.Text.RegularExpressions;
using Mutualisons.Tests.Query.Differential;

namespace Mutualisons.Tests.Query.Visibility;

/// <summary>Random data in several graphs: triples in more than one of them, blank nodes in more than one, terms that only one of them has, and audiences in the reserved graph.</summary>
internal static partial class VisibilityData
{
    private const string System = "<http://example.org/graph/system>";
    private const string Audience = "<https://w3id.org/mutualisons/ns#audience>";
    private const string Public = "<https://w3id.org/mutualisons/ns#Public>";

    /// <summary>The named graphs but the reserved one.</summary>
    public static IReadOnlyList<string> Graphs { get; } = [":g1", ":g2", ":g3", ":g4", ":g5", ":g6"];

    /// <summary>The data as an update request; with texts or places to search, or else with blank nodes.</summary>
    public static string Next(RandomSource random, VisibilityTopic topic)
    {
        var text = new StringBuilder(RandomTerms.Prologue).Append("INSERT DATA {");
        IReadOnlyList<string> searched = topic switch
        {
            { HasTexts: true } => RandomTexts.Statements(random),
            { Middle: { } middle } => RandomPlaces.Statements(random, middle),
            _ => [],
        };
        foreach (var statement in searched)
        {
            text.Append(' ').Append(Vary(random, statement));
        }

        for (var count = searched.Count > 0 ? 0 : 10 + random.Below(90); count > 0; count--)
        {
            var triple = RandomData.Triple(random);
            foreach (var graph in Enumerable.Range(0, random.Chance(30) ? 2 : 1).Select(_ => Home(random)).Distinct())
            {
                var statement = WithOwnTerms(random, triple, graph);
                text.Append(graph is null ? $" {statement} ." : $" GRAPH {graph} {{ {statement} }}");
            }
        }

        foreach (var graph in Graphs.Append("<https://w3id.org/mutualisons/ns#UnnamedGraph>").Append(System).Where(_ => random.Chance(50)))
        {
            text.Append($" GRAPH {System} {{ {graph} {Audience} {Public} }}");
        }

        return text.Append(" }").ToString();
    }

    /// <summary>A query, an update or statements with graphs and terms of this data in place of some of its own.</summary>
    public static string Vary(RandomSource random, string text)
    {
        var start = text.StartsWith(RandomTerms.Prologue, StringComparison.Ordinal) ? RandomTerms.Prologue.Length : 0;
        return text[..start] + Name().Replace(text[start..], match => match.Value switch
        {
            [':', 'g', _] => random.Below(12) switch
            {
                0 => System,
                1 => ":nowhere",
                _ => random.Pick(Graphs),
            },
            _ => random.Chance(12) ? Own(random.Pick(Graphs), match.Value) : match.Value,
        });
    }

    /// <summary>A term that only one graph has.</summary>
    public static string Own(string graph, string term) => $"{term}-{graph[1..]}";

    [GeneratedRegex(@"(?<![\w"":^@]):([a-d]|[p-r]|g[1-3])(?![\w:-])")]
    private static partial Regex Name();

    private static string? Home(RandomSource random) => random.Below(12) switch
    {
        < 2 => null,
        2 => System,
        _ => random.Pick(Graphs),
    };

    private static string WithOwnTerms(RandomSource random, string triple, string? graph) => graph is null or System
        ? triple
        : Name().Replace(triple, match => random.Chance(20) ? Own(graph, match.Value) : match.Value);
}
