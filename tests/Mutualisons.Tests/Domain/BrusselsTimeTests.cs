using System.Globalization;
using Mutualisons.Domain;
using Xunit;

namespace Mutualisons.Tests.Domain;

public sealed class BrusselsTimeTests
{
    [Theory]
    [InlineData("2026-03-28", "2026-03-27T23:00:00Z", "2026-03-28T23:00:00Z")]
    [InlineData("2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")]
    [InlineData("2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")]
    public void Days_have_23_24_or_25_hours(string day, string start, string end)
    {
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        Assert.Equal(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture), BrusselsTime.StartOf(date));
        Assert.Equal(DateTimeOffset.Parse(end, CultureInfo.InvariantCulture), BrusselsTime.EndOf(date));
    }

    [Theory]
    [InlineData("2026-12-10T18:00:00", "2026-12-10T17:00:00Z")]
    [InlineData("2026-03-29T02:30:00", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25T02:30:00", "2026-10-25T00:30:00Z")]
    public void A_clock_is_read_as_in_Brussels(string clock, string moment) =>
        Assert.Equal(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), BrusselsTime.At(DateTime.Parse(clock, CultureInfo.InvariantCulture)));

    [Fact]
    public void The_day_changes_at_midnight_in_Brussels()
    {
        Assert.Equal(new DateOnly(2026, 11, 22), BrusselsTime.DayOf(new(2026, 11, 22, 22, 59, 0, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2026, 11, 23), BrusselsTime.DayOf(new(2026, 11, 22, 23, 0, 0, TimeSpan.Zero)));
    }
}
