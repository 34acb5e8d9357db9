using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>Terms of the W3C organization ontology that the platform needs by name.</summary>
public static class Org
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/ns/org#";

    /// <summary><c>org:Organization</c></summary>
    public static Iri Organization { get; } = new(Namespace + "Organization");

    /// <summary><c>org:classification</c></summary>
    public static Iri Classification { get; } = new(Namespace + "classification");

    /// <summary><c>org:hasSite</c></summary>
    public static Iri HasSite { get; } = new(Namespace + "hasSite");
}
