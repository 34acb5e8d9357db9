namespace Mutualisons.Rdf.Xsd;

/// <content>The timeline: order, differences, durations and timezones (<see href="https://www.w3.org/TR/xpath-functions-31/#dates-times">XPath Functions, section 9</see>).</content>
public readonly partial struct XsdDateTime
{
    // Local minutes on the timeline; the seconds come on top.
    private long Minutes => (XsdCalendar.DaysFromCivil(Year, Month, Day) * MinutesInDay) + (Hour * 60) + Minute;

    /// <summary>Compares two values of one type.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <param name="implicitTimezone">What a value without timezone counts as, in minutes; null leaves such a value apart from zoned ones that are less than 14 hours away, as XSD does.</param>
    public static XsdOrder Compare(XsdDateTime left, XsdDateTime right, int? implicitTimezone)
    {
        if (left.Type != right.Type)
        {
            return XsdOrder.Incomparable;
        }

        var leftZone = left.TimezoneMinutes ?? implicitTimezone;
        var rightZone = right.TimezoneMinutes ?? implicitTimezone;
        if (leftZone is null == rightZone is null)
        {
            return (XsdOrder)CompareInstants(left, leftZone ?? 0, right, rightZone ?? 0);
        }

        // Order of XSD 1.1, appendix D.2.1: certain only when it holds in every timezone.
        var first = CompareInstants(left, leftZone ?? MaxTimezone, right, rightZone ?? MaxTimezone);
        var last = CompareInstants(left, leftZone ?? -MaxTimezone, right, rightZone ?? -MaxTimezone);
        return first == last && first != 0 ? (XsdOrder)first : XsdOrder.Indeterminate;
    }

    /// <summary>The time from the right value to the left one, both dateTimes, dates or times; false for other types, or when a timezone is missing and none is implied.</summary>
    public static bool TrySubtract(XsdDateTime left, XsdDateTime right, int? implicitTimezone, out XsdDuration difference)
    {
        difference = default;
        var leftZone = left.TimezoneMinutes ?? implicitTimezone;
        var rightZone = right.TimezoneMinutes ?? implicitTimezone;
        if (left.Type != right.Type || left.Type is not (XsdType.DateTime or XsdType.Date or XsdType.Time) || leftZone is null != rightZone is null)
        {
            return false;
        }

        var minutes = left.Minutes - (leftZone ?? 0) - (right.Minutes - (rightZone ?? 0));
        return XsdDuration.TryCreate(0, (new XsdDecimal(minutes) * new XsdDecimal(60)) + left.Second - right.Second, out difference);
    }

    /// <summary>Adds months, keeping within the month arrived at, then seconds; false for types that cannot, past <see cref="MaxYear"/>, and for seconds past 64 bits.</summary>
    /// <remarks>A date keeps no time of day, and a time takes no months and wraps at midnight.</remarks>
    public bool TryAdd(XsdDuration duration, out XsdDateTime sum)
    {
        sum = default;
        if (Type is not (XsdType.DateTime or XsdType.Date or XsdType.Time) || (Type == XsdType.Time && duration.Months != 0))
        {
            return false;
        }

        var months = (Year * 12) + Month - 1 + duration.Months;
        var year = XsdCalendar.FloorDivide(months, 12);
        var month = (int)(months - (year * 12)) + 1;
        if (Math.Abs(year) > MaxYear)
        {
            return false;
        }

        var day = Math.Min(Day, XsdCalendar.DaysInMonth(year, month));
        var moved = new XsdDateTime(Type, year, month, day, Hour, Minute, Second, TimezoneMinutes);
        var seconds = Second + duration.Seconds;
        if (!seconds.Floor().TryGetInt64(out var wholeSeconds))
        {
            return false;
        }

        var carry = XsdCalendar.FloorDivide(wholeSeconds, 60);
        var total = (Int128)moved.Minutes + carry;
        return TryFromTimeline(total, seconds - (new XsdDecimal(carry) * new XsdDecimal(60)), moved, out sum);
    }

    /// <summary>The same instant in another timezone; a value without one gets it, and null takes it away (fn:adjust-dateTime-to-timezone). False for types without the function and offsets past 14 hours.</summary>
    public bool TryAdjustTimezone(int? timezoneMinutes, out XsdDateTime adjusted)
    {
        adjusted = default;
        if (Type is not (XsdType.DateTime or XsdType.Date or XsdType.Time) || timezoneMinutes is < -MaxTimezone or > MaxTimezone)
        {
            return false;
        }

        var shift = TimezoneMinutes is { } current && timezoneMinutes is { } wanted ? wanted - current : 0;
        var rezoned = new XsdDateTime(Type, Year, Month, Day, Hour, Minute, Second, timezoneMinutes);
        return TryFromTimeline(Minutes + shift, Second, rezoned, out adjusted);
    }

    // A value at a place on the timeline, with type and timezone of the pattern.
    private static bool TryFromTimeline(Int128 minutes, XsdDecimal second, XsdDateTime pattern, out XsdDateTime value)
    {
        value = default;
        if (Int128.Abs(minutes) > (MaxYear + 1) * 366 * MinutesInDay)
        {
            return false;
        }

        var days = XsdCalendar.FloorDivide((long)minutes, MinutesInDay);
        var minuteOfDay = (int)((long)minutes - (days * MinutesInDay));
        if (pattern.Type == XsdType.Time)
        {
            value = new XsdDateTime(XsdType.Time, pattern.Year, pattern.Month, pattern.Day, minuteOfDay / 60, minuteOfDay % 60, second, pattern.TimezoneMinutes);
            return true;
        }

        var (year, month, day) = XsdCalendar.CivilFromDays(days);
        var isDate = pattern.Type == XsdType.Date;
        value = new XsdDateTime(pattern.Type, year, month, day, isDate ? 0 : minuteOfDay / 60, isDate ? 0 : minuteOfDay % 60, isDate ? default : second, pattern.TimezoneMinutes);
        return Math.Abs(year) <= MaxYear;
    }

    private static int CompareInstants(XsdDateTime left, int leftZone, XsdDateTime right, int rightZone)
    {
        var minutes = (left.Minutes - leftZone).CompareTo(right.Minutes - rightZone);
        return Math.Sign(minutes != 0 ? minutes : left.Second.CompareTo(right.Second));
    }
}
