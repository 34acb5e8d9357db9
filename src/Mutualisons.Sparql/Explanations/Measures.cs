using System.Globalization;

namespace Mutualisons.Sparql.Explanations;

/// <summary>Numbers as people read them: three digits that matter, and a unit.</summary>
internal static class Measures
{
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Expected(double rows) =>
        rows >= 10 || rows == Math.Floor(rows) ? rows.ToString("N0", CultureInfo.InvariantCulture) : rows.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Time(TimeSpan time) => time.TotalSeconds switch
    {
        >= 1 => Three(time.TotalSeconds) + " s",
        >= 0.001 => Three(time.TotalMilliseconds) + " ms",
        _ => Three(time.TotalMicroseconds) + " µs",
    };

    public static string Size(long bytes) => bytes switch
    {
        >= 1_000_000_000 => Three(bytes / 1e9) + " GB",
        >= 1_000_000 => Three(bytes / 1e6) + " MB",
        >= 1_000 => Three(bytes / 1e3) + " kB",
        _ => $"{bytes} B",
    };

    private static string Three(double value) =>
        value.ToString(value >= 100 ? "N0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
}
