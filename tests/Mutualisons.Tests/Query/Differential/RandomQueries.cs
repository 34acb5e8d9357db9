namespace Mutualisons.Tests.Query.Differential;

/// <summary>Random queries of every form but DESCRIBE, as text.</summary>
internal static class RandomQueries
{
    /// <summary>A query; prologue included.</summary>
    public static string Next(RandomSource random)
    {
        var patterns = new RandomPatterns(random);
        return RandomTerms.Prologue + random.Below(10) switch
        {
            0 => $"ASK {patterns.Group(2)}",
            1 => Construct(random, patterns),
            2 or 3 => Aggregated(random, patterns),
            _ => Select(random, patterns),
        };
    }

    private static string Select(RandomSource random, RandomPatterns patterns)
    {
        var group = patterns.Group(3);
        if (random.Chance(35))
        {
            return $"SELECT {random.Pick(string.Empty, string.Empty, "DISTINCT ", "REDUCED ")}* WHERE {group}";
        }

        var value = patterns.FreshVariable();
        var distinct = random.Chance(20) ? "DISTINCT " : string.Empty;
        return $"SELECT {distinct}?a ?b ?c ({patterns.Expressions.Value(2)} AS {value}) WHERE {group}{Modifiers(random, value)}";
    }

    // Sort keys are projected, so that a test can see whether rows are in order.
    private static string Modifiers(RandomSource random, string value)
    {
        if (random.Chance(50))
        {
            return string.Empty;
        }

        var order = $" ORDER BY {random.Pick("ASC", "ASC", "DESC")}({value}) {random.Pick("?a", "DESC(?b)", string.Empty)}";
        return order + random.Below(4) switch
        {
            0 => $" LIMIT {random.Below(6)}",
            1 => $" OFFSET {random.Below(4)}",
            2 => $" LIMIT {1 + random.Below(6)} OFFSET {random.Below(4)}",
            _ => string.Empty,
        };
    }

    private static string Aggregated(RandomSource random, RandomPatterns patterns)
    {
        var group = patterns.Group(2);
        var keys = new[] { "?a", "?b" }.Take(random.Below(3)).ToList();
        var computed = random.Chance(20) ? patterns.FreshVariable() : null;
        var aggregates = Enumerable.Range(0, 1 + random.Below(3)).Select(_ => $"({Aggregate(random, patterns)} AS {patterns.FreshVariable()})");
        var having = random.Chance(25) ? $" HAVING ({Aggregate(random, patterns)} > {random.Below(3)})" : string.Empty;
        var by = computed is null ? keys : [.. keys, $"({patterns.Expressions.Value(1)} AS {computed})"];
        var groupBy = by.Count == 0 ? string.Empty : $" GROUP BY {string.Join(' ', by)}";
        return $"SELECT {string.Join(' ', keys)} {computed} {string.Join(' ', aggregates)} WHERE {group}{groupBy}{having}";
    }

    // Sums are exact, least and greatest values of one type, so that no engine has a choice; the choices have tests of their own.
    private static string Aggregate(RandomSource random, RandomPatterns patterns)
    {
        var distinct = random.Chance(30) ? "DISTINCT " : string.Empty;
        var variable = patterns.Variable();
        return random.Below(9) switch
        {
            0 => $"COUNT({distinct}*)",
            1 => $"STRLEN(GROUP_CONCAT({distinct}STR({variable}); SEPARATOR=\", \"))",
            2 or 3 => $"COUNT({distinct}{random.Pick(variable, patterns.Expressions.Value(1))})",
            4 => $"{random.Pick("SUM", "AVG")}({distinct}{random.Pick("xsd:decimal", "xsd:integer", "STRLEN")}({variable}))",
            5 => $"SUM({distinct}COALESCE(xsd:decimal(STR({variable})), 1))",
            6 => $"{random.Pick("MIN", "MAX")}({distinct}COALESCE(STR({variable}), \"\"))",
            7 => $"{random.Pick("MIN", "MAX")}(STR({variable}))",
            _ => $"{random.Pick("MIN", "MAX")}({distinct}COALESCE(xsd:decimal({variable}), xsd:decimal(0)))",
        };
    }

    private static string Construct(RandomSource random, RandomPatterns patterns)
    {
        var group = patterns.Group(2);
        var made = random.Below(3) switch
        {
            0 => $"<<( {patterns.Variable()} {patterns.Variable()} {patterns.Variable()} )>>",
            1 => $"{patterns.Variable()} ~ {patterns.Variable()} {{| :by {patterns.Variable()} |}}",
            _ => patterns.Variable(),
        };
        var template = $"{patterns.Variable()} :made {made} . _:t :of {patterns.Variable()} .";
        return $"CONSTRUCT {{ {(random.Chance(50) ? template : template[..template.IndexOf('_', StringComparison.Ordinal)])} }} WHERE {group}";
    }
}
