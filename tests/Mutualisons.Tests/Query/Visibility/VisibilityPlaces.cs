using Mutualisons.Tests.Query.Differential;

namespace Mutualisons.Tests.Query.Visibility;

/// <summary>Random questions and changes that search by place, where some of what lies there is hidden.</summary>
internal static class VisibilityPlaces
{
    /// <summary>A query whose pattern searches by place: of every form, in GRAPH, in EXISTS, joined, counted.</summary>
    public static string Query(RandomSource random, int middle)
    {
        var match = RandomPlaces.Match(random, middle);
        var other = RandomPlaces.Match(random, middle);
        return RandomPlaces.Prologue + random.Below(16) switch
        {
            0 => $"SELECT (COUNT(*) AS ?n) {{ {match} }}",
            1 => $"SELECT ?g (COUNT(?s) AS ?n) (MIN(?d) AS ?least) {{ GRAPH ?g {{ {match} }} }} GROUP BY ?g",
            2 => $"SELECT * {{ GRAPH {random.Pick(VisibilityData.Graphs)} {{ {match} }} }}",
            3 => $"SELECT * {{ ?s ?p ?o FILTER {Not(random)}EXISTS {{ {match} }} }}",
            4 => $"SELECT * {{ ?s ?p ?o FILTER {Not(random)}EXISTS {{ GRAPH ?g {{ {match} }} }} }}",
            5 => $"SELECT * {{ ?s ?p ?o MINUS {{ {match} }} }}",
            6 => $"SELECT * {{ ?s ?p ?o OPTIONAL {{ {match} }} }}",
            7 => $"SELECT * {{ {{ {match} }} UNION {{ GRAPH ?h {{ {other} }} }} }}",
            8 => $"SELECT * {{ {match} {{ SELECT ?s (COUNT(*) AS ?n) {{ ?s ?p ?o }} GROUP BY ?s }} }}",
            9 => $"ASK {{ {match} }}",
            10 => $"CONSTRUCT {{ ?s :at ?d }} {{ {match} {other} }}",
            11 => $"DESCRIBE ?s {{ {match} }}",
            12 => $"SELECT (geof:aggBoundingBox(?w) AS ?box) (COUNT(DISTINCT ?w) AS ?n) {{ ?x geo:asWKT ?w FILTER(geof:{RandomPlaces.Relation(random)}(?w, {RandomPlaces.Constant(random, middle)})) }}",
            13 => $"SELECT ?x {{ ?x geo:asWKT ?w FILTER {Not(random)}EXISTS {{ GRAPH ?g {{ ?y geo:asWKT ?v FILTER(geof:distance(?w, ?v, uom:metre) < {RandomPlaces.Radius(random)}) }} }} }}",
            _ => $"SELECT * {{ {RandomPlaces.Pattern(random, middle)} }}",
        };
    }

    /// <summary>An update that puts things somewhere, or changes what a search by place finds.</summary>
    public static string Update(RandomSource random, int middle) =>
        RandomPlaces.Prologue + string.Join(" ; ", Enumerable.Range(0, 1 + random.Below(3)).Select(_ => Operation(random, middle)));

    private static string Operation(RandomSource random, int middle) => random.Below(6) switch
    {
        0 => $"INSERT DATA {{ {string.Join(' ', RandomPlaces.Statements(random, middle).Take(3))} }}",
        1 => $"{random.Pick("COPY", "MOVE", "ADD")} SILENT {random.Pick(VisibilityData.Graphs)} TO {random.Pick(VisibilityData.Graphs)}",
        2 => $"DELETE {{ GRAPH ?e {{ ?s ?b ?c }} }} WHERE {{ GRAPH ?e {{ {RandomPlaces.Match(random, middle)} ?s ?b ?c }} }}",
        3 => $"INSERT {{ {Home(random, "?s :near ?d")} }} {Using(random)}WHERE {{ {RandomPlaces.Match(random, middle)} }}",
        4 => $"WITH {random.Pick(VisibilityData.Graphs)} DELETE {{ ?s ?b ?c }} INSERT {{ ?s :was ?c }} WHERE {{ ?s ?b ?c FILTER {Not(random)}EXISTS {{ {RandomPlaces.Match(random, middle)} }} }}",
        _ => $"DELETE {{ {Home(random, "?x geo:asWKT ?w")} }} INSERT {{ {Home(random, "?x :there ?w")} }} {Using(random)}WHERE {{ ?x geo:asWKT ?w FILTER(geof:sfIntersects(?w, {RandomPlaces.Constant(random, middle)})) }}",
    };

    private static string Home(RandomSource random, string triple) => random.Chance(30) ? triple : $"GRAPH {random.Pick(VisibilityData.Graphs)} {{ {triple} }}";

    private static string Using(RandomSource random) => random.Below(4) switch
    {
        0 => $"USING {random.Pick(VisibilityData.Graphs)} ",
        1 => $"USING {random.Pick(VisibilityData.Graphs)} USING NAMED {random.Pick(VisibilityData.Graphs)} ",
        _ => string.Empty,
    };

    private static string Not(RandomSource random) => random.Chance(50) ? "NOT " : string.Empty;
}
