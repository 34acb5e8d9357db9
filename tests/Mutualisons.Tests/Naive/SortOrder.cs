using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;

namespace Mutualisons.Tests.Naive;

/// <summary>The order of ORDER BY, MIN and MAX (section 15.1): unbound, blank nodes, IRIs, literals; what the specification leaves open is ordered by datatype and text.</summary>
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
        return byText != 0 ? byText : NaiveComparison.CompareCodePoints(a.Language ?? string.Empty, b.Language ?? string.Empty);
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
            (null, null) => 0,
            _ => null,
        };
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
