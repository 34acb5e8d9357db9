namespace Mutualisons.Tests.Query.Differential;

/// <summary>The few terms that generated data and queries are made of, as SPARQL writes them, so that they meet often.</summary>
internal static class RandomTerms
{
    /// <summary>What every generated query and update begins with.</summary>
    public const string Prologue = "PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX geo: <http://www.opengis.net/ont/geosparql#> PREFIX wgs: <http://www.w3.org/2003/01/geo/wgs84_pos#> ";

    public static IReadOnlyList<string> Resources { get; } = [":a", ":b", ":c", ":d"];

    public static IReadOnlyList<string> Predicates { get; } = [":p", ":q", ":r"];

    public static IReadOnlyList<string> Graphs { get; } = [":g1", ":g2", ":g3"];

    /// <summary>Values that are equal but written differently, dirty ones, and ones of types that nobody knows.</summary>
    public static IReadOnlyList<string> Literals { get; } =
    [
        "1", "2", "-3", "\"01\"^^xsd:integer", "\"+1\"^^xsd:integer", "\"abc\"^^xsd:integer", "\"2\"^^xsd:int", "\"300\"^^xsd:byte",
        "1.0", "2.50", "0.1", "\"1\"^^xsd:decimal", "1e0", "2.5E0", "\"NaN\"^^xsd:double", "\"-INF\"^^xsd:double", "\"1\"^^xsd:float",
        "9007199254740993", "\"123456789012345678901234567890\"^^xsd:integer", "0.0000001", "\"-0\"^^xsd:double",
        "true", "false", "\"1\"^^xsd:boolean", "\"maybe\"^^xsd:boolean",
        "\"\"", "\"x\"", "\"X\"", "\"xy\"", "\"é𝒳z\"", "\"x\"@en", "\"x\"@fr", "\"xy\"@en-be", "\"1\"",
        "\"x\"@en--ltr", "\"x\"@en--rtl", "\"xy\"@en-be--ltr",
        "\"2020-01-01\"^^xsd:date", "\"2020-01-01Z\"^^xsd:date", "\"2020-01-02+14:00\"^^xsd:date", "\"2020-02-30\"^^xsd:date",
        "\"2020-01-01T00:00:00\"^^xsd:dateTime", "\"2020-01-01T00:00:00Z\"^^xsd:dateTime", "\"2020-01-01T01:00:00+01:00\"^^xsd:dateTime",
        "\"2020-01-01T00:00:00.000\"^^xsd:dateTime", "\"12020-06-01T12:30:15.5-05:00\"^^xsd:dateTime",
        "\"P1D\"^^xsd:dayTimeDuration", "\"PT24H\"^^xsd:dayTimeDuration", "\"2020\"^^xsd:gYear",
        "\"u\"^^:type", "\"v\"^^:type",
    ];
}
