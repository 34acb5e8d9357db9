using System.Globalization;
using Mutualisons.Web.Collections;
using Xunit;

namespace Mutualisons.Web.Tests.Collections;

public sealed class EventScheduleTests
{
    [Theory]
    [InlineData("P1W", "2026-11-10T19:00:00+01:00", true)]
    [InlineData("P2W", "2026-11-10T19:00:00+01:00", false)]
    [InlineData("P2W", "2026-11-17T19:00:00+01:00", true)]
    [InlineData("P1D", "2026-11-11T19:00:00+01:00", true)]
    [InlineData("P1M", "2026-12-03T19:00:00+01:00", true)]
    [InlineData("P1M", "2026-12-04T19:00:00+01:00", false)]
    [InlineData("P1Y", "2027-11-03T19:00:00+01:00", true)]
    [InlineData("P1W", "2026-11-03T18:00:00Z", true)]
    [InlineData("P1W", "2026-11-03T20:00:00Z", false)]
    [InlineData("P1W", "2026-10-27T19:00:00+01:00", false)]
    public void It_comes_round_as_often_as_it_says(string frequency, string moment, bool occurs)
    {
        var schedule = new EventSchedule
        {
            Every = int.Parse(frequency.AsSpan(1, 1), CultureInfo.InvariantCulture),
            Unit = frequency[2],
            Days = frequency[2] == 'W' ? [DayOfWeek.Tuesday] : [],
            First = new(2026, 11, 3),
            Begin = new(19, 0),
            End = new(21, 0),
        };
        var at = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
        Assert.Equal(occurs, schedule.OccursIn(new(at, at.AddMinutes(1))));
    }

    [Fact]
    public void Its_clock_is_that_of_Brussels_on_both_sides_of_summer_time()
    {
        var schedule = new EventSchedule { Days = [DayOfWeek.Sunday], First = new(2026, 3, 1), Begin = new(10, 0), End = new(11, 0) };
        Assert.True(Occurs(schedule, "2026-03-22T09:00:00Z"));
        Assert.True(Occurs(schedule, "2026-03-29T08:00:00Z"));
        Assert.False(Occurs(schedule, "2026-03-29T09:30:00Z"));
    }

    [Fact]
    public void What_runs_past_midnight_still_runs_in_the_small_hours()
    {
        var schedule = new EventSchedule { Days = [DayOfWeek.Saturday], First = new(2026, 11, 7), Begin = new(22, 0), End = new(2, 0) };
        Assert.True(Occurs(schedule, "2026-11-15T00:30:00+01:00"));
        Assert.False(Occurs(schedule, "2026-11-15T02:00:00+01:00"));
    }

    [Fact]
    public void One_that_never_ends_is_found_far_away_and_one_that_ended_is_not()
    {
        var schedule = new EventSchedule { Days = [DayOfWeek.Monday], First = new(2020, 1, 6) };
        Assert.True(Occurs(schedule, "2990-01-01T12:00:00Z", 7));
        Assert.False(Occurs(schedule with { Last = new(2021, 1, 1) }, "2026-01-01T12:00:00Z", 100));
    }

    private static bool Occurs(EventSchedule schedule, string moment, double days = 0.0001)
    {
        var at = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
        return schedule.OccursIn(new(at, at.AddDays(days)));
    }
}
