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
        if (order == XsdOrder.Incomparable)
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

    /// <summary>Equality by value where the operator mapping has one, else RDFterm-equal: an error for two literals that are not the same term (section 17.4.1.7).</summary>
    private static bool? AreEqual(Term left, Term right)
    {
        var order = Order(left, right);
        if (order != XsdOrder.Incomparable)
        {
            return order == XsdOrder.Equal;
        }

        if (left == right)
        {
            return true;
        }

        return left is Literal && right is Literal ? null : false;
    }

    /// <summary>How two literals relate by value.</summary>
    public static XsdOrder Order(Term left, Term right)
    {
        if (NaiveValues.SimpleString(left) is { } a && NaiveValues.SimpleString(right) is { } b)
        {
            return (XsdOrder)Math.Sign(CompareCodePoints(a, b));
        }

        return NaiveValues.Of(left) is { } x && NaiveValues.Of(right) is { } y ? XsdValue.Compare(x, y) : XsdOrder.Incomparable;
    }

    /// <summary>The order of code points, which is that of UTF-8's bytes.</summary>
    public static int CompareCodePoints(string left, string right) => NaiveValues.Utf8(left).AsSpan().SequenceCompareTo(NaiveValues.Utf8(right));
}
