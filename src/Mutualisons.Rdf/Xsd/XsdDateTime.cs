namespace Mutualisons.Rdf.Xsd;

/// <summary>A point in time, or a recurring one: a value of dateTime, date, time, gYear, gYearMonth, gMonth, gMonthDay or gDay (<see href="https://www.w3.org/TR/xmlschema11-2/#theSevenPropertyModel">XSD 1.1, appendix D.2.1</see>).</summary>
/// <remarks>Years may be negative, zero and of thirteen digits; seconds are exact. <c>default</c> has no type and stands for no value.</remarks>
public readonly partial struct XsdDateTime : IEquatable<XsdDateTime>
{
    /// <summary>The greatest year that is read or computed; the smallest is its negative.</summary>
    public const long MaxYear = XsdCalendar.MaxYear;

    private const int MinutesInDay = 1_440;
    private const int MaxTimezone = 14 * 60;
    private const short NoTimezone = short.MinValue;

    private readonly short _timezone;

    private XsdDateTime(XsdType type, long year, int month, int day, int hour, int minute, XsdDecimal second, int? timezoneMinutes)
    {
        Type = type;
        Year = year;
        Month = (byte)month;
        Day = (byte)day;
        Hour = (byte)hour;
        Minute = (byte)minute;
        Second = second;
        _timezone = (short?)timezoneMinutes ?? NoTimezone;
    }

    /// <summary>Which of the eight types the value has.</summary>
    public XsdType Type { get; }

    /// <summary>The year, with a year zero; 1972 for types without one.</summary>
    public long Year { get; }

    /// <summary>The month from 1; 12 for time and gDay, 1 for gYear.</summary>
    public byte Month { get; }

    /// <summary>The day of the month from 1; 31 for time, 1 for the other types without one.</summary>
    public byte Day { get; }

    /// <summary>The hour from 0 to 23.</summary>
    public byte Hour { get; }

    /// <summary>The minute from 0 to 59.</summary>
    public byte Minute { get; }

    /// <summary>The second with its fraction, from 0 and less than 60.</summary>
    public XsdDecimal Second { get; }

    /// <summary>The offset from UTC in minutes, or null without timezone.</summary>
    public int? TimezoneMinutes => _timezone == NoTimezone ? null : _timezone;

    /// <summary>Whether the type has a year.</summary>
    public bool HasYear => Type is XsdType.DateTime or XsdType.Date or XsdType.GYear or XsdType.GYearMonth;

    /// <summary>Whether the type has a month.</summary>
    public bool HasMonth => Type is XsdType.DateTime or XsdType.Date or XsdType.GYearMonth or XsdType.GMonth or XsdType.GMonthDay;

    /// <summary>Whether the type has a day.</summary>
    public bool HasDay => Type is XsdType.DateTime or XsdType.Date or XsdType.GMonthDay or XsdType.GDay;

    /// <summary>Whether the type has hours, minutes and seconds.</summary>
    public bool HasTime => Type is XsdType.DateTime or XsdType.Time;

    /// <summary>Whether every part is the same; not whether both are the same instant, which <see cref="Compare"/> tells.</summary>
    public static bool operator ==(XsdDateTime left, XsdDateTime right) => left.Equals(right);

    /// <summary>Whether some part differs.</summary>
    public static bool operator !=(XsdDateTime left, XsdDateTime right) => !left.Equals(right);

    /// <summary>A dateTime with timezone.</summary>
    public static XsdDateTime FromDateTimeOffset(DateTimeOffset value) => new(
        XsdType.DateTime,
        value.Year,
        value.Month,
        value.Day,
        value.Hour,
        value.Minute,
        new XsdDecimal(value.Ticks % TimeSpan.TicksPerMinute, 7),
        (int)value.Offset.TotalMinutes);

    /// <summary>Puts parts together and fills those that the type does not have with their reference values; false when a part is out of its range or the month has no such day.</summary>
    /// <remarks>Hour 24 is the first instant of the next day.</remarks>
    public static bool TryCreate(XsdType type, long year, int month, int day, int hour, int minute, XsdDecimal second, int? timezoneMinutes, out XsdDateTime value)
    {
        value = Fill(new XsdDateTime(type.ToValueType(), year, 1, 1, 0, 0, default, null), month, day);
        var isEndOfDay = hour == 24 && minute == 0 && second.Sign == 0;
        if (!type.IsDateTime()
            || Math.Abs(year) > MaxYear
            || month is < 1 or > 12
            || day < 1
            || day > XsdCalendar.DaysInMonth(value.Year, value.Month)
            || (hour is < 0 or > 23 && !isEndOfDay)
            || minute is < 0 or > 59
            || second.Sign < 0
            || second >= new XsdDecimal(60)
            || timezoneMinutes is < -MaxTimezone or > MaxTimezone)
        {
            value = default;
            return false;
        }

        value = new XsdDateTime(value.Type, value.Year, value.Month, value.Day, isEndOfDay ? 0 : hour, minute, second, timezoneMinutes);
        return !isEndOfDay || value.Type != XsdType.DateTime || TryFromTimeline(value.Minutes + MinutesInDay, second, value, out value);
    }

    /// <inheritdoc/>
    public bool Equals(XsdDateTime other) =>
        Type == other.Type
        && Year == other.Year
        && Month == other.Month
        && Day == other.Day
        && Hour == other.Hour
        && Minute == other.Minute
        && Second == other.Second
        && _timezone == other._timezone;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is XsdDateTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, Year, Month, Day, Hour, Minute, Second, _timezone);

    // The reference values of XPath Functions, section 9.4: 1972 is a leap year, December has 31 days.
    private static XsdDateTime Fill(XsdDateTime value, int month, int day) => new(
        value.Type,
        value.HasYear ? value.Year : 1972,
        value.HasMonth ? month : value.Type == XsdType.GYear ? 1 : 12,
        value.HasDay ? day : value.Type == XsdType.Time ? 31 : 1,
        0,
        0,
        default,
        null);
}
