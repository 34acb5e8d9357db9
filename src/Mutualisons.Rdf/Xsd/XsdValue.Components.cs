namespace Mutualisons.Rdf.Xsd;

/// <content>Parts of points in time (<see href="https://www.w3.org/TR/xpath-functions-31/#accessors-for-dates">XPath Functions, section 9.5</see>); false where the type has no such part.</content>
public readonly partial struct XsdValue
{
    /// <summary>The year, with a year zero, as an integer.</summary>
    public bool TryGetYear(out XsdValue year) =>
        Set(out year, default) && Type.IsDateTime() && AsDateTime() is { HasYear: true } time && Set(out year, FromInteger(time.Year));

    /// <summary>The month from 1 to 12 as an integer.</summary>
    public bool TryGetMonth(out XsdValue month) =>
        Set(out month, default) && Type.IsDateTime() && AsDateTime() is { HasMonth: true } time && Set(out month, FromInteger(time.Month));

    /// <summary>The day of the month as an integer.</summary>
    public bool TryGetDay(out XsdValue day) =>
        Set(out day, default) && Type.IsDateTime() && AsDateTime() is { HasDay: true } time && Set(out day, FromInteger(time.Day));

    /// <summary>The hour from 0 to 23 as an integer.</summary>
    public bool TryGetHours(out XsdValue hours) =>
        Set(out hours, default) && Type.IsDateTime() && AsDateTime() is { HasTime: true } time && Set(out hours, FromInteger(time.Hour));

    /// <summary>The minute from 0 to 59 as an integer.</summary>
    public bool TryGetMinutes(out XsdValue minutes) =>
        Set(out minutes, default) && Type.IsDateTime() && AsDateTime() is { HasTime: true } time && Set(out minutes, FromInteger(time.Minute));

    /// <summary>The second with its fraction as a decimal.</summary>
    public bool TryGetSeconds(out XsdValue seconds) =>
        Set(out seconds, default) && Type.IsDateTime() && AsDateTime() is { HasTime: true } time && Set(out seconds, FromDecimal(time.Second));

    /// <summary>The offset from UTC as a dayTimeDuration; false without timezone too.</summary>
    public bool TryGetTimezone(out XsdValue timezone) =>
        Set(out timezone, default)
        && Type.IsDateTime()
        && AsDateTime().TimezoneMinutes is { } minutes
        && Set(out timezone, FromDuration(XsdDuration.FromMinutes(minutes), XsdType.DayTimeDuration));

    /// <summary>The same instant in another timezone, in minutes from UTC; null takes the timezone away (fn:adjust-dateTime-to-timezone).</summary>
    public bool TryAdjustTimezone(int? timezoneMinutes, out XsdValue adjusted) =>
        Set(out adjusted, default)
        && Type.IsDateTime()
        && AsDateTime().TryAdjustTimezone(timezoneMinutes, out var time)
        && Set(out adjusted, FromDateTime(time));
}
