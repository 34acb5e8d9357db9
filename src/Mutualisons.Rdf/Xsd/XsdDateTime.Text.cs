using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mutualisons.Rdf.Xsd;

/// <content>Lexical forms (<see href="https://www.w3.org/TR/xmlschema11-2/#nt-dateTimeRep">XSD 1.1, sections 3.3.7 to 3.3.14</see>).</content>
public readonly partial struct XsdDateTime
{
    // dateTimeLexicalRep ::= yearFrag '-' monthFrag '-' dayFrag 'T' (timeFrag | endOfDayFrag) timezoneFrag?
    // gMonthDayLexicalRep ::= '--' monthFrag '-' dayFrag timezoneFrag?, and so on: the types differ in which parts they have.

    /// <summary>Reads the lexical form of a value of the given type; false when it is none, or its year passes <see cref="MaxYear"/>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, XsdType type, out XsdDateTime value)
    {
        value = default;
        var shape = new XsdDateTime(type.ToValueType(), 0, 1, 1, 0, 0, default, null);
        var scanner = new XsdDateTimeScanner(text);
        var (year, month, day, hour, minute, second) = (0L, 1, 1, 0, 0, XsdDecimal.Zero);
        if (!type.IsDateTime()
            || !TryReadDate(ref scanner, shape, ref year, ref month, ref day)
            || (shape.Type == XsdType.DateTime && !scanner.TryRead("T"u8))
            || (shape.HasTime && !scanner.TryReadTime(out hour, out minute, out second))
            || !scanner.TryReadTimezone(out var timezone)
            || !scanner.IsAtEnd
            || (type == XsdType.DateTimeStamp && timezone is null))
        {
            return false;
        }

        return TryCreate(shape.Type, year, month, day, hour, minute, second, timezone, out value);
    }

    /// <summary>Writes the canonical form; the timezone stays as it is, with <c>Z</c> for UTC.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        if (HasYear)
        {
            WriteYear(output);
        }
        else if (!HasTime)
        {
            output.Write("-"u8);
        }

        if (HasMonth || Type == XsdType.GDay)
        {
            output.Write("-"u8);
        }

        if (HasMonth)
        {
            WriteTwoDigits(output, Month);
        }

        if (HasDay)
        {
            output.Write("-"u8);
            WriteTwoDigits(output, Day);
        }

        if (HasTime)
        {
            output.Write(Type == XsdType.DateTime ? "T"u8 : default);
            WriteTime(output);
        }

        WriteTimezone(output);
    }

    /// <summary>Writes the timezone as <c>Z</c> or <c>+hh:mm</c>; nothing without one.</summary>
    public void WriteTimezone(IBufferWriter<byte> output)
    {
        if (TimezoneMinutes is not { } offset)
        {
            return;
        }

        if (offset == 0)
        {
            output.Write("Z"u8);
            return;
        }

        output.Write(offset < 0 ? "-"u8 : "+"u8);
        WriteTwoDigits(output, Math.Abs(offset) / 60);
        output.Write(":"u8);
        WriteTwoDigits(output, Math.Abs(offset) % 60);
    }

    /// <summary>The canonical form.</summary>
    public override string ToString()
    {
        var output = new ArrayBufferWriter<byte>(40);
        WriteTo(output);
        return Encoding.ASCII.GetString(output.WrittenSpan);
    }

    private static bool TryReadDate(ref XsdDateTimeScanner scanner, XsdDateTime shape, ref long year, ref int month, ref int day)
    {
        if (shape.Type == XsdType.Time)
        {
            return true;
        }

        return (shape.HasYear ? scanner.TryReadYear(out year) : scanner.TryRead("-"u8))
            && (shape.Type == XsdType.GYear || scanner.TryRead("-"u8))
            && (!shape.HasMonth || scanner.TryReadTwoDigits(out month))
            && (!shape.HasDay || (scanner.TryRead("-"u8) && scanner.TryReadTwoDigits(out day)));
    }

    private static void WriteTwoDigits(IBufferWriter<byte> output, int value)
    {
        var target = output.GetSpan(2);
        target[0] = (byte)('0' + (value / 10));
        target[1] = (byte)('0' + (value % 10));
        output.Advance(2);
    }

    private void WriteYear(IBufferWriter<byte> output)
    {
        var target = output.GetSpan(24);
        Year.TryFormat(target, out var length, "D4", CultureInfo.InvariantCulture);
        output.Advance(length);
    }

    private void WriteTime(IBufferWriter<byte> output)
    {
        WriteTwoDigits(output, Hour);
        output.Write(":"u8);
        WriteTwoDigits(output, Minute);
        output.Write(Second < new XsdDecimal(10) ? ":0"u8 : ":"u8);
        Second.WriteTo(output);
    }
}
