using System.Buffers;
using System.Diagnostics;
using Mutualisons.Rdf;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store;

/// <content>Values inside ids: constructors, accessors, and the exact way to and from lexical forms.</content>
public readonly partial struct TermId
{
    /// <summary>The lowest integer that fits.</summary>
    public const long MinInteger = -(1L << (PayloadBits - 1));

    /// <summary>The highest integer that fits.</summary>
    public const long MaxInteger = (1L << (PayloadBits - 1)) - 1;

    /// <summary>What an inline decimal is multiplied by.</summary>
    public const long DecimalScale = 1_000_000;

    private const ulong SignBias = 1UL << (PayloadBits - 1);

    /// <summary><c>"false"^^xsd:boolean</c></summary>
    public static TermId False => new(TermIdKind.Boolean, 0);

    /// <summary><c>"true"^^xsd:boolean</c></summary>
    public static TermId True => new(TermIdKind.Boolean, 1);

    /// <summary>The datatype IRI of an inline id; empty for other kinds.</summary>
    public ReadOnlySpan<byte> InlineDatatype => Kind switch
    {
        TermIdKind.Boolean => XsdVocabulary.BooleanUtf8,
        TermIdKind.Integer => XsdVocabulary.IntegerUtf8,
        TermIdKind.Decimal => XsdVocabulary.DecimalUtf8,
        TermIdKind.Double => XsdVocabulary.DoubleUtf8,
        TermIdKind.Date => XsdVocabulary.DateUtf8,
        TermIdKind.DateTime => XsdVocabulary.DateTimeUtf8,
        _ => default,
    };

    /// <summary>The id of a truth value.</summary>
    public static TermId FromBoolean(bool value) => value ? True : False;

    /// <summary>Makes an integer, if it lies within <see cref="MinInteger"/> and <see cref="MaxInteger"/>.</summary>
    public static bool TryFromInteger(long value, out TermId id)
    {
        var fits = value is >= MinInteger and <= MaxInteger;
        id = fits ? new TermId(TermIdKind.Integer, unchecked((ulong)value + SignBias) & PayloadMask) : default;
        return fits;
    }

    /// <summary>Makes a decimal from its value multiplied by <see cref="DecimalScale"/>, if that fits.</summary>
    public static bool TryFromDecimal(long scaled, out TermId id)
    {
        var fits = scaled is >= MinInteger and <= MaxInteger;
        id = fits ? new TermId(TermIdKind.Decimal, unchecked((ulong)scaled + SignBias) & PayloadMask) : default;
        return fits;
    }

    /// <summary>Makes a double, if its exponent fits: zeros, infinities, NaN, and magnitudes from 2⁻⁶² up to 2⁶⁴.</summary>
    public static bool TryFromDouble(double value, out TermId id)
    {
        var fits = InlineDouble.TryEncode(value, out var payload);
        id = fits ? new TermId(TermIdKind.Double, payload) : default;
        return fits;
    }

    /// <summary>Makes a dateTime from its instant in milliseconds since 1970 (without a zone: as if in UTC), for local years 1 to 9999.</summary>
    public static bool TryFromDateTime(long utcMilliseconds, InlineZone zone, out TermId id)
    {
        var fits = InlineDateTime.TryEncode(utcMilliseconds, zone, out var payload);
        id = fits ? new TermId(TermIdKind.DateTime, payload) : default;
        return fits;
    }

    /// <summary>Makes a date from the instant it begins at, in milliseconds since 1970 (without a zone: as if in UTC), for years 1 to 9999.</summary>
    public static bool TryFromDate(long utcMilliseconds, InlineZone zone, out TermId id)
    {
        var fits = InlineDateTime.TryEncode(utcMilliseconds, zone, out var payload) && InlineDateTime.IsMidnight(payload);
        id = fits ? new TermId(TermIdKind.Date, payload) : default;
        return fits;
    }

    /// <summary>Makes the id of a literal without a dictionary, if and only if <see cref="WriteLexical"/> gives back the same bytes.</summary>
    public static bool TryInline(in TermView term, out TermId id)
    {
        id = default;
        return term.Kind == TermKind.Literal && InlineLiteral.TryParse(term.Value, term.Datatype, out id);
    }

    /// <summary>The value, if this is an inline boolean.</summary>
    public bool TryGetBoolean(out bool value)
    {
        value = Value == True.Value;
        return Kind == TermIdKind.Boolean;
    }

    /// <summary>The value, if this is an inline integer.</summary>
    public bool TryGetInteger(out long value)
    {
        value = Biased();
        return Kind == TermIdKind.Integer;
    }

    /// <summary>The value multiplied by <see cref="DecimalScale"/>, if this is an inline decimal.</summary>
    public bool TryGetDecimal(out long scaled)
    {
        scaled = Biased();
        return Kind == TermIdKind.Decimal;
    }

    /// <summary>The value, if this is an inline double.</summary>
    public bool TryGetDouble(out double value)
    {
        value = Kind == TermIdKind.Double ? InlineDouble.Decode(Payload) : 0;
        return Kind == TermIdKind.Double;
    }

    /// <summary>The instant in milliseconds since 1970 (without a zone: as if in UTC) and the zone, if this is an inline dateTime.</summary>
    public bool TryGetDateTime(out long utcMilliseconds, out InlineZone zone)
    {
        InlineDateTime.Decode(Payload, out utcMilliseconds, out zone);
        return Kind == TermIdKind.DateTime;
    }

    /// <summary>The instant that an inline date begins at, in milliseconds since 1970 (without a zone: as if in UTC), and its zone.</summary>
    public bool TryGetDate(out long utcMilliseconds, out InlineZone zone)
    {
        InlineDateTime.Decode(Payload, out utcMilliseconds, out zone);
        return Kind == TermIdKind.Date;
    }

    /// <summary>Writes the lexical form of an inline id as UTF-8.</summary>
    /// <exception cref="InvalidOperationException">The id is not inline.</exception>
    public void WriteLexical(IBufferWriter<byte> output)
    {
        var span = output.GetSpan(InlineLiteral.MaxLength);
        output.Advance(FormatLexical(span));
    }

    /// <summary>Writes the lexical form of an inline id into <paramref name="target"/>, at least 40 bytes long, and returns how many bytes it took.</summary>
    /// <exception cref="InvalidOperationException">The id is not inline.</exception>
    public int FormatLexical(Span<byte> target)
    {
        Debug.Assert(target.Length >= InlineLiteral.MaxLength, "The caller leaves room for the longest form.");
        return Kind switch
        {
            TermIdKind.Boolean => InlineLiteral.FormatBoolean(Payload != 0, target),
            TermIdKind.Integer => InlineLiteral.FormatInteger(Biased(), target),
            TermIdKind.Decimal => InlineLiteral.FormatDecimal(Biased(), target),
            TermIdKind.Double => InlineDouble.Format(InlineDouble.Decode(Payload), target),
            TermIdKind.Date => InlineDateTime.FormatDate(Payload, target),
            TermIdKind.DateTime => InlineDateTime.FormatDateTime(Payload, target),
            _ => throw new InvalidOperationException($"{Kind} ids carry no lexical form: resolve them in a snapshot."),
        };
    }

    private long Biased() => unchecked((long)(Payload - SignBias));
}
