using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Html;

/// <summary>Dates and times as readers of a page write them; clocks are those of Brussels.</summary>
internal static class DateText
{
    private static readonly string[] French = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
    private static readonly string[] Dutch = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
    private static readonly string[] English = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The text of a date, a time or both; null for what is none.</summary>
    public static string? Of(Literal literal, string language)
    {
        var text = literal.LexicalForm;
        if (literal.Datatype == XsdVocabulary.DateTime)
        {
            return OfMoment(text, language);
        }

        if (literal.Datatype == XsdVocabulary.Date)
        {
            return text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? OfDay(day, language) : null;
        }

        return literal.Datatype == XsdVocabulary.Time && text.Length >= 5 ? text[..5] : null;
    }

    /// <summary>A day.</summary>
    public static string OfDay(DateOnly day, string language)
    {
        var months = language switch
        {
            "nl" => Dutch,
            "en" => English,
            _ => French,
        };
        var number = day.Day == 1 && language == "fr" ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);
        return $"{number} {months[day.Month - 1]} {day.Year.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string? OfMoment(string text, string language)
    {
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return null;
        }

        // Without a zone nobody knows which clock was meant: it is shown as it stands.
        var hasZone = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10;
        var clock = hasZone ? BrusselsTime.ClockAt(moment) : moment.DateTime;
        return $"{OfDay(DateOnly.FromDateTime(clock), language)}, {clock.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }
}
