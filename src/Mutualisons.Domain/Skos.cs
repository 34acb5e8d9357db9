using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>Terms of SKOS that the platform needs by name.</summary>
public static class Skos
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/2004/02/skos/core#";

    /// <summary><c>skos:Concept</c></summary>
    public static Iri Concept { get; } = new(Namespace + "Concept");

    /// <summary><c>skos:ConceptScheme</c></summary>
    public static Iri ConceptScheme { get; } = new(Namespace + "ConceptScheme");

    /// <summary><c>skos:prefLabel</c></summary>
    public static Iri PrefLabel { get; } = new(Namespace + "prefLabel");

    /// <summary><c>skos:definition</c></summary>
    public static Iri Definition { get; } = new(Namespace + "definition");

    /// <summary><c>skos:inScheme</c></summary>
    public static Iri InScheme { get; } = new(Namespace + "inScheme");

    /// <summary><c>skos:broader</c></summary>
    public static Iri Broader { get; } = new(Namespace + "broader");

    /// <summary><c>skos:exactMatch</c></summary>
    public static Iri ExactMatch { get; } = new(Namespace + "exactMatch");

    /// <summary><c>skos:closeMatch</c></summary>
    public static Iri CloseMatch { get; } = new(Namespace + "closeMatch");

    /// <summary><c>skos:broadMatch</c></summary>
    public static Iri BroadMatch { get; } = new(Namespace + "broadMatch");

    /// <summary><c>skos:narrowMatch</c></summary>
    public static Iri NarrowMatch { get; } = new(Namespace + "narrowMatch");

    /// <summary><c>skos:relatedMatch</c></summary>
    public static Iri RelatedMatch { get; } = new(Namespace + "relatedMatch");
}
