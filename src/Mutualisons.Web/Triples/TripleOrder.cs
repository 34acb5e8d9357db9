using System.Collections.Frozen;
using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Triples;

/// <summary>The order in which answers show triples: types first, then properties as the context of the platform's own kinds lists them, then the others, then by object; it hangs on the terms alone, so that equal answers are equal bytes.</summary>
internal static class TripleOrder
{
    private static readonly FrozenDictionary<Iri, int> Ranks =
        Kinds.All.Terms.Where(term => term.Coercion != Coercion.Class).Select((term, index) => (term.Iri, index)).ToFrozenDictionary(pair => pair.Iri, pair => pair.index);

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
        var byRank = RankOf(leftProperty).CompareTo(RankOf(rightProperty));
        var byPredicate = byRank != 0 ? byRank : string.CompareOrdinal(leftProperty.Value, rightProperty.Value);
        return byPredicate != 0 ? byPredicate : string.CompareOrdinal(KeyOf(left.Object), KeyOf(right.Object));
    }

    private static int RankOf(Iri property) => Ranks.GetValueOrDefault(property, int.MaxValue);

    private static bool IsType(Triple triple) => triple.Predicate == RdfVocabulary.Type;
}
