using NetTopologySuite.Geometries;

namespace Mutualisons.Geo.Measures;

/// <summary>A plane in metres that touches the ellipsoid at a point: equidistant along the meridian, and along the parallel of each latitude.</summary>
/// <remarks>Lengths are right to 0.1 % within some 100 km of the point; who needs more than that asks <see cref="Geodesic"/> with the points found here.</remarks>
internal sealed class LocalPlane(double longitude, double latitude)
{
    private readonly double _longitude = longitude;
    private readonly double _latitude = latitude;
    private readonly double _perLatitude = Ellipsoid.MeridianRadius(Ellipsoid.Radians(latitude)) * Math.PI / 180;
    private readonly double _perLongitude = Math.Max(Ellipsoid.ParallelRadius(Ellipsoid.Radians(latitude)), 1) * Math.PI / 180;

    /// <summary>The plane at a geometry's middle.</summary>
    public static LocalPlane At(Envelope envelope) => new(envelope.Centre.X, envelope.Centre.Y);

    /// <summary>A copy of the shape in metres from the point.</summary>
    public Geometry ToPlane(Geometry shape) => Change(shape, point => ((point.X - _longitude) * _perLongitude, (point.Y - _latitude) * _perLatitude));

    /// <summary>A copy of the shape back in degrees.</summary>
    public Geometry FromPlane(Geometry shape) => Change(shape, point => (FromPlane(point.X, _longitude, _perLongitude), FromPlane(point.Y, _latitude, _perLatitude)));

    /// <summary>A point of the plane in degrees.</summary>
    public Coordinate FromPlane(Coordinate point) => new(FromPlane(point.X, _longitude, _perLongitude), FromPlane(point.Y, _latitude, _perLatitude));

    private static double FromPlane(double metres, double origin, double scale) => (metres / scale) + origin;

    private static Geometry Change(Geometry shape, Func<(double X, double Y), (double X, double Y)> change)
    {
        var copy = shape.Copy();
        copy.Apply(new Literals.CoordinateChange(change));
        copy.GeometryChanged();
        return copy;
    }
}
