using System.Globalization;
using Mutualisons.Domain;

namespace Mutualisons.Web.Collections;

/// <summary>From a moment until another, which no longer belongs to it.</summary>
internal readonly record struct Period(DateTimeOffset Start, DateTimeOffset End)
{
    private static readonly string[] Clocks = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFK"];

    /// <summary>Reads one date, which is that whole day in Brussels, or one date and time, which without a zone is Brussels' own and lasts no time.</summary>
    public static Period? TryParseMoment(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new(BrusselsTime.StartOf(day), BrusselsTime.EndOf(day));
        }

        // A '+' that was not escaped comes as a space.
        if (!DateTime.TryParseExact(text.Replace(' ', '+'), Clocks, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var clock))
        {
            return null;
        }

        var moment = clock.Kind == DateTimeKind.Unspecified ? BrusselsTime.At(clock) : new DateTimeOffset(clock);
        return new(moment, moment);
    }

    /// <summary>Reads <c>START/END</c>, each a date or a date and time; an end that is a date is the end of that day.</summary>
    public static Period? TryParse(string text) =>
        text.Split('/') is [var first, var last] && TryParseMoment(first) is { } start && TryParseMoment(last) is { } end && start.Start < end.End
            ? new(start.Start, end.End)
            : null;
}
