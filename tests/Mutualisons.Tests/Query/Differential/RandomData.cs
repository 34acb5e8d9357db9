using System.Text;

namespace Mutualisons.Tests.Query.Differential;

/// <summary>Random datasets as the body of INSERT DATA: few nodes, several graphs, and the same triple often in more than one of them.</summary>
internal static class RandomData
{
    /// <summary>Statements, any subset of which is a body of INSERT DATA.</summary>
    public static List<string> Statements(RandomSource random)
    {
        var statements = new List<string>();
        var count = 4 + random.Below(90);
        while (statements.Count < count)
        {
            var triple = Triple(random);
            statements.Add(InGraph(random, triple));
            if (random.Chance(30))
            {
                statements.Add(InGraph(random, triple));
            }
        }

        return statements;
    }

    /// <summary>A triple as Turtle and as a template in SPARQL.</summary>
    public static string Triple(RandomSource random)
    {
        var text = new StringBuilder();
        text.Append(random.Chance(15) ? random.Pick("_:x", "_:y") : random.Pick(RandomTerms.Resources));
        text.Append(' ').Append(random.Pick(RandomTerms.Predicates)).Append(' ');
        text.Append(random.Below(10) switch
        {
            0 => random.Pick("_:x", "_:y"),
            < 7 => random.Pick(RandomTerms.Resources),
            _ => random.Pick(RandomTerms.Literals),
        });
        return text.ToString();
    }

    private static string InGraph(RandomSource random, string triple) =>
        random.Chance(45) ? $"{triple} ." : $"GRAPH {random.Pick(RandomTerms.Graphs)} {{ {triple} }}";
}
