using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <summary>The comparisons of the operator mapping (section 17.3); null is the error value.</summary>
internal static class NaiveComparison
{
    public static bool? Compare(ComparisonOperator op, Term left, Term right)
    {
        if (op == ComparisonOperator.Equal)
        {
            return AreEqual(left, right);
        }

        if (op == ComparisonOperator.NotEqual)
        {
            return !AreEqual(left, right);
        }

        var order = Order(left, right);
        if (order == XsdOrder.Incomparable || (order == XsdOrder.Indeterminate && !NaiveValues.IsNumeric(left)))
        {
            return null;
        }

        return op switch
        {
            ComparisonOperator.LessThan => order == XsdOrder.Less,
            ComparisonOperator.GreaterThan => order == XsdOrder.Greater,
            ComparisonOperator.LessThanOrEqual => order is XsdOrder.Less or XsdOrder.Equal,
            _ => order is XsdOrder.Greater or XsdOrder.Equal,
        };
    }

    /// <summary>Equality by value where both values are known, else RDFterm-equal, an error for two literals that may be equal (section 17.4.1.7).</summary>
    /// <remarks>As the open-world tests have it: values of different known types differ, a language-tagged string differs from everything else, and times differ or not only when their zones tell.</remarks>
    private static bool? AreEqual(Term left, Term right)
    {
        if ((left, right) is (TripleTerm, TripleTerm))
        {
            return HaveSameValue(left, right);
        }

        if (NaiveValues.Of(left) is { } x && NaiveValues.Of(right) is { } y && XsdValue.TryEquals(x, y, out var equal, implicitTimezone: null))
        {
            return equal;
        }

        var order = Order(left, right);
        if (order != XsdOrder.Incomparable)
        {
            return order == XsdOrder.Indeterminate && !NaiveValues.IsNumeric(left) ? null : order == XsdOrder.Equal;
        }

        if (left is not Literal a || right is not Literal b || left == right)
        {
            return left == right;
        }

        var isTagged = a.Language is not null || b.Language is not null;
        return isTagged || (IsKnown(a) && IsKnown(b)) ? false : null;
    }

    /// <summary>sameValue of SPARQL 1.2: the parts of triple terms pair by pair, where NaN is itself and an error in any of them is one of the whole.</summary>
    private static bool? HaveSameValue(Term left, Term right)
    {
        if (left == right || (IsNaN(left) && IsNaN(right)))
        {
            return true;
        }

        if ((left, right) is not (TripleTerm { Triple: var a }, TripleTerm { Triple: var b }))
        {
            return AreEqual(left, right);
        }

        bool?[] parts = [HaveSameValue(a.Subject, b.Subject), HaveSameValue(a.Predicate, b.Predicate), HaveSameValue(a.Object, b.Object)];
        return parts.Contains(null) ? null : parts.All(part => part == true);
    }

    private static bool IsNaN(Term term) => NaiveValues.Of(term) is { Type: XsdType.Float or XsdType.Double } value && double.IsNaN(value.AsDouble());

    private static bool IsKnown(Literal literal) => NaiveStrings.IsString(literal) || NaiveValues.Of(literal) is not null;

    /// <summary>How two literals relate by value.</summary>
    public static XsdOrder Order(Term left, Term right)
    {
        if (NaiveValues.SimpleString(left) is { } a && NaiveValues.SimpleString(right) is { } b)
        {
            return (XsdOrder)Math.Sign(CompareCodePoints(a, b));
        }

        return NaiveValues.Of(left) is { } x && NaiveValues.Of(right) is { } y ? XsdValue.Compare(x, y, implicitTimezone: null) : XsdOrder.Incomparable;
    }

    /// <summary>The order of code points, which is that of UTF-8's bytes.</summary>
    public static int CompareCodePoints(string left, string right) => NaiveValues.Utf8(left).AsSpan().SequenceCompareTo(NaiveValues.Utf8(right));
}
