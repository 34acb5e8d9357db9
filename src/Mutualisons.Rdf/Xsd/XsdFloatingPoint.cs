using System.Buffers;
using System.Buffers.Text;
using System.Globalization;

namespace Mutualisons.Rdf.Xsd;

/// <summary>Texts of floats and doubles, from the shortest digits that lead back to the same number.</summary>
internal static class XsdFloatingPoint
{
    // Longer than any shortest form: sign, 17 digits, point, E, sign, 3 digits; and five zeros for small numbers in .NET's fixed notation.
    private const int MaxLength = 40;

    /// <summary>Writes the canonical form of XSD: a mantissa with one digit before the point, <c>E</c>, an exponent.</summary>
    public static void WriteCanonical(double value, bool isFloat, IBufferWriter<byte> output)
    {
        if (TryWriteSpecial(value, output))
        {
            return;
        }

        Span<byte> digits = stackalloc byte[MaxLength];
        var count = ShortestDigits(value, isFloat, digits, out var exponent);
        WriteSign(value, output);
        output.Write(digits[..1]);
        output.Write("."u8);
        output.Write(count == 1 ? "0"u8 : digits[1..count]);
        output.Write("E"u8);
        var target = output.GetSpan(4);
        exponent.TryFormat(target, out var length, default, CultureInfo.InvariantCulture);
        output.Advance(length);
    }

    /// <summary>Writes what XPath's cast to string gives: like a decimal from 1.0E-6 up to 1.0E6, else the canonical form (<see href="https://www.w3.org/TR/xpath-functions-31/#casting-to-string">XPath Functions, section 19.1.2</see>).</summary>
    public static void WriteString(double value, bool isFloat, IBufferWriter<byte> output)
    {
        var magnitude = Math.Abs(value);
        if (value == 0)
        {
            WriteSign(value, output);
            output.Write("0"u8);
        }
        else if (magnitude is >= 1e-6 and < 1e6 && TryToDecimal(value, isFloat, out var number))
        {
            number.WriteTo(output);
        }
        else
        {
            WriteCanonical(value, isFloat, output);
        }
    }

    private static bool TryToDecimal(double value, bool isFloat, out XsdDecimal number) =>
        isFloat ? XsdDecimal.TryFromSingle((float)value, out number) : XsdDecimal.TryFromDouble(value, out number);

    private static bool TryWriteSpecial(double value, IBufferWriter<byte> output)
    {
        if (double.IsFinite(value))
        {
            return false;
        }

        output.Write(double.IsNaN(value) ? "NaN"u8 : value > 0 ? "INF"u8 : "-INF"u8);
        return true;
    }

    private static void WriteSign(double value, IBufferWriter<byte> output) => output.Write(double.IsNegative(value) ? "-"u8 : default);

    // The significant digits without zeros at either end, and the power of ten of the first one.
    private static int ShortestDigits(double value, bool isFloat, Span<byte> digits, out int exponent)
    {
        Span<byte> buffer = stackalloc byte[MaxLength];
        var length = 0;
        _ = isFloat
            ? ((float)Math.Abs(value)).TryFormat(buffer, out length, "R", CultureInfo.InvariantCulture)
            : Math.Abs(value).TryFormat(buffer, out length, "R", CultureInfo.InvariantCulture);
        ReadOnlySpan<byte> text = buffer[..length];
        var mark = text.IndexOf((byte)'E');
        exponent = 0;
        if (mark >= 0)
        {
            Utf8Parser.TryParse(text[(mark + 1)..], out exponent, out _);
            text = text[..mark];
        }

        return Collect(text, digits, ref exponent);
    }

    private static int Collect(ReadOnlySpan<byte> text, Span<byte> digits, ref int exponent)
    {
        var point = text.IndexOf((byte)'.') is var index and >= 0 ? index : text.Length;
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i == point || (count == 0 && text[i] == '0'))
            {
                continue;
            }

            if (count == 0)
            {
                exponent += i < point ? point - i - 1 : point - i;
            }

            digits[count++] = text[i];
        }

        while (count > 1 && digits[count - 1] == '0')
        {
            count--;
        }

        if (count == 0)
        {
            digits[count++] = (byte)'0';
            exponent = 0;
        }

        return count;
    }
}
