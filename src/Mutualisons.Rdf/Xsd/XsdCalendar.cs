namespace Mutualisons.Rdf.Xsd;

/// <summary>The proleptic Gregorian calendar with a year zero (<see href="https://www.w3.org/TR/xmlschema11-2/#sec-aux-functions">XSD 1.1, appendix E</see>).</summary>
internal static class XsdCalendar
{
    /// <summary>The greatest year, and the smallest with a minus: enough for geology, and within 64 bits when counted in minutes.</summary>
    public const long MaxYear = 1_000_000_000_000;

    private const int DaysInEra = 146_097; // 400 years

    public static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Days from 1 March of the year zero; years begin in March, so that a leap day is the last of its year.</summary>
    public static long DaysFromCivil(long year, int month, int day)
    {
        var shifted = month > 2 ? year : year - 1;
        var era = FloorDivide(shifted, 400);
        var yearOfEra = shifted - (era * 400);
        var dayOfYear = (((153 * ((month + 9) % 12)) + 2) / 5) + day - 1;
        return (era * DaysInEra) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
    }

    public static (long Year, int Month, int Day) CivilFromDays(long days)
    {
        var era = FloorDivide(days, DaysInEra);
        var dayOfEra = (int)(days - (era * DaysInEra));
        var yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shiftedMonth = ((5 * dayOfYear) + 2) / 153;
        var day = dayOfYear - (((153 * shiftedMonth) + 2) / 5) + 1;
        var month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        return ((era * 400) + yearOfEra + (month <= 2 ? 1 : 0), month, day);
    }

    public static long FloorDivide(long value, long divisor)
    {
        var quotient = value / divisor;
        return value % divisor < 0 ? quotient - 1 : quotient;
    }
}
