using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>Terms of RDF Schema that the platform needs by name.</summary>
public static class Rdfs
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/2000/01/rdf-schema#";

    /// <summary><c>rdfs:label</c></summary>
    public static Iri Label { get; } = new(Namespace + "label");

    /// <summary><c>rdfs:comment</c></summary>
    public static Iri Comment { get; } = new(Namespace + "comment");

    /// <summary><c>rdfs:seeAlso</c></summary>
    public static Iri SeeAlso { get; } = new(Namespace + "seeAlso");

    /// <summary><c>rdfs:subClassOf</c></summary>
    public static Iri SubClassOf { get; } = new(Namespace + "subClassOf");
}
