using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Collections;

/// <summary>A <c>schema:Schedule</c>: on which days, at what time, from when until when; clocks are those of Brussels (<see href="https://schema.org/Schedule">schema.org</see>).</summary>
internal sealed record EventSchedule
{
    // A yearly one shows itself within that many days; more need not be looked at.
    private const int MaxDays = 1_500;

    private static readonly DateOnly Always = new(1970, 1, 1);

    /// <summary>How many days, weeks, months or years lie between two rounds.</summary>
    public int Every { get; init; } = 1;

    /// <summary>What <see cref="Every"/> counts: <c>D</c>, <c>W</c>, <c>M</c> or <c>Y</c>.</summary>
    public char Unit { get; init; } = 'W';

    /// <summary>The weekdays; none for the one on which it first was.</summary>
    public IReadOnlyCollection<DayOfWeek> Days { get; init; } = [];

    /// <summary>The first day.</summary>
    public DateOnly First { get; init; } = Always;

    /// <summary>The last day, which still counts.</summary>
    public DateOnly Last { get; init; } = DateOnly.MaxValue;

    /// <summary>When it begins on each day; null for the whole day.</summary>
    public TimeOnly? Begin { get; init; }

    /// <summary>When it ends; at or before the beginning means on the next day, null that it lasts no time.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Reads what is said of a schedule; what cannot be read counts as not said.</summary>
    public static EventSchedule Read(TripleSet triples, Term schedule)
    {
        var frequency = Text(triples, schedule, "schema:repeatFrequency");
        var isKnown = frequency is ['P', .., 'D' or 'W' or 'M' or 'Y'] && int.TryParse(frequency.AsSpan(1, frequency.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var every) && every > 0;
        return new()
        {
            Every = isKnown ? int.Parse(frequency.AsSpan(1, frequency!.Length - 2), CultureInfo.InvariantCulture) : 1,
            Unit = isKnown ? frequency![^1] : 'W',
            Days = [.. triples.Objects(schedule, Vocabularies.Expand("schema:byDay")).OfType<Iri>().Where(day => Enum.TryParse<DayOfWeek>(NameOf(day), out _)).Select(day => Enum.Parse<DayOfWeek>(NameOf(day)))],
            First = Day(triples, schedule, "schema:startDate") ?? Always,
            Last = Day(triples, schedule, "schema:endDate") ?? DateOnly.MaxValue,
            Begin = Clock(triples, schedule, "schema:startTime"),
            End = Clock(triples, schedule, "schema:endTime"),
        };
    }

    /// <summary>Whether some occurrence meets the period.</summary>
    public bool OccursIn(Period period)
    {
        // One that began the evening before may still run.
        var from = BrusselsTime.DayOf(period.Start).AddDays(-1);
        var day = from > First ? from : First;
        for (var i = 0; i < MaxDays && day <= Last && BrusselsTime.StartOf(day) < period.End; i++, day = day.AddDays(1))
        {
            if (IsOn(day) && Meets(day, period))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOn(DateOnly day) => Unit switch
    {
        'D' => (day.DayNumber - First.DayNumber) % Every == 0,
        'W' => (WeekOf(day) - WeekOf(First)) % Every == 0 && (Days.Count == 0 ? day.DayOfWeek == First.DayOfWeek : Days.Contains(day.DayOfWeek)),
        'M' => (MonthOf(day) - MonthOf(First)) % Every == 0 && day.Day == First.Day,
        _ => (day.Year - First.Year) % Every == 0 && day.Month == First.Month && day.Day == First.Day,
    };

    private bool Meets(DateOnly day, Period period)
    {
        var begin = Begin is { } clock ? BrusselsTime.At(day.ToDateTime(clock)) : BrusselsTime.StartOf(day);
        var end = (Begin, End) switch
        {
            (null, _) => BrusselsTime.EndOf(day),
            (_, null) => begin,
            var (from, to) => BrusselsTime.At((to > from ? day : day.AddDays(1)).ToDateTime(to.Value)),
        };
        return begin < period.End && (end > period.Start || begin >= period.Start);
    }

    // Day number 0 is a Monday, as weeks begin here.
    private static int WeekOf(DateOnly day) => day.DayNumber / 7;

    private static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month;

    private static string NameOf(Iri day) => day.Value[(day.Value.LastIndexOf('/') + 1)..];

    private static string? Text(TripleSet triples, Term schedule, string property) => triples.TryGetText(schedule, Vocabularies.Expand(property), out var text) ? text : null;

    private static DateOnly? Day(TripleSet triples, Term schedule, string property) =>
        Text(triples, schedule, property) is { Length: >= 10 } text && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static TimeOnly? Clock(TripleSet triples, Term schedule, string property) =>
        Text(triples, schedule, property) is { } text && TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var clock) ? clock : null;
}
