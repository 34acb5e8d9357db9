using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Mutualisons.Rdf.Xsd;

/// <content>Lexical forms.</content>
public readonly partial struct XsdDuration
{
    private const string Designators = "YMDHMS";
    private const int FirstOfTime = 3;

    // durationLexicalRep ::= '-'? 'P' ((duYearMonthFrag duDayTimeFrag?) | duDayTimeFrag)

    /// <summary>Reads the lexical form of a duration of the given type; false when it is none, or passes <see cref="MaxMonths"/>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, XsdType type, out XsdDuration value)
    {
        value = default;
        var negative = text.StartsWith("-"u8);
        text = negative ? text[1..] : text;
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        text = text[1..];
        var parser = new Parser { Last = -1 };
        while (!text.IsEmpty)
        {
            if (!parser.TryReadPart(ref text))
            {
                return false;
            }
        }

        if ((type == XsdType.YearMonthDuration && parser.Last > 1) || (type == XsdType.DayTimeDuration && parser.HasMonths))
        {
            return false;
        }

        return TryCreate(negative ? -parser.Months : parser.Months, negative ? -parser.Seconds : parser.Seconds, out value);
    }

    /// <summary>Writes the canonical form; no time at all is <c>P0M</c> as a yearMonthDuration, else <c>PT0S</c>.</summary>
    public void WriteTo(IBufferWriter<byte> output, XsdType type = XsdType.Duration)
    {
        if (Months == 0 && Seconds.Sign == 0)
        {
            output.Write(type == XsdType.YearMonthDuration ? "P0M"u8 : "PT0S"u8);
            return;
        }

        output.Write(Months < 0 || Seconds.Sign < 0 ? "-P"u8 : "P"u8);
        var months = Math.Abs(Months);
        WritePart(output, months / 12, 'Y');
        WritePart(output, months % 12, 'M');
        WriteDayTime(output, Seconds.Abs());
    }

    /// <summary>The canonical form.</summary>
    public override string ToString()
    {
        var output = new ArrayBufferWriter<byte>(32);
        WriteTo(output);
        return Encoding.ASCII.GetString(output.WrittenSpan);
    }

    private static void WriteDayTime(IBufferWriter<byte> output, XsdDecimal seconds)
    {
        var whole = seconds.Truncate();
        var days = BigInteger.DivRem(whole.Coefficient, 86_400, out var rest);
        WritePart(output, days, 'D');
        var rest32 = (int)rest;
        var second = new XsdDecimal(rest32 % 60) + (seconds - whole);
        if (rest32 < 60 && second.Sign == 0)
        {
            return;
        }

        output.Write("T"u8);
        WritePart(output, rest32 / 3600, 'H');
        WritePart(output, rest32 / 60 % 60, 'M');
        if (second.Sign > 0)
        {
            second.WriteTo(output);
            output.Write("S"u8);
        }
    }

    private static void WritePart(IBufferWriter<byte> output, BigInteger count, char designator)
    {
        if (!count.IsZero)
        {
            Encoding.ASCII.GetBytes(count.ToString(CultureInfo.InvariantCulture), output);
            output.Write([(byte)designator]);
        }
    }

    // What has been read: designators come in the order of Designators, each at most once, with T before the first of time.
    private struct Parser
    {
        public int Last;
        public bool HasMonths;
        public Int128 Months;
        public XsdDecimal Seconds;
        private bool _inTime;

        // duYearFrag ::= noDecimal 'Y' ... duSecondFrag ::= (noDecimal | decimalPt) 'S'
        public bool TryReadPart(ref ReadOnlySpan<byte> text)
        {
            if (text[0] == 'T' && !_inTime)
            {
                _inTime = true;
                text = text[1..];
            }

            var whole = XsdDecimal.ReadDigits(ref text);
            var fraction = default(ReadOnlySpan<byte>);
            var hasFraction = text.StartsWith("."u8);
            if (hasFraction)
            {
                text = text[1..];
                fraction = XsdDecimal.ReadDigits(ref text);
            }

            if (whole.IsEmpty || text.IsEmpty || (hasFraction && (fraction.IsEmpty || text[0] != 'S')) || !TryAdvance((char)text[0]))
            {
                return false;
            }

            text = text[1..];
            return XsdDecimal.TryMake(false, whole, fraction, out var count) && TryAdd(count);
        }

        private bool TryAdvance(char designator)
        {
            var found = Designators.IndexOf(designator, _inTime ? FirstOfTime : 0);
            if (found <= Last || (found >= FirstOfTime) != _inTime)
            {
                return false;
            }

            Last = found;
            return true;
        }

        private bool TryAdd(XsdDecimal count)
        {
            if (Last < 2)
            {
                HasMonths = true;
                var isSmall = count.TryGetInt64(out var small);
                Months += (Int128)small * (Last == 0 ? 12 : 1);
                return isSmall;
            }

            Seconds += count * new XsdDecimal(Last switch { 2 => 86_400, 3 => 3_600, 4 => 60, _ => 1 });
            return true;
        }
    }
}
