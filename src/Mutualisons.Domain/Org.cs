using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>Terms of the W3C organization ontology that the platform needs by name.</summary>
public static class Org
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/ns/org#";

    /// <summary><c>org:classification</c></summary>
    public static Iri Classification { get; } = new(Namespace + "classification");
}
