namespace Mutualisons.Domain;

/// <summary>Days and clocks as they are in Brussels, right across summer time.</summary>
public static class BrusselsTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    /// <summary>The day that it is in Brussels at that moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>What clocks show in Brussels at that moment.</summary>
    public static DateTime ClockAt(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    /// <summary>When that day begins in Brussels.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>When that day ends in Brussels, which is when the next begins.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : StartOf(day.AddDays(1));

    /// <summary>The moment at which clocks in Brussels show that time; one that summer time leaps over is an hour later, one that comes twice is the first.</summary>
    public static DateTimeOffset At(DateTime clock)
    {
        var local = DateTime.SpecifyKind(clock, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return local.Ticks < offset.Ticks ? DateTimeOffset.MinValue : new(local, offset);
    }
}
