namespace Mutualisons.Rdf.Xsd;

/// <summary>The datatypes whose values are understood here: those that <see cref="XsdValue"/> can have, then those derived from them, which only narrow what may be read.</summary>
/// <remarks>Numeric types stand in order of promotion: integer, decimal, float, double.</remarks>
public enum XsdType : byte
{
    /// <summary>No value.</summary>
    None = 0,

    /// <summary><c>xsd:boolean</c></summary>
    Boolean,

    /// <summary><c>xsd:integer</c></summary>
    Integer,

    /// <summary><c>xsd:decimal</c></summary>
    Decimal,

    /// <summary><c>xsd:float</c></summary>
    Float,

    /// <summary><c>xsd:double</c></summary>
    Double,

    /// <summary><c>xsd:dateTime</c></summary>
    DateTime,

    /// <summary><c>xsd:date</c></summary>
    Date,

    /// <summary><c>xsd:time</c></summary>
    Time,

    /// <summary><c>xsd:gYear</c></summary>
    GYear,

    /// <summary><c>xsd:gYearMonth</c></summary>
    GYearMonth,

    /// <summary><c>xsd:gMonth</c></summary>
    GMonth,

    /// <summary><c>xsd:gMonthDay</c></summary>
    GMonthDay,

    /// <summary><c>xsd:gDay</c></summary>
    GDay,

    /// <summary><c>xsd:duration</c></summary>
    Duration,

    /// <summary><c>xsd:yearMonthDuration</c></summary>
    YearMonthDuration,

    /// <summary><c>xsd:dayTimeDuration</c></summary>
    DayTimeDuration,

    /// <summary><c>xsd:long</c>, read as an integer.</summary>
    Long,

    /// <summary><c>xsd:int</c>, read as an integer.</summary>
    Int,

    /// <summary><c>xsd:short</c>, read as an integer.</summary>
    Short,

    /// <summary><c>xsd:byte</c>, read as an integer.</summary>
    Byte,

    /// <summary><c>xsd:nonNegativeInteger</c>, read as an integer.</summary>
    NonNegativeInteger,

    /// <summary><c>xsd:positiveInteger</c>, read as an integer.</summary>
    PositiveInteger,

    /// <summary><c>xsd:unsignedLong</c>, read as an integer.</summary>
    UnsignedLong,

    /// <summary><c>xsd:unsignedInt</c>, read as an integer.</summary>
    UnsignedInt,

    /// <summary><c>xsd:unsignedShort</c>, read as an integer.</summary>
    UnsignedShort,

    /// <summary><c>xsd:unsignedByte</c>, read as an integer.</summary>
    UnsignedByte,

    /// <summary><c>xsd:nonPositiveInteger</c>, read as an integer.</summary>
    NonPositiveInteger,

    /// <summary><c>xsd:negativeInteger</c>, read as an integer.</summary>
    NegativeInteger,

    /// <summary><c>xsd:dateTimeStamp</c>, read as a dateTime that must have a timezone.</summary>
    DateTimeStamp,
}
