using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;

namespace Mutualisons.Tests.Naive;

/// <summary>The order of ORDER BY, MIN and MAX (section 15.1): unbound, blank nodes, IRIs, literals, triple terms; what the specification leaves open is ordered by datatype and text.</summary>
internal sealed class SortOrder : IComparer<Term?>
{
    public static SortOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Term? x, Term? y)
    {
        if (Determined(x, y) is { } determined and not 0)
        {
            return determined;
        }

        if ((x, y) is (TripleTerm { Triple: var s }, TripleTerm { Triple: var t }))
        {
            return ((int[])[Compare(s.Subject, t.Subject), Compare(s.Predicate, t.Predicate), Compare(s.Object, t.Object)]).FirstOrDefault(part => part != 0);
        }

        if (x is not Literal a || y is not Literal b)
        {
            return 0;
        }

        var byClass = NaiveComparison.CompareCodePoints(ClassOf(a), ClassOf(b));
        if (byClass != 0 || NaiveValues.Of(a) is not null)
        {
            return byClass;
        }

        var byText = NaiveComparison.CompareCodePoints(a.LexicalForm, b.LexicalForm);
        var byLanguage = byText != 0 ? byText : NaiveComparison.CompareCodePoints(a.Language ?? string.Empty, b.Language ?? string.Empty);
        return byLanguage != 0 ? byLanguage : a.Direction.CompareTo(b.Direction);
    }

    /// <summary>The order as far as the specification determines it; zero for equal values, null when it says nothing.</summary>
    public static int? Determined(Term? x, Term? y)
    {
        if (RankOf(x) != RankOf(y))
        {
            return RankOf(x).CompareTo(RankOf(y));
        }

        return (x, y) switch
        {
            (Iri a, Iri b) => NaiveComparison.CompareCodePoints(a.Value, b.Value),
            (Literal a, Literal b) => NaiveComparison.Order(a, b) is var order and not (XsdOrder.Incomparable or XsdOrder.Indeterminate) ? (int)order : null,
            (TripleTerm { Triple: var a }, TripleTerm { Triple: var b }) => Determined(a, b),
            (null, null) => 0,
            _ => null,
        };
    }

    // Subject first, then predicate, then object, as far as each is determined.
    private static int? Determined(Triple x, Triple y)
    {
        var bySubject = Determined(x.Subject, y.Subject);
        var byPredicate = bySubject == 0 ? Determined(x.Predicate, y.Predicate) : bySubject;
        return byPredicate == 0 ? Determined(x.Object, y.Object) : byPredicate;
    }

    private static int RankOf(Term? term) => term is null ? 0 : term.Kind switch
    {
        TermKind.BlankNode => 1,
        TermKind.Iri => 2,
        TermKind.Literal => 3,
        _ => 4,
    };

    private static string ClassOf(Literal literal) => NaiveValues.Of(literal) switch
    {
        { IsNumeric: true, Type: XsdType.Float or XsdType.Double } value when double.IsNaN(value.AsDouble()) => "0 NaN",
        { IsNumeric: true } => "1 number",
        { Type: var type } when type.IsDuration() => "2 duration",
        { } value => $"3 {value.Type}",
        null => $"4 {literal.Datatype.Value}",
    };
}
