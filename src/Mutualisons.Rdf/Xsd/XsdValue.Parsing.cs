using System.Globalization;

namespace Mutualisons.Rdf.Xsd;

/// <content>From lexical forms to values.</content>
public readonly partial struct XsdValue
{
    /// <summary>Maps a literal's lexical form to its value; false when the datatype has no values here or the form is not in its lexical space.</summary>
    /// <remarks>White space is not trimmed, since RDF does not; <c>" 1 "^^xsd:integer</c> has no value.</remarks>
    public static bool TryParse(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> datatypeIri, out XsdValue value)
    {
        value = default;
        return XsdTypes.TryFind(datatypeIri, out var type) && TryParse(lexicalForm, type, out value);
    }

    /// <summary>Maps a lexical form of the given type to its value; false when the form is not in the lexical space.</summary>
    public static bool TryParse(ReadOnlySpan<byte> lexicalForm, XsdType type, out XsdValue value)
    {
        value = default;
        switch (type)
        {
            case XsdType.None:
                return false;
            case XsdType.Boolean:
                return TryParseBoolean(lexicalForm, out value);
            case XsdType.Decimal:
                return XsdDecimal.TryParse(lexicalForm, out var number) && Set(out value, FromDecimal(number));
            case XsdType.Float:
                return TryParseFloat(lexicalForm, out value);
            case XsdType.Double:
                return TryParseDouble(lexicalForm, out value);
            case XsdType.Duration or XsdType.YearMonthDuration or XsdType.DayTimeDuration:
                return XsdDuration.TryParse(lexicalForm, type, out var duration) && Set(out value, FromDuration(duration, type));
            default:
                return type.IsDateTime()
                    ? XsdDateTime.TryParse(lexicalForm, type, out var dateTime) && Set(out value, FromDateTime(dateTime))
                    : TryParseInteger(lexicalForm, type, out value);
        }
    }

    /// <summary>Casts a string, as XPath does: white space around it is trimmed, then it is read as a lexical form.</summary>
    public static bool TryCast(ReadOnlySpan<byte> text, XsdType type, out XsdValue value) => TryParse(text.Trim(" \t\n\r"u8), type, out value);

    private static bool TryParseInteger(ReadOnlySpan<byte> text, XsdType type, out XsdValue value)
    {
        value = default;
        return XsdDecimal.TryParseInteger(text, out var number)
            && XsdTypes.IsInRange(type, number)
            && Set(out value, new XsdValue(XsdType.Integer, number));
    }

    // booleanRep ::= 'true' | 'false' | '1' | '0'
    private static bool TryParseBoolean(ReadOnlySpan<byte> text, out XsdValue value)
    {
        var isTrue = text.SequenceEqual("true"u8) || text.SequenceEqual("1"u8);
        value = isTrue ? FromBoolean(true) : default;
        return isTrue || ((text.SequenceEqual("false"u8) || text.SequenceEqual("0"u8)) && Set(out value, FromBoolean(false)));
    }

    private static bool TryParseDouble(ReadOnlySpan<byte> text, out XsdValue value)
    {
        value = default;
        return (TryParseSpecial(text, out var number) || (IsFloatingPoint(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)))
            && Set(out value, FromDouble(number));
    }

    private static bool TryParseFloat(ReadOnlySpan<byte> text, out XsdValue value)
    {
        value = default;
        if (TryParseSpecial(text, out var special))
        {
            return Set(out value, FromFloat((float)special));
        }

        return IsFloatingPoint(text) && float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Set(out value, FromFloat(number));
    }

    // numericalSpecialRep ::= ('+' | '-')? 'INF' | 'NaN'
    private static bool TryParseSpecial(ReadOnlySpan<byte> text, out double value)
    {
        value = double.NaN;
        if (text.IsEmpty || text[^1] is not ((byte)'F' or (byte)'N'))
        {
            return false;
        }

        if (text.SequenceEqual("NaN"u8))
        {
            return true;
        }

        value = text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        return text.SequenceEqual("INF"u8) || text.SequenceEqual("-INF"u8) || text.SequenceEqual("+INF"u8);
    }

    // doubleRep ::= [+-]? ([0-9]+ ('.' [0-9]*)? | '.' [0-9]+) ([Ee] [+-]? [0-9]+)?
    private static bool IsFloatingPoint(ReadOnlySpan<byte> text)
    {
        SkipSign(ref text);
        var digits = XsdDecimal.ReadDigits(ref text).Length;
        if (text.StartsWith("."u8))
        {
            text = text[1..];
            digits += XsdDecimal.ReadDigits(ref text).Length;
        }

        if (digits == 0 || text.IsEmpty || text[0] is not ((byte)'e' or (byte)'E'))
        {
            return digits > 0 && text.IsEmpty;
        }

        text = text[1..];
        SkipSign(ref text);
        return XsdDecimal.ReadDigits(ref text).Length > 0 && text.IsEmpty;
    }

    private static void SkipSign(ref ReadOnlySpan<byte> text) =>
        text = !text.IsEmpty && text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;

    private static bool Set(out XsdValue target, XsdValue value)
    {
        target = value;
        return true;
    }
}
