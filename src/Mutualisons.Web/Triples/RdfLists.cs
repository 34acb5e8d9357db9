using Mutualisons.Rdf;

namespace Mutualisons.Web.Triples;

/// <summary>Reads collections (RDF Schema, section 5.2).</summary>
internal static class RdfLists
{
    // A list longer than this is a circle, or not for a page.
    private const int MaxLength = 1_000;

    private static readonly Iri First = new(RdfVocabulary.Namespace + "first");
    private static readonly Iri Rest = new(RdfVocabulary.Namespace + "rest");

    /// <summary>The members, in order; what is no list has none.</summary>
    public static IEnumerable<Term> Read(TripleSet triples, Term list)
    {
        Term? node = list;
        for (var i = 0; i < MaxLength && node is not null && triples.FirstObject(node, First) is { } member; i++)
        {
            yield return member;
            node = triples.FirstObject(node, Rest);
        }
    }
}
