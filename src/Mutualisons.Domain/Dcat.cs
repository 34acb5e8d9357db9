using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>Terms of DCAT that the platform needs by name.</summary>
public static class Dcat
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/ns/dcat#";

    /// <summary><c>dcat:Catalog</c></summary>
    public static Iri Catalog { get; } = new(Namespace + "Catalog");

    /// <summary><c>dcat:dataset</c></summary>
    public static Iri DatasetProperty { get; } = new(Namespace + "dataset");

    /// <summary><c>dcat:version</c></summary>
    public static Iri Version { get; } = new(Namespace + "version");
}
