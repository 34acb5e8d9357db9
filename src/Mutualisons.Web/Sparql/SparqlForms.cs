using Mutualisons.Web.Negotiation;

namespace Mutualisons.Web.Sparql;

/// <summary>The forms in which answers to queries are sent, in order of preference.</summary>
internal static class SparqlForms
{
    public static readonly Representation Json = new("JSON", "application/sparql-results+json", "json");
    public static readonly Representation Xml = new("XML", "application/sparql-results+xml", "xml");
    public static readonly Representation Tsv = new("TSV", "text/tab-separated-values", "tsv", true);

    private static readonly Representation PlainJson = Json with { MediaType = "application/json", Suffix = string.Empty };
    private static readonly Representation PlainXml = Xml with { MediaType = "application/xml", Suffix = string.Empty };

    /// <summary>For SELECT.</summary>
    public static IReadOnlyList<Representation> Rows { get; } = [Json, Xml, Representation.Csv, Tsv, PlainJson, PlainXml, Representation.Html];

    /// <summary>For ASK: CSV and TSV have no booleans.</summary>
    public static IReadOnlyList<Representation> Boolean { get; } = [Json, Xml, PlainJson, PlainXml];

    /// <summary>For CONSTRUCT and DESCRIBE, and for graphs.</summary>
    public static IReadOnlyList<Representation> Triples { get; } =
    [
        Representation.Turtle, Representation.NTriples, Representation.JsonLd, Representation.TriG, Representation.NQuads, Representation.Json,
        Representation.NTriples with { MediaType = "text/plain", Charset = true, Suffix = string.Empty },
    ];
}
