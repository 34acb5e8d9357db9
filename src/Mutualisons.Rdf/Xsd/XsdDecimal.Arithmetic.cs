using System.Numerics;

namespace Mutualisons.Rdf.Xsd;

/// <content>Exact arithmetic, and rounding as <see href="https://www.w3.org/TR/xpath-functions-31/#numeric-functions">XPath Functions, sections 4.2 and 4.4</see> define it.</content>
public readonly partial struct XsdDecimal
{
    /// <summary>How many digits a quotient has behind the point at least, when it does not end before.</summary>
    public const int QuotientDigits = 18;

    /// <summary>The sum.</summary>
    public static XsdDecimal operator +(XsdDecimal left, XsdDecimal right)
    {
        if (TryAlign(left, right, out var smallLeft, out var smallRight, out var scale))
        {
            return new XsdDecimal(smallLeft + smallRight, scale);
        }

        scale = AlignBig(left, right, out var bigLeft, out var bigRight);
        return new XsdDecimal(bigLeft + bigRight, scale);
    }

    /// <summary>The difference.</summary>
    public static XsdDecimal operator -(XsdDecimal left, XsdDecimal right) => left + -right;

    /// <summary>The number with the other sign.</summary>
    public static XsdDecimal operator -(XsdDecimal value) => value._big is null && value._small != long.MinValue
        ? new XsdDecimal(-value._small, value._scale)
        : new XsdDecimal(-value.Coefficient, value._scale);

    /// <summary>The product.</summary>
    public static XsdDecimal operator *(XsdDecimal left, XsdDecimal right) => left._big is null && right._big is null
        ? new XsdDecimal((Int128)left._small * right._small, left._scale + right._scale)
        : new XsdDecimal(left.Coefficient * right.Coefficient, left._scale + right._scale);

    /// <summary>The sum.</summary>
    public static XsdDecimal Add(XsdDecimal left, XsdDecimal right) => left + right;

    /// <summary>The difference.</summary>
    public static XsdDecimal Subtract(XsdDecimal left, XsdDecimal right) => left - right;

    /// <summary>The product.</summary>
    public static XsdDecimal Multiply(XsdDecimal left, XsdDecimal right) => left * right;

    /// <summary>The number with the other sign.</summary>
    public static XsdDecimal Negate(XsdDecimal value) => -value;

    /// <summary>The quotient, exact if it ends within <see cref="QuotientDigits"/> digits (more for small dividends and large divisors), else rounded half to even there; false for a divisor of zero.</summary>
    public static bool TryDivide(XsdDecimal dividend, XsdDecimal divisor, out XsdDecimal quotient)
    {
        quotient = default;
        if (divisor.Sign == 0)
        {
            return false;
        }

        if (dividend.TryGetInt64(out var left) && divisor.TryGetInt64(out var right) && right != -1 && left % right == 0)
        {
            quotient = new XsdDecimal(left / right);
            return true;
        }

        var digits = QuotientDigits + Math.Max(divisor.Magnitude() - dividend.Magnitude(), 0); // a small quotient begins with zeros
        var shift = digits - dividend._scale + divisor._scale;
        if (TryShift(dividend, shift, out var small) && divisor._big is null)
        {
            quotient = new XsdDecimal(DivideToEven(small, divisor._small), digits);
            return true;
        }

        var numerator = dividend.Coefficient * BigInteger.Pow(10, Math.Max(shift, 0));
        var denominator = divisor.Coefficient * BigInteger.Pow(10, Math.Max(-shift, 0));
        quotient = new XsdDecimal(DivideToEven(numerator, denominator), digits);
        return true;
    }

    /// <summary>The number without its sign.</summary>
    public XsdDecimal Abs() => Sign < 0 ? -this : this;

    /// <summary>The greatest integer that is not greater.</summary>
    public XsdDecimal Floor()
    {
        if (_scale == 0)
        {
            return this;
        }

        var whole = Truncate();
        return Sign < 0 ? whole - One : whole;
    }

    /// <summary>The smallest integer that is not smaller.</summary>
    public XsdDecimal Ceiling() => -(-this).Floor();

    /// <summary>The nearest integer; of two, the greater: -2.5 gives -2.</summary>
    public XsdDecimal Round() => _scale == 0 ? this : (this + new XsdDecimal(5, 1)).Floor();

    /// <summary>The integer that is left when the fraction is cut off.</summary>
    public XsdDecimal Truncate()
    {
        if (_scale == 0)
        {
            return this;
        }

        return _big is null
            ? new XsdDecimal(_scale > MaxPower ? 0 : _small / PowerOfTen(_scale))
            : new XsdDecimal(BigInteger.Divide(Coefficient, BigInteger.Pow(10, _scale)));
    }

    // Roughly how many digits stand before the point; negative for zeros behind it.
    private int Magnitude()
    {
        var bits = _big is BigInteger big ? big.GetBitLength() : 64 - long.LeadingZeroCount(_small < 0 ? ~_small : _small);
        return (int)(bits * 3 / 10) - _scale;
    }

    // The coefficient times a power of ten, when 128 bits hold it.
    private static bool TryShift(XsdDecimal value, int shift, out Int128 shifted)
    {
        shifted = 0;
        if (value._big is not null || shift is < 0 or > 2 * MaxPower)
        {
            return false;
        }

        var power = (Int128)PowerOfTen(Math.Min(shift, MaxPower)) * PowerOfTen(Math.Max(shift - MaxPower, 0));
        shifted = value._small * power;
        return Int128.Abs(value._small) <= Int128.MaxValue / power;
    }

    private static Int128 DivideToEven(Int128 numerator, Int128 denominator)
    {
        var (quotient, remainder) = Int128.DivRem(numerator, denominator);
        var twice = Int128.Abs(remainder) * 2;
        var isUp = twice > Int128.Abs(denominator) || (twice == Int128.Abs(denominator) && !Int128.IsEvenInteger(quotient));
        return !isUp ? quotient : Int128.IsNegative(numerator) == Int128.IsNegative(denominator) ? quotient + 1 : quotient - 1;
    }

    private static BigInteger DivideToEven(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign < 0)
        {
            numerator = -numerator;
            denominator = -denominator;
        }

        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        var half = (BigInteger.Abs(remainder) * 2).CompareTo(denominator);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + (numerator.Sign < 0 ? -1 : 1) : quotient;
    }
}
