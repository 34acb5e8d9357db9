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

    /// <summary><c>schema:addressCountry</c></summary>
    public static Iri AddressCountry { get; } = new(Namespace + "addressCountry");

    /// <summary><c>schema:propertyID</c></summary>
    public static Iri PropertyId { get; } = new(Namespace + "propertyID");

    /// <summary><c>schema:value</c></summary>
    public static Iri Value { get; } = new(Namespace + "value");
}
