using Mutualisons.Rdf;

namespace Mutualisons.Web.Negotiation;

/// <summary>A form in which something can be sent.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="MediaType">Its media type without parameters.</param>
/// <param name="Suffix">What stands behind the point in a URL; empty for a second name of another form.</param>
/// <param name="Charset">True when the Content-Type says that the text is UTF-8.</param>
/// <param name="Format">The RDF format that a writer of the registry writes; null for forms of our own.</param>
internal sealed record Representation(string Name, string MediaType, string Suffix, bool Charset = false, RdfFormat? Format = null)
{
    public static readonly Representation JsonLd = new("JSON-LD", "application/ld+json", "jsonld");
    public static readonly Representation Json = new("JSON", "application/json", string.Empty);
    public static readonly Representation Turtle = new("Turtle", "text/turtle", "ttl", true, RdfFormat.Turtle);
    public static readonly Representation TriG = new("TriG", "application/trig", "trig", false, RdfFormat.TriG);
    public static readonly Representation NQuads = new("N-Quads", "application/n-quads", "nq", false, RdfFormat.NQuads);
    public static readonly Representation NTriples = new("N-Triples", "application/n-triples", "nt", false, RdfFormat.NTriples);
    public static readonly Representation GeoJson = new("GeoJSON", "application/geo+json", "geojson");
    public static readonly Representation Csv = new("CSV", "text/csv", "csv", true);
    public static readonly Representation Html = new("HTML", "text/html", "html", true);

    /// <summary>The Content-Type header.</summary>
    public string ContentType => Charset ? MediaType + "; charset=utf-8" : MediaType;

    /// <summary>The address in this form of what has that address, with a query or without.</summary>
    public string AddressOf(string address)
    {
        var end = address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? query : address.Length;
        return string.Concat(address.AsSpan(0, end), ".", Suffix, address.AsSpan(end));
    }

    /// <summary>True for the two names of JSON-LD.</summary>
    public bool IsJsonLd => this == JsonLd || this == Json;
}
