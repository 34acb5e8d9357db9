namespace Mutualisons.Tests.Query.Differential;

/// <summary>Random texts in three languages and searches in them, in data and queries as SPARQL writes them.</summary>
internal static class RandomTexts
{
    /// <summary>What every query begins with.</summary>
    public const string Prologue = RandomTerms.Prologue + "PREFIX text: <http://jena.apache.org/text#> ";

    private static readonly string[] Words =
    [
        "coopérative", "coopératives", "cooperative", "épicerie", "forêt", "la", "de", "voedselcoöperatie", "coöperatie", "fietsen", "fiets",
        "sharing", "shared", "share", "co-working", "coworking", "42", "Forêt", "compta", "comptabilité", "x",
    ];

    private static readonly string[] Languages = ["", "", "@fr", "@nl", "@en", "@fr-be", "@de"];

    /// <summary>Statements with texts and links, some in several graphs; no blank nodes, whose order is each engine's own.</summary>
    public static List<string> Statements(RandomSource random)
    {
        var statements = new List<string>();
        for (var count = 5 + random.Below(60); count > 0; count--)
        {
            var subject = random.Pick(RandomTerms.Resources);
            var triple = random.Chance(70)
                ? $"{subject} {random.Pick(RandomTerms.Predicates)} {Text(random)}"
                : $"{subject} {random.Pick(RandomTerms.Predicates)} {(random.Chance(60) ? random.Pick(RandomTerms.Resources) : random.Pick(RandomTerms.Literals))}";
            for (var copies = random.Chance(30) ? 2 : 1; copies > 0; copies--)
            {
                statements.Add(random.Chance(45) ? $"{triple} ." : $"GRAPH {random.Pick(RandomTerms.Graphs)} {{ {triple} }}");
            }
        }

        return statements;
    }

    /// <summary>A query with at least one search.</summary>
    public static string Query(RandomSource random)
    {
        var call = Call(random, "?a", 1);
        var group = random.Below(14) switch
        {
            0 or 1 => $"{{ {call} }}",
            2 => $"{{ {call} ?a {random.Pick(RandomTerms.Predicates)} ?b }}",
            3 => $"{{ {call} {Call(random, "?a", 2)} }}",
            4 => $"{{ ?a {random.Pick(RandomTerms.Predicates)} ?b OPTIONAL {{ {call} }} }}",
            5 => $"{{ {{ {call} }} UNION {{ {Call(random, "?b", 2)} }} }}",
            6 => $"{{ ?a {random.Pick(RandomTerms.Predicates)} ?b FILTER {(random.Chance(50) ? "NOT " : string.Empty)}EXISTS {{ {call} }} }}",
            7 => $"{{ ?a ?p ?l1 MINUS {{ {call} }} }}",
            8 or 9 => $"{{ GRAPH ?{random.Pick("g", "g1", "a")} {{ {call} }} }}",
            10 => $"{{ GRAPH {random.Pick(RandomTerms.Graphs)} {{ {call} ?a {random.Pick(RandomTerms.Predicates)} ?b }} }}",
            11 => $"{{ VALUES ?a {{ {random.Pick(RandomTerms.Resources)} UNDEF }} {call} }}",
            12 => $"{{ ?a ?p ?l1 . {call} FILTER(isLiteral(?l1)) }}",
            _ => $"{{ {{ SELECT ?a WHERE {{ {call} }} }} ?a {random.Pick(RandomTerms.Predicates)} ?b }}",
        };
        return $"{Prologue}SELECT {random.Pick("*", "*", "DISTINCT *")} {group}";
    }

    private static string Call(RandomSource random, string subject, int number)
    {
        var outputs = new[] { random.Chance(80) ? subject : random.Pick(RandomTerms.Resources), $"?s{number}", $"?l{number}", $"?g{number}", $"?p{number}" };
        var count = random.Chance(30) ? 1 : 1 + random.Below(5);
        var before = count == 1 ? outputs[0] : $"({string.Join(' ', outputs.Take(count).Select((output, i) => i > 0 && random.Chance(30) ? "[]" : output))})";
        var options = new List<string>();
        for (var properties = random.Chance(30) ? 1 + random.Below(2) : 0; properties > 0; properties--)
        {
            options.Add(random.Pick(RandomTerms.Predicates));
        }

        options.Add($"\"{Search(random)}\"");
        AddIf(random, options, 25, $"{1 + random.Below(4)}");
        AddIf(random, options, 20, $"\"lang:{random.Pick("fr", "nl", "en", "none", "*", "fr-be")}\"");
        AddIf(random, options, 20, "\"highlight:s:[|e:]\"");
        AddIf(random, options, 30, "\"mode:lenient\"");
        return $"{before} text:query ({string.Join(' ', options)}) .";
    }

    private static void AddIf(RandomSource random, List<string> options, int chance, string option)
    {
        if (random.Chance(chance))
        {
            options.Add(option);
        }
    }

    private static string Search(RandomSource random) => random.Below(9) switch
    {
        0 => $"{random.Pick(Words)} OR {random.Pick(Words)}",
        1 => $"{random.Pick(Words)} -{random.Pick(Words)}",
        2 => $"{random.Pick("coop", "comp", "shar", "fiet")}*",
        3 => $"{random.Pick("coopertive", "épicrie", "foret")}~",
        4 => $"\\\"{random.Pick(Words)} {random.Pick(Words)}\\\"",
        5 => $"{random.Pick(Words)} {random.Pick(Words)}",
        _ => random.Pick(Words),
    };

    private static string Text(RandomSource random)
    {
        var words = new List<string>();
        for (var count = 1 + random.Below(5); count > 0; count--)
        {
            words.Add(random.Pick(Words));
        }

        return $"\"{string.Join(random.Pick(" ", " ", ", "), words)}\"{random.Pick(Languages)}";
    }
}
