using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>Terms of Dublin Core terms that the platform needs by name.</summary>
public static class Dct
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://purl.org/dc/terms/";

    /// <summary><c>dct:title</c></summary>
    public static Iri Title { get; } = new(Namespace + "title");

    /// <summary><c>dct:description</c></summary>
    public static Iri Description { get; } = new(Namespace + "description");

    /// <summary><c>dct:source</c></summary>
    public static Iri Source { get; } = new(Namespace + "source");

    /// <summary><c>dct:contributor</c></summary>
    public static Iri Contributor { get; } = new(Namespace + "contributor");

    /// <summary><c>dct:identifier</c></summary>
    public static Iri Identifier { get; } = new(Namespace + "identifier");

    /// <summary><c>dct:created</c></summary>
    public static Iri Created { get; } = new(Namespace + "created");

    /// <summary><c>dct:modified</c></summary>
    public static Iri Modified { get; } = new(Namespace + "modified");

    /// <summary><c>dct:license</c></summary>
    public static Iri License { get; } = new(Namespace + "license");

    /// <summary><c>dct:rights</c></summary>
    public static Iri Rights { get; } = new(Namespace + "rights");
}
