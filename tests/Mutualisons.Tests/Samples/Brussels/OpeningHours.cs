using System.Globalization;
using Mutualisons.Rdf;
using static Mutualisons.Tests.Samples.Brussels.BrusselsExample;

namespace Mutualisons.Tests.Samples.Brussels;

/// <summary>When a room is open: its own hours, or those of its place; hours that close before they open end the next day.</summary>
internal sealed class OpeningHours
{
    private readonly ILookup<DayOfWeek, (TimeSpan Opens, TimeSpan Closes)> _days;

    private OpeningHours(IEnumerable<Iri> specifications) =>
        _days = specifications
            .SelectMany(hours => Links(hours, SchemaOrg + "dayOfWeek"), (hours, day) => (Day: Enum.Parse<DayOfWeek>(Slug(day)), Hours: Read(hours)))
            .ToLookup(each => each.Day, each => each.Hours);

    public static OpeningHours Of(Iri room)
    {
        var own = Links(room, SchemaOrg + "openingHoursSpecification");
        return new(own.Count > 0 ? own : Links(Link(room, SchemaOrg + "containedInPlace"), SchemaOrg + "openingHoursSpecification"));
    }

    /// <summary>True when one stretch of opening hours, on the clocks of Brussels, holds the whole interval.</summary>
    public bool Cover(DateTimeOffset start, DateTimeOffset end)
    {
        var (from, to) = (InBrussels(start).DateTime, InBrussels(end).DateTime);
        return new[] { from.Date, from.Date.AddDays(-1) }
            .Any(day => _days[day.DayOfWeek].Any(hours => day + hours.Opens <= from && to <= day + hours.Closes));
    }

    private static (TimeSpan Opens, TimeSpan Closes) Read(Iri hours)
    {
        var opens = TimeSpan.Parse(Text(hours, SchemaOrg + "opens"), CultureInfo.InvariantCulture);
        var closes = TimeSpan.Parse(Text(hours, SchemaOrg + "closes"), CultureInfo.InvariantCulture);
        return (opens, closes < opens ? closes + TimeSpan.FromDays(1) : closes);
    }
}
