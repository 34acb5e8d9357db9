using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>Terms of the Core Location vocabulary that the platform needs by name.</summary>
public static class Locn
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/ns/locn#";

    /// <summary><c>locn:address</c></summary>
    public static Iri Address { get; } = new(Namespace + "address");

    /// <summary><c>locn:thoroughfare</c></summary>
    public static Iri Thoroughfare { get; } = new(Namespace + "thoroughfare");

    /// <summary><c>locn:locatorDesignator</c></summary>
    public static Iri LocatorDesignator { get; } = new(Namespace + "locatorDesignator");

    /// <summary><c>locn:locatorName</c></summary>
    public static Iri LocatorName { get; } = new(Namespace + "locatorName");

    /// <summary><c>locn:postCode</c></summary>
    public static Iri PostCode { get; } = new(Namespace + "postCode");

    /// <summary><c>locn:postName</c></summary>
    public static Iri PostName { get; } = new(Namespace + "postName");

    /// <summary><c>locn:adminUnitL1</c></summary>
    public static Iri AdminUnitL1 { get; } = new(Namespace + "adminUnitL1");
}
