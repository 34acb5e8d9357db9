using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>Terms of PROV that the platform needs by name.</summary>
public static class Prov
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/ns/prov#";

    /// <summary><c>prov:wasDerivedFrom</c></summary>
    public static Iri WasDerivedFrom { get; } = new(Namespace + "wasDerivedFrom");
}
