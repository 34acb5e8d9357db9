using System.Buffers.Text;
using System.Globalization;
using Mutualisons.Rdf;

namespace Mutualisons.Store.Terms;

/// <summary>Parses literals whose canonical spelling fits into an id, and prints them: the one place that decides what is inline.</summary>
internal static class InlineLiteral
{
    /// <summary>No inline lexical form is longer.</summary>
    public const int MaxLength = 40;

    private const int NamespaceLength = 33;

    private const int FractionDigits = 6;

    /// <summary>Parses, encodes and prints again; anything that does not come back byte by byte is not inline.</summary>
    public static bool TryParse(ReadOnlySpan<byte> lexical, ReadOnlySpan<byte> datatype, out TermId id)
    {
        id = default;
        if (lexical.IsEmpty || lexical.Length > MaxLength || datatype.Length <= NamespaceLength || !TryParseValue(lexical, datatype, out id))
        {
            id = default;
            return false;
        }

        Span<byte> printed = stackalloc byte[MaxLength];
        var same = printed[..id.FormatLexical(printed)].SequenceEqual(lexical);
        id = same ? id : default;
        return same;
    }

    public static int FormatBoolean(bool value, Span<byte> target)
    {
        var text = value ? "true"u8 : "false"u8;
        text.CopyTo(target);
        return text.Length;
    }

    public static int FormatInteger(long value, Span<byte> target)
    {
        value.TryFormat(target, out var written, default, CultureInfo.InvariantCulture);
        return written;
    }

    /// <summary>Canonical as Turtle and XML Schema 1.0 spell decimals: at least one digit on either side of the point.</summary>
    public static int FormatDecimal(long scaled, Span<byte> target)
    {
        var written = 0;
        if (scaled < 0)
        {
            target[written++] = (byte)'-';
        }

        var magnitude = scaled < 0 ? unchecked((ulong)-scaled) : (ulong)scaled;
        (magnitude / TermId.DecimalScale).TryFormat(target[written..], out var digits, default, CultureInfo.InvariantCulture);
        written += digits;
        target[written++] = (byte)'.';
        var fraction = magnitude % TermId.DecimalScale;
        var unit = (ulong)TermId.DecimalScale;
        do
        {
            unit /= 10;
            target[written++] = (byte)('0' + (fraction / unit));
            fraction %= unit;
        }
        while (fraction != 0);
        return written;
    }

    private static bool TryParseValue(ReadOnlySpan<byte> lexical, ReadOnlySpan<byte> datatype, out TermId id)
    {
        id = default;
        return datatype[NamespaceLength..] switch
        {
            [(byte)'b', ..] when datatype.SequenceEqual(XsdVocabulary.BooleanUtf8) => TryParseBoolean(lexical, out id),
            [(byte)'i', ..] when datatype.SequenceEqual(XsdVocabulary.IntegerUtf8) => TryParseInteger(lexical, out id),
            [(byte)'d', (byte)'e', ..] when datatype.SequenceEqual(XsdVocabulary.DecimalUtf8) => TryParseDecimal(lexical, out id),
            [(byte)'d', (byte)'o', ..] when datatype.SequenceEqual(XsdVocabulary.DoubleUtf8) => InlineDouble.TryParse(lexical, out id),
            [(byte)'d', (byte)'a', ..] when datatype.SequenceEqual(XsdVocabulary.DateUtf8) => InlineDateTime.TryParseDate(lexical, out id),
            [(byte)'d', (byte)'a', ..] when datatype.SequenceEqual(XsdVocabulary.DateTimeUtf8) => InlineDateTime.TryParseDateTime(lexical, out id),
            _ => false,
        };
    }

    private static bool TryParseBoolean(ReadOnlySpan<byte> lexical, out TermId id)
    {
        id = TermId.FromBoolean(lexical.SequenceEqual("true"u8));
        return id == TermId.True || lexical.SequenceEqual("false"u8);
    }

    private static bool TryParseInteger(ReadOnlySpan<byte> lexical, out TermId id)
    {
        id = default;
        return Utf8Parser.TryParse(lexical, out long value, out var used) && used == lexical.Length && TermId.TryFromInteger(value, out id);
    }

    private static bool TryParseDecimal(ReadOnlySpan<byte> lexical, out TermId id)
    {
        id = default;
        var point = lexical.IndexOf((byte)'.');
        var fraction = lexical[(point + 1)..];
        if (point <= 0 || fraction.Length is 0 or > FractionDigits || lexical[0] == '+'
            || !Utf8Parser.TryParse(lexical[..point], out long whole, out var used) || used != point
            || !Utf8Parser.TryParse(fraction, out int parts, out used) || used != fraction.Length || parts < 0 || fraction[0] == '+'
            || Math.Abs(whole) > TermId.MaxInteger / TermId.DecimalScale)
        {
            return false;
        }

        for (var digits = fraction.Length; digits < FractionDigits; digits++)
        {
            parts *= 10;
        }

        var scaled = (whole * TermId.DecimalScale) + (lexical[0] == '-' ? -parts : parts);
        return TermId.TryFromDecimal(scaled, out id);
    }
}
