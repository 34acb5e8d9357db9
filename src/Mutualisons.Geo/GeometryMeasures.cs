using Mutualisons.Geo.Measures;

namespace Mutualisons.Geo;

/// <summary>Distance, length, perimeter and area of geometries in any known coordinate system (<see href="https://docs.ogc.org/is/22-047r1/22-047r1.html#_non_topological_query_functions">GeoSPARQL 1.1, section 9.4</see>); thread-safe.</summary>
/// <remarks>In metres they are geodesic, on the ellipsoid of WGS 84, whatever system the numbers are in.</remarks>
public static class GeometryMeasures
{
    private const double MostDegrees = 1_000_000;

    /// <summary>The distance between the nearest points.</summary>
    /// <returns>NaN when one of them is empty or the way to its coordinates is not defined.</returns>
    public static double Distance(GeometryValue a, GeometryValue b, LengthUnit unit)
    {
        if (InDegrees(a) is not { } first || InDegrees(b) is not { } second)
        {
            return double.NaN;
        }

        return unit.IsAngle
            ? MetricMeasures.DistanceInPlane(first.Shape, second.Shape) / unit.Size
            : MetricMeasures.Distance(first.Shape, second.Shape) / unit.Size;
    }

    /// <summary>The length of all lines; of polygons, of their boundary. NaN as above.</summary>
    public static double Length(GeometryValue value, LengthUnit unit) =>
        InDegrees(value) is { } geometry ? (unit.IsAngle ? geometry.Shape.Length : MetricMeasures.Length(geometry.Shape)) / unit.Size : double.NaN;

    /// <summary>The area of all polygons, in square units. NaN as above.</summary>
    public static double Area(GeometryValue value, LengthUnit unit) =>
        InDegrees(value) is { } geometry ? (unit.IsAngle ? geometry.Shape.Area : MetricMeasures.Area(geometry.Shape)) / (unit.Size * unit.Size) : double.NaN;

    /// <summary>The geometry in degrees; null when the way there is not defined, or leads so far off the earth that nothing can be computed.</summary>
    internal static GeometryValue? InDegrees(GeometryValue value) =>
        (value.System.IsGeographic ? value : value.In(CoordinateSystems.Crs84)) is { } degrees && Math.Max(Reach(degrees.Shape.EnvelopeInternal.MinX, degrees.Shape.EnvelopeInternal.MaxX), Reach(degrees.Shape.EnvelopeInternal.MinY, degrees.Shape.EnvelopeInternal.MaxY)) <= MostDegrees
            ? degrees
            : null;

    private static double Reach(double least, double greatest) => Math.Max(Math.Abs(least), Math.Abs(greatest));
}
