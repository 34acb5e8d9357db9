using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Descriptions;

namespace Mutualisons.Web.Resources;

/// <summary>What is left of a deleted record: what kind of thing it was, and when it went.</summary>
/// <param name="FormerType">The class of what it was; null when that is not stated.</param>
/// <param name="Deleted">When it was deleted; null when that is not stated.</param>
internal sealed record Tombstone(Iri? FormerType, Literal? Deleted)
{
    private static readonly Iri Class = Vocabularies.Expand("as:Tombstone");
    private static readonly Iri FormerTypeProperty = Vocabularies.Expand("as:formerType");
    private static readonly Iri DeletedProperty = Vocabularies.Expand("as:deleted");

    /// <summary>The tombstone of a resource, or null for one that is there.</summary>
    public static Tombstone? Find(Description description)
    {
        var (triples, resource) = (description.Triples, description.Resource);
        return triples.Objects(resource, RdfVocabulary.Type).Contains(Class)
            ? new(triples.FirstObject(resource, FormerTypeProperty) as Iri, triples.FirstObject(resource, DeletedProperty) as Literal)
            : null;
    }
}
