using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>Terms of FOAF that the platform needs by name.</summary>
public static class Foaf
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://xmlns.com/foaf/0.1/";

    /// <summary><c>foaf:name</c></summary>
    public static Iri Name { get; } = new(Namespace + "name");
}
