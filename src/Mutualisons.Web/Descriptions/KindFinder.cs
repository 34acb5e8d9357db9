using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Descriptions;

/// <summary>Tells of what kind a resource is by what is said of it.</summary>
internal static class KindFinder
{
    /// <summary>The first kind of the table that fits, or null.</summary>
    public static Kind? Find(KindTable kinds, TripleSet triples, Iri resource)
    {
        var types = triples.Objects(resource, RdfVocabulary.Type).ToHashSet();
        return kinds.FirstOrDefault(kind => types.Contains(kind.Class) && (kind.Distinction is not { } distinction || triples.Objects(resource, distinction.Property).Contains(distinction.Value)));
    }
}
