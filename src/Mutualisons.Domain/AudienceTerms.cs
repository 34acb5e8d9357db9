using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>Audiences as terms of the ontology, and back.</summary>
public static class AudienceTerms
{
    /// <summary>The term that stands for an audience.</summary>
    public static Iri ToIri(this Audience audience) => audience switch
    {
        Audience.Public => Mut.Public,
        Audience.Members => Mut.Members,
        Audience.Organisation => Mut.Organisation,
        _ => Mut.Administrators,
    };
}
