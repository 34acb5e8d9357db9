namespace Mutualisons.Rdf;

/// <summary>The XML Schema datatypes of RDF 1.1 Concepts, section 5.1.</summary>
public static class XsdVocabulary
{
    /// <summary><c>http://www.w3.org/2001/XMLSchema#</c></summary>
    public const string Namespace = "http://www.w3.org/2001/XMLSchema#";

    /// <summary><c>xsd:string</c></summary>
    public static Iri String { get; } = new(Namespace + "string");

    /// <summary><c>xsd:boolean</c></summary>
    public static Iri Boolean { get; } = new(Namespace + "boolean");

    /// <summary><c>xsd:decimal</c></summary>
    public static Iri Decimal { get; } = new(Namespace + "decimal");

    /// <summary><c>xsd:integer</c></summary>
    public static Iri Integer { get; } = new(Namespace + "integer");

    /// <summary><c>xsd:double</c></summary>
    public static Iri Double { get; } = new(Namespace + "double");

    /// <summary><c>xsd:float</c></summary>
    public static Iri Float { get; } = new(Namespace + "float");

    /// <summary><c>xsd:date</c></summary>
    public static Iri Date { get; } = new(Namespace + "date");

    /// <summary><c>xsd:time</c></summary>
    public static Iri Time { get; } = new(Namespace + "time");

    /// <summary><c>xsd:dateTime</c></summary>
    public static Iri DateTime { get; } = new(Namespace + "dateTime");

    /// <summary><c>xsd:dateTimeStamp</c></summary>
    public static Iri DateTimeStamp { get; } = new(Namespace + "dateTimeStamp");

    /// <summary><c>xsd:gYear</c></summary>
    public static Iri GYear { get; } = new(Namespace + "gYear");

    /// <summary><c>xsd:gMonth</c></summary>
    public static Iri GMonth { get; } = new(Namespace + "gMonth");

    /// <summary><c>xsd:gDay</c></summary>
    public static Iri GDay { get; } = new(Namespace + "gDay");

    /// <summary><c>xsd:gYearMonth</c></summary>
    public static Iri GYearMonth { get; } = new(Namespace + "gYearMonth");

    /// <summary><c>xsd:gMonthDay</c></summary>
    public static Iri GMonthDay { get; } = new(Namespace + "gMonthDay");

    /// <summary><c>xsd:duration</c></summary>
    public static Iri Duration { get; } = new(Namespace + "duration");

    /// <summary><c>xsd:yearMonthDuration</c></summary>
    public static Iri YearMonthDuration { get; } = new(Namespace + "yearMonthDuration");

    /// <summary><c>xsd:dayTimeDuration</c></summary>
    public static Iri DayTimeDuration { get; } = new(Namespace + "dayTimeDuration");

    /// <summary><c>xsd:byte</c></summary>
    public static Iri Byte { get; } = new(Namespace + "byte");

    /// <summary><c>xsd:short</c></summary>
    public static Iri Short { get; } = new(Namespace + "short");

    /// <summary><c>xsd:int</c></summary>
    public static Iri Int { get; } = new(Namespace + "int");

    /// <summary><c>xsd:long</c></summary>
    public static Iri Long { get; } = new(Namespace + "long");

    /// <summary><c>xsd:unsignedByte</c></summary>
    public static Iri UnsignedByte { get; } = new(Namespace + "unsignedByte");

    /// <summary><c>xsd:unsignedShort</c></summary>
    public static Iri UnsignedShort { get; } = new(Namespace + "unsignedShort");

    /// <summary><c>xsd:unsignedInt</c></summary>
    public static Iri UnsignedInt { get; } = new(Namespace + "unsignedInt");

    /// <summary><c>xsd:unsignedLong</c></summary>
    public static Iri UnsignedLong { get; } = new(Namespace + "unsignedLong");

    /// <summary><c>xsd:positiveInteger</c></summary>
    public static Iri PositiveInteger { get; } = new(Namespace + "positiveInteger");

    /// <summary><c>xsd:nonNegativeInteger</c></summary>
    public static Iri NonNegativeInteger { get; } = new(Namespace + "nonNegativeInteger");

    /// <summary><c>xsd:negativeInteger</c></summary>
    public static Iri NegativeInteger { get; } = new(Namespace + "negativeInteger");

    /// <summary><c>xsd:nonPositiveInteger</c></summary>
    public static Iri NonPositiveInteger { get; } = new(Namespace + "nonPositiveInteger");

    /// <summary><c>xsd:hexBinary</c></summary>
    public static Iri HexBinary { get; } = new(Namespace + "hexBinary");

    /// <summary><c>xsd:base64Binary</c></summary>
    public static Iri Base64Binary { get; } = new(Namespace + "base64Binary");

    /// <summary><c>xsd:anyURI</c></summary>
    public static Iri AnyUri { get; } = new(Namespace + "anyURI");

    /// <summary><c>xsd:language</c></summary>
    public static Iri Language { get; } = new(Namespace + "language");

    /// <summary><c>xsd:normalizedString</c></summary>
    public static Iri NormalizedString { get; } = new(Namespace + "normalizedString");

    /// <summary><c>xsd:token</c></summary>
    public static Iri Token { get; } = new(Namespace + "token");

    /// <summary><c>xsd:string</c> as UTF-8.</summary>
    public static ReadOnlySpan<byte> StringUtf8 => "http://www.w3.org/2001/XMLSchema#string"u8;

    /// <summary><c>xsd:boolean</c> as UTF-8.</summary>
    public static ReadOnlySpan<byte> BooleanUtf8 => "http://www.w3.org/2001/XMLSchema#boolean"u8;

    /// <summary><c>xsd:decimal</c> as UTF-8.</summary>
    public static ReadOnlySpan<byte> DecimalUtf8 => "http://www.w3.org/2001/XMLSchema#decimal"u8;

    /// <summary><c>xsd:integer</c> as UTF-8.</summary>
    public static ReadOnlySpan<byte> IntegerUtf8 => "http://www.w3.org/2001/XMLSchema#integer"u8;

    /// <summary><c>xsd:double</c> as UTF-8.</summary>
    public static ReadOnlySpan<byte> DoubleUtf8 => "http://www.w3.org/2001/XMLSchema#double"u8;

    /// <summary><c>xsd:date</c> as UTF-8.</summary>
    public static ReadOnlySpan<byte> DateUtf8 => "http://www.w3.org/2001/XMLSchema#date"u8;

    /// <summary><c>xsd:dateTime</c> as UTF-8.</summary>
    public static ReadOnlySpan<byte> DateTimeUtf8 => "http://www.w3.org/2001/XMLSchema#dateTime"u8;
}
