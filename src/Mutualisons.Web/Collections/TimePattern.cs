using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Collections;

/// <summary>Compares times in SPARQL: values with a clock as moments, values that are dates as days in Brussels.</summary>
internal static class TimePattern
{
    private const string DateTimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>That a beginning lies at or before a moment.</summary>
    public static string HasBegun(string variable, DateTimeOffset at) => Compare(variable, "<=", at, BrusselsTime.DayOf(at));

    /// <summary>That an end lies behind a moment; a date ends with its day.</summary>
    public static string HasNotEnded(string variable, DateTimeOffset at) => Compare(variable, ">", at, BrusselsTime.DayOf(at));

    /// <summary>A node runs at a moment, as far as its begin and end say; without them it always does.</summary>
    public static string IsRunning(string node, Iri begin, Iri end, Period period)
    {
        // Half-open on both sides: what begins when the period ends does not meet it, but a period of no length is a moment.
        var last = period.End > period.Start ? period.End.AddMilliseconds(-1) : period.Start;
        return $" FILTER NOT EXISTS {{ {node} {begin} ?begins FILTER(!({HasBegun("?begins", last)})) }} FILTER NOT EXISTS {{ {node} {end} ?ends FILTER(!({HasNotEnded("?ends", period.Start)})) }}";
    }

    private static string Compare(string variable, string comparison, DateTimeOffset at, DateOnly day)
    {
        var moment = new Literal(at.UtcDateTime.ToString(DateTimeFormat, System.Globalization.CultureInfo.InvariantCulture), XsdVocabulary.DateTime);
        var date = new Literal(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var ofDays = comparison == ">" ? ">=" : comparison;
        return $"IF(DATATYPE({variable}) = {XsdVocabulary.Date}, SUBSTR(STR({variable}), 1, 10) {ofDays} {date}, {variable} {comparison} {moment})";
    }
}
