using Mutualisons.Rdf;
using Mutualisons.Web.JsonLd;

namespace Mutualisons.Web.Triples;

/// <summary>The order in which answers show triples: types first, then properties as the context lists them, then the others, then by object; it hangs on the terms alone, so that equal answers are equal bytes.</summary>
internal static class TripleOrder
{
    /// <summary>Compares triples of one subject.</summary>
    public static readonly Comparison<Triple> WithinSubject = Compare;

    /// <summary>What terms are ordered by.</summary>
    public static string KeyOf(Term term) => term is Iri iri ? iri.Value : term.ToString();

    private static int Compare(Triple left, Triple right)
    {
        var byType = IsType(right).CompareTo(IsType(left));
        if (byType != 0)
        {
            return byType;
        }

        var (leftProperty, rightProperty) = ((Iri)left.Predicate, (Iri)right.Predicate);
        var byRank = ContextTerms.RankOf(leftProperty).CompareTo(ContextTerms.RankOf(rightProperty));
        var byPredicate = byRank != 0 ? byRank : string.CompareOrdinal(leftProperty.Value, rightProperty.Value);
        return byPredicate != 0 ? byPredicate : string.CompareOrdinal(KeyOf(left.Object), KeyOf(right.Object));
    }

    private static bool IsType(Triple triple) => triple.Predicate == RdfVocabulary.Type;
}
