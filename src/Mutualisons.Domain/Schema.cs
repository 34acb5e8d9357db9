using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>Terms of schema.org that the platform needs by name.</summary>
public static class Schema
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "https://schema.org/";

    /// <summary><c>schema:name</c></summary>
    public static Iri Name { get; } = new(Namespace + "name");

    /// <summary><c>schema:url</c></summary>
    public static Iri Url { get; } = new(Namespace + "url");

    /// <summary><c>schema:creditText</c></summary>
    public static Iri CreditText { get; } = new(Namespace + "creditText");
}
