using System.Globalization;

namespace Mutualisons.Web.Collections;

/// <summary>All that is within so many metres of a point, as <c>near=lat,long&amp;radius=metres</c>.</summary>
internal readonly record struct Nearby(decimal Lat, decimal Long, int Radius)
{
    /// <summary>The largest radius: beyond it the earth is no longer flat enough for how distances are taken.</summary>
    public const int MaxRadius = 100_000;

    private const double MetresPerDegree = 111_195;

    /// <summary>How many metres one degree of longitude is here.</summary>
    public double MetresPerLongitude => MetresPerDegree * Math.Cos((double)Lat * Math.PI / 180);

    /// <summary>How many metres one degree of latitude is anywhere.</summary>
    public static double MetresPerLatitude => MetresPerDegree;

    /// <summary>Reads a point; null when it is none on earth.</summary>
    public static Nearby? TryParse(string point, int radius) =>
        point.Split(',') is [var first, var last]
        && decimal.TryParse(first, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var lat)
        && decimal.TryParse(last, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var lon)
        && Math.Abs(lat) <= 90 && Math.Abs(lon) <= 180
            ? new(lat, lon, radius)
            : null;
}
