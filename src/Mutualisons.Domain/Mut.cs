using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>Terms of our own ontology, prefix <c>mut</c>.</summary>
public static class Mut
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "https://w3id.org/mutualisons/ns#";

    /// <summary><c>mut:Actor</c></summary>
    public static Iri Actor { get; } = new(Namespace + "Actor");

    /// <summary><c>mut:Source</c></summary>
    public static Iri Source { get; } = new(Namespace + "Source");

    /// <summary><c>mut:Commune</c></summary>
    public static Iri Commune { get; } = new(Namespace + "Commune");

    /// <summary><c>mut:audience</c>: who may see a graph.</summary>
    public static Iri Audience { get; } = new(Namespace + "audience");

    /// <summary><c>mut:Public</c>: everybody.</summary>
    public static Iri Public { get; } = new(Namespace + "Public");

    /// <summary><c>mut:Members</c>: members of the commons.</summary>
    public static Iri Members { get; } = new(Namespace + "Members");

    /// <summary><c>mut:Organisation</c>: one organisation's people.</summary>
    public static Iri Organisation { get; } = new(Namespace + "Organisation");

    /// <summary><c>mut:Administrators</c>: administrators alone.</summary>
    public static Iri Administrators { get; } = new(Namespace + "Administrators");

    /// <summary><c>mut:UnnamedGraph</c>: what stands for the unnamed graph where its audience is stated.</summary>
    public static Iri UnnamedGraph { get; } = new(Namespace + "UnnamedGraph");

    /// <summary><c>mut:sourceField</c>: a field of the source record without a mapping.</summary>
    public static Iri SourceField { get; } = new(Namespace + "sourceField");

    /// <summary><c>mut:qualityFlag</c>: what is known to be wrong or uncertain in a record.</summary>
    public static Iri QualityFlag { get; } = new(Namespace + "qualityFlag");

    /// <summary><c>mut:harvestedAt</c>: when a source was last harvested.</summary>
    public static Iri HarvestedAt { get; } = new(Namespace + "harvestedAt");

    /// <summary><c>mut:confirmedAt</c>: when somebody last confirmed a record.</summary>
    public static Iri ConfirmedAt { get; } = new(Namespace + "confirmedAt");

    /// <summary><c>mut:fictional</c>: true for what is invented.</summary>
    public static Iri Fictional { get; } = new(Namespace + "fictional");
}
