using System.Globalization;
using Mutualisons.Rdf;
using static Mutualisons.Tests.Samples.Brussels.BrusselsExample;

namespace Mutualisons.Tests.Samples.Brussels;

/// <summary>When a room is open: its own hours, or those of its place; hours that close at 00:00 end at midnight.</summary>
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

    /// <summary>True when the place is open, on the clocks of Brussels, during the whole interval; hours that touch at midnight are one stretch.</summary>
    public bool Cover(DateTimeOffset start, DateTimeOffset end)
    {
        var (covered, to) = (InBrussels(start).DateTime, InBrussels(end).DateTime);
        for (var day = covered.Date; day <= to.Date; day = day.AddDays(1))
        {
            var open = _days[day.DayOfWeek].Where(hours => day + hours.Opens <= covered).Select(hours => day + hours.Closes).DefaultIfEmpty(covered).Max();
            covered = open > covered ? open : covered;
        }

        return covered >= to;
    }

    private static (TimeSpan Opens, TimeSpan Closes) Read(Iri hours)
    {
        var opens = TimeSpan.Parse(Text(hours, SchemaOrg + "opens"), CultureInfo.InvariantCulture);
        var closes = TimeSpan.Parse(Text(hours, SchemaOrg + "closes"), CultureInfo.InvariantCulture);
        return (opens, closes == TimeSpan.Zero ? TimeSpan.FromDays(1) : closes);
    }
}
