using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>Terms of Hydra that the platform needs by name.</summary>
public static class Hydra
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/ns/hydra/core#";

    /// <summary><c>hydra:Collection</c></summary>
    public static Iri Collection { get; } = new(Namespace + "Collection");

    /// <summary><c>hydra:PartialCollectionView</c></summary>
    public static Iri PartialCollectionView { get; } = new(Namespace + "PartialCollectionView");

    /// <summary><c>hydra:totalItems</c></summary>
    public static Iri TotalItems { get; } = new(Namespace + "totalItems");

    /// <summary><c>hydra:member</c></summary>
    public static Iri Member { get; } = new(Namespace + "member");

    /// <summary><c>hydra:view</c></summary>
    public static Iri View { get; } = new(Namespace + "view");

    /// <summary><c>hydra:first</c></summary>
    public static Iri First { get; } = new(Namespace + "first");

    /// <summary><c>hydra:next</c></summary>
    public static Iri Next { get; } = new(Namespace + "next");
}
