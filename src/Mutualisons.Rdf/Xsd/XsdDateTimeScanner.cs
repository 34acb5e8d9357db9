using System.Buffers.Text;

namespace Mutualisons.Rdf.Xsd;

/// <summary>Reads the fragments that lexical forms of dates and times are made of, from left to right.</summary>
internal ref struct XsdDateTimeScanner(ReadOnlySpan<byte> text)
{
    private const int MaxYearDigits = 13;

    private ReadOnlySpan<byte> _rest = text;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public bool TryRead(ReadOnlySpan<byte> literal)
    {
        var found = _rest.StartsWith(literal);
        _rest = found ? _rest[literal.Length..] : _rest;
        return found;
    }

    // yearFrag ::= '-'? (([1-9] digit digit digit+) | ('0' digit digit digit))
    public bool TryReadYear(out long year)
    {
        var negative = TryRead("-"u8);
        var digits = XsdDecimal.ReadDigits(ref _rest);
        year = 0;
        if (digits.Length is < 4 or > MaxYearDigits || (digits.Length > 4 && digits[0] == '0'))
        {
            return false;
        }

        Utf8Parser.TryParse(digits, out year, out _);
        year = negative ? -year : year;
        return true;
    }

    // monthFrag, dayFrag, hourFrag and minuteFrag are two digits; their ranges are checked when the value is made.
    public bool TryReadTwoDigits(out int value)
    {
        value = 0;
        if (_rest.Length < 2 || !char.IsAsciiDigit((char)_rest[0]) || !char.IsAsciiDigit((char)_rest[1]))
        {
            return false;
        }

        value = ((_rest[0] - '0') * 10) + _rest[1] - '0';
        _rest = _rest[2..];
        return true;
    }

    // timeFrag ::= hourFrag ':' minuteFrag ':' secondFrag, with secondFrag ::= ([0-5] digit) ('.' digit+)?
    public bool TryReadTime(out int hour, out int minute, out XsdDecimal second)
    {
        (hour, minute, second) = (0, 0, default);
        return TryReadTwoDigits(out hour)
            && TryRead(":"u8)
            && TryReadTwoDigits(out minute)
            && TryRead(":"u8)
            && TryReadSecond(out second);
    }

    // timezoneFrag ::= 'Z' | ('+' | '-') (('0' digit | '1' [0-3]) ':' minuteFrag | '14:00')
    public bool TryReadTimezone(out int? minutes)
    {
        minutes = null;
        if (IsAtEnd)
        {
            return true;
        }

        if (TryRead("Z"u8))
        {
            minutes = 0;
            return true;
        }

        var negative = TryRead("-"u8);
        if ((!negative && !TryRead("+"u8)) || !TryReadTwoDigits(out var hour) || !TryRead(":"u8) || !TryReadTwoDigits(out var minute) || minute > 59)
        {
            return false;
        }

        minutes = negative ? -((hour * 60) + minute) : (hour * 60) + minute;
        return true;
    }

    private bool TryReadSecond(out XsdDecimal second)
    {
        var whole = XsdDecimal.ReadDigits(ref _rest);
        var fraction = default(ReadOnlySpan<byte>);
        second = default;
        if (TryRead("."u8))
        {
            fraction = XsdDecimal.ReadDigits(ref _rest);
            if (fraction.IsEmpty)
            {
                return false;
            }
        }

        return whole.Length == 2 && XsdDecimal.TryMake(false, whole, fraction, out second);
    }
}
