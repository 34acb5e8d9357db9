using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Mutualisons.Rdf.Xsd;

/// <content>Lexical forms.</content>
public readonly partial struct XsdDecimal
{
    // decimalLexicalRep ::= decimalPtNumeral | noDecimalPtNumeral, as in [+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)

    /// <summary>Reads the lexical form of an <c>xsd:decimal</c>; false when it is none, or longer than <see cref="MaxDigits"/>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out XsdDecimal value)
    {
        value = default;
        var negative = ReadSign(ref text);
        var whole = ReadDigits(ref text);
        var fraction = default(ReadOnlySpan<byte>);
        if (text.StartsWith("."u8))
        {
            text = text[1..];
            fraction = ReadDigits(ref text);
        }

        return text.IsEmpty && whole.Length + fraction.Length > 0 && TryMake(negative, whole, fraction, out value);
    }

    // noDecimalPtNumeral ::= [+-]?[0-9]+

    /// <summary>Reads the lexical form of an <c>xsd:integer</c>; false when it is none, or longer than <see cref="MaxDigits"/>.</summary>
    public static bool TryParseInteger(ReadOnlySpan<byte> text, out XsdDecimal value)
    {
        value = default;
        var negative = ReadSign(ref text);
        var whole = ReadDigits(ref text);
        return text.IsEmpty && whole.Length > 0 && TryMake(negative, whole, default, out value);
    }

    /// <summary>Writes the canonical form of XSD 1.1: no point without a fraction, no superfluous zero.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        if (_big is not null || _scale > MaxPower)
        {
            WriteBig(output);
            return;
        }

        var target = output.GetSpan(24);
        var length = 0;
        if (_small < 0)
        {
            target[length++] = (byte)'-';
        }

        var magnitude = _small < 0 ? 0UL - (ulong)_small : (ulong)_small;
        var unit = (ulong)PowerOfTen(_scale);
        (magnitude / unit).TryFormat(target[length..], out var written, default, CultureInfo.InvariantCulture);
        length += written;
        if (_scale > 0)
        {
            target[length++] = (byte)'.';
            WriteFixed(target.Slice(length, _scale), magnitude % unit);
            length += _scale;
        }

        output.Advance(length);
    }

    /// <summary>The canonical form of XSD 1.1.</summary>
    public override string ToString()
    {
        var output = new ArrayBufferWriter<byte>(32);
        WriteTo(output);
        return Encoding.ASCII.GetString(output.WrittenSpan);
    }

    internal static bool TryMake(bool negative, ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction, out XsdDecimal value)
    {
        whole = whole.TrimStart((byte)'0');
        fraction = fraction.TrimEnd((byte)'0');
        value = default;
        if (whole.Length > MaxDigits || fraction.Length > MaxDigits)
        {
            return false;
        }

        if (whole.Length + fraction.Length <= MaxPower)
        {
            var coefficient = Accumulate(Accumulate(0, whole), fraction);
            value = new XsdDecimal(negative ? -coefficient : coefficient, fraction.Length);
            return true;
        }

        var digits = Encoding.ASCII.GetString(whole) + Encoding.ASCII.GetString(fraction);
        var big = BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        value = new XsdDecimal(negative ? -big : big, fraction.Length);
        return true;
    }

    internal static ReadOnlySpan<byte> ReadDigits(scoped ref ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is var end and >= 0 ? end : text.Length;
        var digits = text[..length];
        text = text[length..];
        return digits;
    }

    private static bool ReadSign(scoped ref ReadOnlySpan<byte> text)
    {
        var negative = text.StartsWith("-"u8);
        if (negative || text.StartsWith("+"u8))
        {
            text = text[1..];
        }

        return negative;
    }

    private static long Accumulate(long value, ReadOnlySpan<byte> digits)
    {
        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }

    private static void WriteFixed(Span<byte> target, ulong value)
    {
        for (var i = target.Length - 1; i >= 0; i--)
        {
            target[i] = (byte)('0' + (value % 10));
            value /= 10;
        }
    }

    private void WriteBig(IBufferWriter<byte> output)
    {
        var digits = BigInteger.Abs(Coefficient).ToString(CultureInfo.InvariantCulture).PadLeft(_scale + 1, '0');
        var point = digits.Length - _scale;
        var text = string.Concat(Sign < 0 ? "-" : string.Empty, digits.AsSpan(0, point), _scale > 0 ? "." : string.Empty, digits.AsSpan(point));
        Encoding.ASCII.GetBytes(text, output);
    }
}
