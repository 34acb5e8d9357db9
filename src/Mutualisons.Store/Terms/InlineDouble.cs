using System.Globalization;

namespace Mutualisons.Store.Terms;

/// <summary>Doubles in sixty bits: the exponent cut from eleven bits to seven, the 52 mantissa bits whole, order kept.</summary>
/// <remarks>Exponents from −62 to 63 cover what data holds; the rest lives in the dictionary. Cutting mantissa bits instead would lose 0.1.</remarks>
internal static class InlineDouble
{
    private const int MantissaBits = 52;
    private const int ExponentShift = 1023 - 63;
    private const ulong MantissaMask = (1UL << MantissaBits) - 1;
    private const ulong Sign = 1UL << 59;
    private const ulong MagnitudeMask = Sign - 1;
    private const ulong SpecialExponent = 127;
    private const ulong NotANumber = (SpecialExponent << MantissaBits) | 1;

    public static bool TryEncode(double value, out ulong payload)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var fits = TryEncodeMagnitude(bits & ~(1UL << 63), out var magnitude);
        var negative = (long)bits < 0 && magnitude != NotANumber;
        payload = negative ? MagnitudeMask - magnitude : Sign | magnitude;
        return fits;
    }

    public static double Decode(ulong payload)
    {
        var negative = (payload & Sign) == 0;
        var magnitude = negative ? MagnitudeMask - payload : payload & MagnitudeMask;
        var exponent = magnitude >> MantissaBits;
        var bits = exponent switch
        {
            0 => 0UL,
            SpecialExponent => magnitude == NotANumber ? BitConverter.DoubleToUInt64Bits(double.NaN) : 0x7FFUL << MantissaBits,
            _ => ((exponent + ExponentShift) << MantissaBits) | (magnitude & MantissaMask),
        };
        return BitConverter.UInt64BitsToDouble(negative ? bits | (1UL << 63) : bits);
    }

    public static bool TryParse(ReadOnlySpan<byte> lexical, out TermId id)
    {
        id = default;
        return lexical switch
        {
            [(byte)'I', ..] => TermId.TryFromDouble(double.PositiveInfinity, out id),
            [(byte)'-', (byte)'I', ..] => TermId.TryFromDouble(double.NegativeInfinity, out id),
            [(byte)'N', ..] => TermId.TryFromDouble(double.NaN, out id),
            _ => double.TryParse(lexical, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && TermId.TryFromDouble(value, out id),
        };
    }

    /// <summary>Canonical as XML Schema spells doubles: one digit, a point, the shortest fraction that reads back, and an exponent.</summary>
    public static int Format(double value, Span<byte> target)
    {
        if (!double.IsFinite(value))
        {
            var name = double.IsNaN(value) ? "NaN"u8 : value > 0 ? "INF"u8 : "-INF"u8;
            name.CopyTo(target);
            return name.Length;
        }

        Span<byte> shortest = stackalloc byte[32];
        value.TryFormat(shortest, out var length, "R", CultureInfo.InvariantCulture);
        return Rearrange(shortest[..length], target);
    }

    private static bool TryEncodeMagnitude(ulong bits, out ulong magnitude)
    {
        var exponent = bits >> MantissaBits;
        var mantissa = bits & MantissaMask;
        magnitude = exponent switch
        {
            0x7FF => mantissa == 0 ? SpecialExponent << MantissaBits : NotANumber,
            > ExponentShift and < ExponentShift + SpecialExponent => ((exponent - ExponentShift) << MantissaBits) | mantissa,
            _ => 0,
        };
        return magnitude != 0 || bits == 0;
    }

    /// <summary>Turns <c>123.45</c>, <c>0.00012</c> or <c>1.5E+20</c> into <c>d.dddEn</c>.</summary>
    private static int Rearrange(ReadOnlySpan<byte> shortest, Span<byte> target)
    {
        var written = 0;
        if (shortest[0] == '-')
        {
            target[written++] = (byte)'-';
            shortest = shortest[1..];
        }

        var exponent = 0;
        var mark = shortest.IndexOf((byte)'E');
        if (mark >= 0)
        {
            exponent = int.Parse(shortest[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            shortest = shortest[..mark];
        }

        Span<byte> digits = stackalloc byte[32];
        var count = 0;
        var point = shortest.IndexOf((byte)'.');
        exponent += (point < 0 ? shortest.Length : point) - 1;
        foreach (var c in shortest)
        {
            if (c == '0' && count == 0 && point >= 0)
            {
                exponent--;
            }
            else if (c != '.')
            {
                digits[count++] = c;
            }
        }

        if (count == 0)
        {
            exponent = 0;
            digits[count++] = (byte)'0';
        }

        return WriteScientific(digits[..count].TrimEnd((byte)'0'), exponent, target, written);
    }

    private static int WriteScientific(ReadOnlySpan<byte> digits, int exponent, Span<byte> target, int written)
    {
        target[written++] = digits.IsEmpty ? (byte)'0' : digits[0];
        target[written++] = (byte)'.';
        if (digits.Length <= 1)
        {
            target[written++] = (byte)'0';
        }
        else
        {
            digits[1..].CopyTo(target[written..]);
            written += digits.Length - 1;
        }

        target[written++] = (byte)'E';
        exponent.TryFormat(target[written..], out var length, default, CultureInfo.InvariantCulture);
        return written + length;
    }
}
