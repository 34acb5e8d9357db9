namespace Mutualisons.Tests.Query.Differential;

/// <summary>Random update requests of all kinds but LOAD, as text.</summary>
internal static class RandomUpdates
{
    /// <summary>A request of some operations; prologue included.</summary>
    public static string Next(RandomSource random) =>
        RandomTerms.Prologue + string.Join(" ; ", Enumerable.Range(0, 1 + random.Below(3)).Select(i => Operation(random, i)));

    private static string Operation(RandomSource random, int index) => random.Below(10) switch
    {
        0 or 1 => $"INSERT DATA {{ {Triples(random).Replace("_:", $"_:o{index}", StringComparison.Ordinal)} }}",
        2 => $"DELETE DATA {{ {Triples(random).Replace("_:", ":", StringComparison.Ordinal)} }}",
        3 => $"DELETE WHERE {{ {InGraph(random, random.Pick("?a :p ?b", "?a :p ?b", "?a ?b <<( ?c :p ?d )>>"))} }}",
        4 => $"{random.Pick("CLEAR", "DROP")} SILENT {random.Pick("DEFAULT", "NAMED", "ALL", $"GRAPH {random.Pick(RandomTerms.Graphs)}")}",
        5 => $"{random.Pick("COPY", "MOVE", "ADD")} SILENT {Graph(random)} TO {Graph(random)}",
        _ => Modify(random, index),
    };

    private static string Modify(RandomSource random, int index)
    {
        var patterns = new RandomPatterns(random, $"n{index}x");
        var group = patterns.Group(2);
        var with = random.Chance(30) ? $"WITH {random.Pick(RandomTerms.Graphs)} " : string.Empty;
        var use = random.Below(6) switch
        {
            0 => $"USING {random.Pick(RandomTerms.Graphs)} ",
            1 => $"USING {random.Pick(RandomTerms.Graphs)} USING NAMED {random.Pick(RandomTerms.Graphs)} ",
            _ => string.Empty,
        };
        var delete = random.Chance(60) ? $"DELETE {{ {InGraph(random, "?a ?b ?c")} }} " : string.Empty;
        var insert = delete.Length == 0 || random.Chance(50)
            ? $"INSERT {{ {InGraph(random, random.Pick("?a :p ?b", "?b :q ?c", $"_:t{index} :r ?a", "?a :r <<( ?b :p ?c )>>", "<< ?a :p ?c >> :q ?b"))} }} "
            : string.Empty;
        return $"{with}{delete}{insert}{use}WHERE {group}";
    }

    private static string Triples(RandomSource random) =>
        string.Join(' ', Enumerable.Range(0, 1 + random.Below(3)).Select(_ => InGraph(random, RandomData.Triple(random))));

    private static string InGraph(RandomSource random, string triple) => random.Below(4) switch
    {
        0 => $"GRAPH {random.Pick(RandomTerms.Graphs)} {{ {triple} }}",
        1 when triple.StartsWith('?') => $"GRAPH ?e {{ {triple} }}",
        _ => $"{triple} .",
    };

    private static string Graph(RandomSource random) => random.Chance(25) ? "DEFAULT" : $"GRAPH {random.Pick(RandomTerms.Graphs)}";
}
