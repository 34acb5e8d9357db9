namespace Mutualisons.Rdf;

/// <summary>What identifies a serialisation of RDF: its names on the wire and on disk.</summary>
/// <param name="Name">The name people use, such as <c>Turtle</c>; also what <c>--format</c> takes, case-insensitively.</param>
/// <param name="MediaTypes">Media types, the registered one first.</param>
/// <param name="FileExtensions">File extensions without the point, the usual one first.</param>
/// <param name="SupportsGraphs">True when a document can name graphs.</param>
public sealed record RdfFormat(string Name, IReadOnlyList<string> MediaTypes, IReadOnlyList<string> FileExtensions, bool SupportsGraphs)
{
    /// <summary>N-Triples (RDF 1.1 N-Triples).</summary>
    public static RdfFormat NTriples { get; } = new("N-Triples", ["application/n-triples", "text/plain"], ["nt"], false);

    /// <summary>N-Quads (RDF 1.1 N-Quads).</summary>
    public static RdfFormat NQuads { get; } = new("N-Quads", ["application/n-quads", "text/x-nquads"], ["nq"], true);

    /// <summary>Turtle (RDF 1.1 Turtle).</summary>
    public static RdfFormat Turtle { get; } = new("Turtle", ["text/turtle", "application/x-turtle"], ["ttl"], false);

    /// <summary>TriG (RDF 1.1 TriG).</summary>
    public static RdfFormat TriG { get; } = new("TriG", ["application/trig", "application/x-trig"], ["trig"], true);

    /// <summary>RDF/XML (RDF 1.1 XML Syntax).</summary>
    public static RdfFormat RdfXml { get; } = new("RDF/XML", ["application/rdf+xml", "text/rdf+xml"], ["rdf", "owl", "xml"], false);

    /// <summary>JSON-LD (JSON-LD 1.1).</summary>
    public static RdfFormat JsonLd { get; } = new("JSON-LD", ["application/ld+json"], ["jsonld"], true);

    /// <summary>The registered media type.</summary>
    public string MediaType => MediaTypes[0];

    /// <summary>Formats are the same when their names are.</summary>
    public bool Equals(RdfFormat? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
