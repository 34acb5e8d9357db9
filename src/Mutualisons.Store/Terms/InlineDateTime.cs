
namespace Mutualisons.Store.Terms;

/// <summary>Dates and dateTimes in sixty bits: 49 of biased UTC milliseconds, then 11 of zone, so that ids sort by instant.</summary>
/// <remarks>Years 1 to 9999, to the millisecond, in canonical spelling (no trailing zeros, no 24:00:00); the rest lives in the dictionary.</remarks>
internal static class InlineDateTime
{
    private const int ZoneBits = 11;
    private const long Bias = 1L << 48;
    private const long MinuteMilliseconds = 60_000;
    private const long DayMilliseconds = 86_400_000;
    private const long EpochDays = 719_162;
    private const long MinLocal = -EpochDays * DayMilliseconds;
    private const long MaxLocal = (3_652_059 - EpochDays) * DayMilliseconds;
    private const int DateLength = 10;
    private const int TimeLength = 8;

    public static bool TryEncode(long utcMilliseconds, InlineZone zone, out ulong payload)
    {
        payload = 0;
        if (utcMilliseconds is < -Bias or >= Bias || Local(utcMilliseconds, zone) is < MinLocal or >= MaxLocal)
        {
            return false;
        }

        payload = ((ulong)(utcMilliseconds + Bias) << ZoneBits) | (uint)zone.Code;
        return true;
    }

    public static void Decode(ulong payload, out long utcMilliseconds, out InlineZone zone)
    {
        utcMilliseconds = (long)(payload >> ZoneBits) - Bias;
        zone = InlineZone.FromCode((int)(payload & ((1 << ZoneBits) - 1)));
    }

    public static bool IsMidnight(ulong payload) => LocalOf(payload, out _) % DayMilliseconds == 0;

    public static int FormatDate(ulong payload, Span<byte> target)
    {
        var local = LocalOf(payload, out var zone);
        WriteDate(local, target);
        return DateLength + WriteZone(zone, target[DateLength..]);
    }

    public static int FormatDateTime(ulong payload, Span<byte> target)
    {
        var local = LocalOf(payload, out var zone);
        WriteDate(local, target);
        target[DateLength] = (byte)'T';
        var written = DateLength + 1;
        written += WriteTime((int)((local - MinLocal) % DayMilliseconds), target[written..]);
        return written + WriteZone(zone, target[written..]);
    }

    public static bool TryParseDate(ReadOnlySpan<byte> lexical, out TermId id)
    {
        id = default;
        return TryReadDate(lexical, out var local)
            && TryReadZone(lexical[DateLength..], out var zone)
            && TermId.TryFromDate(local - (zone.OffsetMinutes * MinuteMilliseconds), zone, out id);
    }

    public static bool TryParseDateTime(ReadOnlySpan<byte> lexical, out TermId id)
    {
        id = default;
        if (lexical.Length < DateLength + 1 + TimeLength || lexical[DateLength] != 'T' || !TryReadDate(lexical, out var local))
        {
            return false;
        }

        var rest = lexical[(DateLength + 1)..];
        return TryReadTime(ref rest, out var time)
            && TryReadZone(rest, out var zone)
            && TermId.TryFromDateTime(local + time - (zone.OffsetMinutes * MinuteMilliseconds), zone, out id);
    }

    private static long Local(long utcMilliseconds, InlineZone zone) => utcMilliseconds + (zone.OffsetMinutes * MinuteMilliseconds);

    private static long LocalOf(ulong payload, out InlineZone zone)
    {
        Decode(payload, out var utcMilliseconds, out zone);
        return Local(utcMilliseconds, zone);
    }

    private static void WriteDate(long local, Span<byte> target)
    {
        var date = DateOnly.FromDayNumber((int)((local - MinLocal) / DayMilliseconds));
        WriteDigits(date.Year, target[..4]);
        target[4] = (byte)'-';
        WriteDigits(date.Month, target[5..7]);
        target[7] = (byte)'-';
        WriteDigits(date.Day, target[8..10]);
    }

    private static int WriteTime(int time, Span<byte> target)
    {
        WriteDigits(time / 3_600_000, target[..2]);
        target[2] = (byte)':';
        WriteDigits(time / 60_000 % 60, target[3..5]);
        target[5] = (byte)':';
        WriteDigits(time / 1000 % 60, target[6..8]);
        var milliseconds = time % 1000;
        if (milliseconds == 0)
        {
            return TimeLength;
        }

        target[TimeLength] = (byte)'.';
        WriteDigits(milliseconds, target.Slice(TimeLength + 1, 3));
        return TimeLength + 1 + target.Slice(TimeLength + 1, 3).TrimEnd((byte)'0').Length;
    }

    private static int WriteZone(InlineZone zone, Span<byte> target)
    {
        if (!zone.HasZone)
        {
            return 0;
        }

        if (zone.IsZulu)
        {
            target[0] = (byte)'Z';
            return 1;
        }

        target[0] = zone.OffsetMinutes < 0 ? (byte)'-' : (byte)'+';
        var minutes = Math.Abs(zone.OffsetMinutes);
        WriteDigits(minutes / 60, target[1..3]);
        target[3] = (byte)':';
        WriteDigits(minutes % 60, target[4..6]);
        return 6;
    }

    private static void WriteDigits(int value, Span<byte> target)
    {
        for (var i = target.Length - 1; i >= 0; i--)
        {
            target[i] = (byte)('0' + (value % 10));
            value /= 10;
        }
    }

    private static bool TryReadDate(ReadOnlySpan<byte> text, out long local)
    {
        local = 0;
        if (text.Length < DateLength || text[4] != '-' || text[7] != '-'
            || !TryReadDigits(text[..4], out var year) || !TryReadDigits(text[5..7], out var month) || !TryReadDigits(text[8..10], out var day)
            || year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        local = (new DateOnly(year, month, day).DayNumber - EpochDays) * DayMilliseconds;
        return true;
    }

    private static bool TryReadTime(ref ReadOnlySpan<byte> text, out long time)
    {
        time = 0;
        if (text[2] != ':' || text[5] != ':'
            || !TryReadDigits(text[..2], out var hour) || !TryReadDigits(text[3..5], out var minute) || !TryReadDigits(text[6..8], out var second)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = (((hour * 60L) + minute) * 60 + second) * 1000;
        text = text[TimeLength..];
        return text is not [(byte)'.', ..] || TryReadFraction(ref text, ref time);
    }

    private static bool TryReadFraction(ref ReadOnlySpan<byte> text, ref long time)
    {
        var unit = 100;
        text = text[1..];
        while (text is [>= (byte)'0' and <= (byte)'9', ..])
        {
            time += (text[0] - '0') * unit;
            unit /= 10;
            text = text[1..];
        }

        return true;
    }

    private static bool TryReadZone(ReadOnlySpan<byte> text, out InlineZone zone)
    {
        zone = text is [(byte)'Z'] ? InlineZone.Zulu : InlineZone.None;
        if (text.Length <= 1)
        {
            return text.IsEmpty || zone.IsZulu;
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':'
            || !TryReadDigits(text[1..3], out var hours) || !TryReadDigits(text[4..6], out var minutes)
            || minutes > 59 || (hours * 60) + minutes > InlineZone.MaxOffsetMinutes)
        {
            return false;
        }

        var offset = (hours * 60) + minutes;
        zone = InlineZone.FromOffset(text[0] == '-' ? -offset : offset);
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit((char)c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }
}
