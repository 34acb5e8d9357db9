using Mutualisons.Geo.Measures;

namespace Mutualisons.Geo.Index;

/// <summary>How near a box can be to a point, on the smallest sphere that keeps distances below those of the ellipsoid.</summary>
internal static class BoxDistance
{
    // The smallest radius of curvature of the ellipsoid, that of the meridian at the equator: no way is shorter than on this sphere.
    private const double Radius = 6_335_439;

    public static double LowerBound(double longitude, double latitude, GeometryBox box)
    {
        var (west, east) = (Turn(box.West - longitude), Turn(longitude - box.East));
        var isBelow = box.East - box.West >= 360 || Turn(longitude - box.West) <= box.East - box.West;
        if (isBelow)
        {
            return Radius * Ellipsoid.Radians(Math.Max(0, Math.Max(box.South - latitude, latitude - box.North)));
        }

        var side = west <= east ? box.West : box.East;
        return Radius * Math.Min(
            Math.Min(Angle(longitude, latitude, side, box.South), Angle(longitude, latitude, side, box.North)),
            Angle(longitude, latitude, side, Math.Clamp(NearestLatitude(longitude - side, latitude), box.South, box.North)));
    }

    // Where the great circle through the point meets a meridian at a right angle.
    private static double NearestLatitude(double difference, double latitude)
    {
        var cosine = Math.Cos(Ellipsoid.Radians(difference));
        return cosine <= 0 ? (latitude < 0 ? -90 : 90) : Ellipsoid.Degrees(Math.Atan(Math.Tan(Ellipsoid.Radians(latitude)) / cosine));
    }

    private static double Angle(double longitude, double latitude, double otherLongitude, double otherLatitude) =>
        Geodesic.SphericalAngle(longitude, latitude, otherLongitude, otherLatitude);

    private static double Turn(double degrees) => ((degrees % 360) + 360) % 360;
}
