using System.Buffers.Text;
using System.Globalization;
using System.Numerics;

namespace Mutualisons.Rdf.Xsd;

/// <content>From and to binary floating point.</content>
public readonly partial struct XsdDecimal
{
    private const long ExactInDouble = 1L << 53;

    /// <summary>The nearest double.</summary>
    public double ToDouble()
    {
        if (_big is null && Int128.Abs(_small) <= ExactInDouble && _scale <= MaxPower)
        {
            return _small / (double)PowerOfTen(_scale); // both exact, so the quotient is rounded once
        }

        return double.Parse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>The nearest float.</summary>
    public float ToSingle() => _big is null && _scale == 0 && Int128.Abs(_small) <= 1 << 24
        ? _small
        : float.Parse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The exact integer, or with a fraction the decimal that a double's shortest form names; false for infinities and NaN.</summary>
    public static bool TryFromDouble(double value, out XsdDecimal result)
    {
        result = default;
        if (double.IsInteger(value))
        {
            result = Math.Abs(value) < ExactInDouble ? new XsdDecimal((long)value) : new XsdDecimal(new BigInteger(value));
            return true;
        }

        Span<byte> text = stackalloc byte[40];
        return double.IsFinite(value)
            && value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture)
            && TryFromShortest(text[..length], out result);
    }

    /// <summary>The exact integer, or with a fraction the decimal that a float's shortest form names; false for infinities and NaN.</summary>
    public static bool TryFromSingle(float value, out XsdDecimal result)
    {
        result = default;
        if (float.IsInteger(value))
        {
            return TryFromDouble(value, out result);
        }

        Span<byte> text = stackalloc byte[40];
        return float.IsFinite(value)
            && value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture)
            && TryFromShortest(text[..length], out result);
    }

    private static bool TryFromShortest(ReadOnlySpan<byte> text, out XsdDecimal result)
    {
        var end = text.IndexOf((byte)'E');
        if (end < 0)
        {
            return TryParse(text, out result);
        }

        Utf8Parser.TryParse(text[(end + 1)..], out int exponent, out _);
        var isNumber = TryParse(text[..end], out var mantissa);
        result = mantissa * new XsdDecimal(1, -exponent); // a fraction's exponent is negative
        return isNumber;
    }
}
