using System.Numerics;

namespace Mutualisons.Rdf.Xsd;

/// <content>Order by value.</content>
public readonly partial struct XsdDecimal : IComparable<XsdDecimal>
{
    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(XsdDecimal left, XsdDecimal right) => left.Equals(right);

    /// <summary>Whether the numbers differ.</summary>
    public static bool operator !=(XsdDecimal left, XsdDecimal right) => !left.Equals(right);

    /// <summary>Whether the left number is the smaller.</summary>
    public static bool operator <(XsdDecimal left, XsdDecimal right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is the greater.</summary>
    public static bool operator >(XsdDecimal left, XsdDecimal right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is not the greater.</summary>
    public static bool operator <=(XsdDecimal left, XsdDecimal right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is not the smaller.</summary>
    public static bool operator >=(XsdDecimal left, XsdDecimal right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(XsdDecimal other)
    {
        if (_scale == other._scale && _big is null && other._big is null)
        {
            return _small.CompareTo(other._small);
        }

        if (Sign != other.Sign)
        {
            return Sign.CompareTo(other.Sign);
        }

        if (TryAlign(this, other, out var left, out var right, out _))
        {
            return left.CompareTo(right);
        }

        AlignBig(this, other, out var bigLeft, out var bigRight);
        return bigLeft.CompareTo(bigRight);
    }

    // Both coefficients at the greater scale, when 128 bits hold them.
    private static bool TryAlign(XsdDecimal left, XsdDecimal right, out Int128 leftCoefficient, out Int128 rightCoefficient, out int scale)
    {
        scale = Math.Max(left._scale, right._scale);
        var leftShift = scale - left._scale;
        var rightShift = scale - right._scale;
        if (left._big is not null || right._big is not null || leftShift > MaxPower || rightShift > MaxPower)
        {
            leftCoefficient = rightCoefficient = 0;
            return false;
        }

        leftCoefficient = (Int128)left._small * PowerOfTen(leftShift);
        rightCoefficient = (Int128)right._small * PowerOfTen(rightShift);
        return true;
    }

    // The same without a bound; returns the scale.
    private static int AlignBig(XsdDecimal left, XsdDecimal right, out BigInteger leftCoefficient, out BigInteger rightCoefficient)
    {
        var scale = Math.Max(left._scale, right._scale);
        leftCoefficient = left.Coefficient * BigInteger.Pow(10, scale - left._scale);
        rightCoefficient = right.Coefficient * BigInteger.Pow(10, scale - right._scale);
        return scale;
    }
}
