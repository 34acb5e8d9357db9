namespace Mutualisons.Rdf.Xsd;

/// <content>Order by value.</content>
public readonly partial struct XsdValue
{
    /// <summary>Compares by value, numbers after promotion to the higher type, durations of all three types together; false comes before true.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <param name="implicitTimezone">What a point in time without timezone counts as, in minutes from UTC; null compares as XSD does, where such pairs can be <see cref="XsdOrder.Indeterminate"/>.</param>
    public static XsdOrder Compare(in XsdValue left, in XsdValue right, int? implicitTimezone = 0)
    {
        if (left.IsNumeric && right.IsNumeric)
        {
            return CompareNumbers(left, right);
        }

        if (left.Type.IsDuration() && right.Type.IsDuration())
        {
            return XsdDuration.Compare(left.AsDuration(), right.AsDuration());
        }

        if (left.Type != right.Type || left.Type == XsdType.None)
        {
            return XsdOrder.Incomparable;
        }

        return left.Type == XsdType.Boolean
            ? (XsdOrder)left._bits.CompareTo(right._bits)
            : XsdDateTime.Compare(left.AsDateTime(), right.AsDateTime(), implicitTimezone);
    }

    /// <summary>Says whether two values are equal; false as an answer of its own when their types cannot be compared, or when a missing timezone leaves it open.</summary>
    public static bool TryEquals(in XsdValue left, in XsdValue right, out bool equal, int? implicitTimezone = 0)
    {
        var order = Compare(left, right, implicitTimezone);
        equal = order == XsdOrder.Equal;
        return order != XsdOrder.Incomparable && !(order == XsdOrder.Indeterminate && left.Type.IsDateTime());
    }

    private static XsdOrder CompareNumbers(in XsdValue left, in XsdValue right)
    {
        var type = Promoted(left, right);
        if (type <= XsdType.Decimal)
        {
            return (XsdOrder)Math.Sign(left._number.CompareTo(right._number));
        }

        var (a, b) = type == XsdType.Float ? (left.AsSingle(), right.AsSingle()) : (left.AsDouble(), right.AsDouble());
        if (double.IsNaN(a) || double.IsNaN(b))
        {
            return XsdOrder.Indeterminate;
        }

        return a < b ? XsdOrder.Less : a > b ? XsdOrder.Greater : XsdOrder.Equal;
    }

    // Numeric types stand in order of promotion.
    private static XsdType Promoted(in XsdValue left, in XsdValue right) => left.Type > right.Type ? left.Type : right.Type;
}
