using System.Numerics;

namespace Mutualisons.Rdf.Xsd;

/// <summary>A value of an XML Schema datatype, as SPARQL computes with it: a number, a boolean, a point in time or a duration; <c>default</c> is no value.</summary>
/// <remarks>
/// Errors are answers here: every operation that can fail returns false. Values within 64 bits are not allocated.
/// Strings are not values of this type, since engines keep their own; see <see cref="TryCast(ReadOnlySpan{byte}, XsdType, out XsdValue)"/> and <see cref="WriteString"/>.
/// </remarks>
public readonly partial struct XsdValue : IEquatable<XsdValue>
{
    private readonly XsdDecimal _number; // an integer or decimal, or the seconds of the others
    private readonly long _bits; // a boolean, the bits of a double (of a float widened), a year, or months
    private readonly DateTimeParts _parts;

    private XsdValue(XsdType type, XsdDecimal number, long bits = 0, DateTimeParts parts = default)
    {
        Type = type;
        _number = number;
        _bits = bits;
        _parts = parts;
    }

    /// <summary>The type; never one of those that narrow another.</summary>
    public XsdType Type { get; }

    /// <summary>Whether the value is a number.</summary>
    public bool IsNumeric => Type is >= XsdType.Integer and <= XsdType.Double;

    private double Double => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>Whether both are the same value of the same type, NaN included; not whether they compare equal, which <see cref="Compare"/> tells.</summary>
    public static bool operator ==(XsdValue left, XsdValue right) => left.Equals(right);

    /// <summary>Whether value or type differ.</summary>
    public static bool operator !=(XsdValue left, XsdValue right) => !left.Equals(right);

    /// <summary>An <c>xsd:boolean</c>.</summary>
    public static XsdValue FromBoolean(bool value) => new(XsdType.Boolean, default, value ? 1 : 0);

    /// <summary>An <c>xsd:integer</c>.</summary>
    public static XsdValue FromInteger(long value) => new(XsdType.Integer, new XsdDecimal(value));

    /// <summary>An <c>xsd:integer</c> of any size.</summary>
    public static XsdValue FromInteger(BigInteger value) => new(XsdType.Integer, new XsdDecimal(value));

    /// <summary>An <c>xsd:decimal</c>.</summary>
    public static XsdValue FromDecimal(XsdDecimal value) => new(XsdType.Decimal, value);

    /// <summary>An <c>xsd:float</c>.</summary>
    public static XsdValue FromFloat(float value) => new(XsdType.Float, default, BitConverter.DoubleToInt64Bits(value));

    /// <summary>An <c>xsd:double</c>.</summary>
    public static XsdValue FromDouble(double value) => new(XsdType.Double, default, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A dateTime, date, time or a recurring one.</summary>
    /// <exception cref="ArgumentException">The value is <c>default</c>.</exception>
    public static XsdValue FromDateTime(XsdDateTime value) => value.Type == XsdType.None
        ? throw new ArgumentException("A default XsdDateTime is no value.", nameof(value))
        : new XsdValue(value.Type, value.Second, value.Year, DateTimeParts.Of(value));

    /// <summary>A duration of one of the three types; parts that the type does not have are dropped.</summary>
    /// <exception cref="ArgumentException"><paramref name="type"/> is no type of durations.</exception>
    public static XsdValue FromDuration(XsdDuration value, XsdType type = XsdType.Duration) => type switch
    {
        XsdType.Duration => new XsdValue(type, value.Seconds, value.Months),
        XsdType.YearMonthDuration => new XsdValue(type, default, value.Months),
        XsdType.DayTimeDuration => new XsdValue(type, value.Seconds),
        _ => throw new ArgumentException($"{type} is no type of durations.", nameof(type)),
    };

    /// <summary>The boolean.</summary>
    /// <exception cref="InvalidOperationException">The value has another type.</exception>
    public bool AsBoolean() => Type == XsdType.Boolean ? _bits != 0 : throw WrongType("boolean");

    /// <summary>The number, exactly.</summary>
    /// <exception cref="InvalidOperationException">The value is neither integer nor decimal.</exception>
    public XsdDecimal AsDecimal() => Type is XsdType.Integer or XsdType.Decimal ? _number : throw WrongType("integer or decimal");

    /// <summary>The nearest double to any number.</summary>
    /// <exception cref="InvalidOperationException">The value is no number.</exception>
    public double AsDouble() => Type switch
    {
        XsdType.Integer or XsdType.Decimal => _number.ToDouble(),
        XsdType.Float or XsdType.Double => Double,
        _ => throw WrongType("number"),
    };

    /// <summary>The nearest float to any number.</summary>
    /// <exception cref="InvalidOperationException">The value is no number.</exception>
    public float AsSingle() => Type is XsdType.Integer or XsdType.Decimal ? _number.ToSingle() : (float)AsDouble();

    /// <summary>The point in time.</summary>
    /// <exception cref="InvalidOperationException">The value is none.</exception>
    public XsdDateTime AsDateTime() => Type.IsDateTime() ? _parts.ToDateTime(Type, _bits, _number) : throw WrongType("date or time");

    /// <summary>The duration.</summary>
    /// <exception cref="InvalidOperationException">The value is none.</exception>
    public XsdDuration AsDuration() => Type.IsDuration() ? new XsdDuration(_bits, _number) : throw WrongType("duration");

    /// <inheritdoc/>
    public bool Equals(XsdValue other) => Type == other.Type && _bits == other._bits && _number == other._number && _parts == other._parts;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is XsdValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, _bits, _number, _parts);

    private InvalidOperationException WrongType(string wanted) => new($"The value is no {wanted} but of type {Type}: look at Type first.");

    private readonly record struct DateTimeParts(byte Month, byte Day, byte Hour, byte Minute, short Timezone)
    {
        public static DateTimeParts Of(XsdDateTime value) =>
            new(value.Month, value.Day, value.Hour, value.Minute, (short?)value.TimezoneMinutes ?? short.MinValue);

        public XsdDateTime ToDateTime(XsdType type, long year, XsdDecimal second)
        {
            XsdDateTime.TryCreate(type, year, Month, Day, Hour, Minute, second, Timezone == short.MinValue ? null : Timezone, out var value);
            return value;
        }
    }
}
