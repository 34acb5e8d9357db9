using System.Globalization;
using Mutualisons.Geo;

namespace Mutualisons.Web.Collections;

/// <summary>All that is within so many metres of a point, as <c>near=lat,long&amp;radius=metres</c>.</summary>
internal readonly record struct Nearby(decimal Lat, decimal Long, int Radius)
{
    /// <summary>The largest radius: whoever wants more wants a list.</summary>
    public const int MaxRadius = 100_000;

    /// <summary>The box that holds every point so near, right across the antimeridian and over the poles.</summary>
    public BoundingBox Box
    {
        get
        {
            var (longitude, latitude) = ((double)Long, (double)Lat);
            var grown = new GeometryBox(longitude, latitude, longitude, latitude).Grown(Radius + 1.0);
            var isRound = grown.East - grown.West >= 360;
            return new(isRound ? -180 : Degrees(grown.West), Degrees(grown.South), isRound ? 180 : Degrees(grown.East), Degrees(grown.North));
        }
    }

    /// <summary>Reads a point; null when it is none on earth.</summary>
    public static Nearby? TryParse(string point, int radius) =>
        point.Split(',') is [var first, var last]
        && decimal.TryParse(first, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var lat)
        && decimal.TryParse(last, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var lon)
        && Math.Abs(lat) <= 90 && Math.Abs(lon) <= 180
            ? new(lat, lon, radius)
            : null;

    // Rounded by less than the metre that the radius was given more.
    private static decimal Degrees(double degrees) => Math.Round((decimal)(degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees), 6);
}
