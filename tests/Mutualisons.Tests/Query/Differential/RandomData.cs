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
            var triple = random.Chance(20) ? Reification(random) : Triple(random);
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
            < 6 => random.Pick(RandomTerms.Resources),
            6 => TripleTerm(random),
            _ => random.Pick(RandomTerms.Literals),
        });
        return text.ToString();
    }

    /// <summary>A triple term without blank nodes.</summary>
    public static string TripleTerm(RandomSource random)
    {
        var @object = random.Below(6) switch
        {
            0 => TripleTerm(random),
            1 => random.Pick(RandomTerms.Literals),
            _ => random.Pick(RandomTerms.Resources),
        };
        return $"<<( {random.Pick(RandomTerms.Resources)} {random.Pick(RandomTerms.Predicates)} {@object} )>>";
    }

    // A triple that is reified or annotated, under a name or without one.
    private static string Reification(RandomSource random)
    {
        var (triple, about) = (Triple(random), $"{random.Pick(RandomTerms.Predicates)} {random.Pick(RandomTerms.Resources)}");
        var reifier = random.Chance(60) ? $"~ {random.Pick(RandomTerms.Resources)}" : string.Empty;
        return random.Chance(50) ? $"<< {triple} {reifier} >> {about}" : $"{triple} {reifier} {{| {about} |}}";
    }

    private static string InGraph(RandomSource random, string triple) =>
        random.Chance(45) ? $"{triple} ." : $"GRAPH {random.Pick(RandomTerms.Graphs)} {{ {triple} }}";
}
