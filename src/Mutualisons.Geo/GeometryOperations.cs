using Mutualisons.Geo.Measures;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace Mutualisons.Geo;

/// <summary>Makes geometries of geometries (<see href="https://docs.ogc.org/is/22-047r1/22-047r1.html#_non_topological_query_functions">GeoSPARQL 1.1, section 9.4</see>); thread-safe. The result is in the first one's system and format.</summary>
/// <remarks>Null stands for an expression error: a shape too broken to compute with, or coordinates that have no place in the other system.</remarks>
public static class GeometryOperations
{
    // How finely a quarter of a circle is drawn; the area is right to 0.1 %.
    private const int QuadrantSegments = 16;

    /// <summary>How long the edges of a concave hull may be, from 0, the shortest that hold it together, to 1, those of the convex hull.</summary>
    internal const double HullRatio = 0.3;

    /// <summary>All points within a distance; a negative distance shrinks polygons.</summary>
    public static GeometryValue? Buffer(GeometryValue value, double radius, LengthUnit unit)
    {
        if (!double.IsFinite(radius))
        {
            return null;
        }

        if (unit.IsAngle)
        {
            return GeometryMeasures.InDegrees(value) is { } degrees ? Back(value, Around(degrees.Shape, radius * unit.Size), degrees.System) : null;
        }

        if (!value.System.IsGeographic)
        {
            return Back(value, Around(value.Shape, radius * unit.Size), value.System);
        }

        if (value.Shape.IsEmpty)
        {
            return value;
        }

        var plane = LocalPlane.At(value.Shape.EnvelopeInternal);
        return Back(value, Around(plane.ToPlane(value.Shape), radius * unit.Size) is { } around ? plane.FromPlane(around) : null, value.System);
    }

    /// <summary>The smallest convex shape around it.</summary>
    public static GeometryValue? ConvexHull(GeometryValue value) => Unary(value, shape => shape.ConvexHull());

    /// <summary>The smallest box around it, along the axes.</summary>
    public static GeometryValue? Envelope(GeometryValue value) => Unary(value, shape => shape.Envelope);

    /// <summary>A tight shape around it, in one piece and without holes.</summary>
    /// <param name="value">The geometry.</param>
    /// <param name="ratio">How tight, from 0 to 1, where 1 is the convex hull.</param>
    public static GeometryValue? ConcaveHull(GeometryValue value, double ratio = HullRatio) =>
        ratio is >= 0 and <= 1 ? Unary(value, shape => NetTopologySuite.Algorithm.Hull.ConcaveHull.ConcaveHullByLengthRatio(shape, ratio), ShapeWork.CanTriangulate) : null;

    /// <summary>Its edge: the ends of a line, the rings of a polygon.</summary>
    public static GeometryValue? Boundary(GeometryValue value) => Unary(value, shape => shape.Boundary);

    /// <summary>Its centre of gravity, which may lie outside.</summary>
    public static GeometryValue? Centroid(GeometryValue value) => Unary(value, shape => shape.Centroid);

    /// <summary>The smallest circle around it, as a polygon.</summary>
    public static GeometryValue? BoundingCircle(GeometryValue value) => Unary(value, shape => new MinimumBoundingCircle(shape).GetCircle());

    /// <summary>What both cover.</summary>
    public static GeometryValue? Intersection(GeometryValue a, GeometryValue b) => Binary(a, b, SpatialFunction.Intersection, (x, y) => x.Intersection(y));

    /// <summary>What at least one covers.</summary>
    public static GeometryValue? Union(GeometryValue a, GeometryValue b) => Binary(a, b, SpatialFunction.Union, (x, y) => x.Union(y));

    /// <summary>What the first covers and the second does not.</summary>
    public static GeometryValue? Difference(GeometryValue a, GeometryValue b) => Binary(a, b, SpatialFunction.Difference, (x, y) => x.Difference(y));

    /// <summary>What exactly one covers.</summary>
    public static GeometryValue? SymmetricDifference(GeometryValue a, GeometryValue b) => Binary(a, b, SpatialFunction.SymDifference, (x, y) => x.SymmetricDifference(y));

    /// <summary>The part at a place, counted from 1; a shape without parts is its own first.</summary>
    public static GeometryValue? Part(GeometryValue value, long place) =>
        place >= 1 && place <= value.Shape.NumGeometries ? value with { Shape = value.Shape.GetGeometryN((int)place - 1) } : null;

    private static GeometryValue? Unary(GeometryValue value, Func<Geometry, Geometry> make, Func<Geometry, bool>? isBearable = null) =>
        Back(value, Make(() => (isBearable ?? ShapeWork.CanWrap)(value.Shape) ? make(value.Shape) : null), value.System);

    private static GeometryValue? Binary(GeometryValue a, GeometryValue b, SpatialFunction function, Func<Geometry, Geometry, Geometry> make) =>
        b.In(a.System) is { } other ? Back(a, Make(() => Overlay(a.Shape, other.Shape, function, make)), a.System) : null;

    // The usual way tries again and again, ever more coarsely, when shapes are broken; of large ones the first attempt has to do.
    private static Geometry? Overlay(Geometry a, Geometry b, SpatialFunction function, Func<Geometry, Geometry, Geometry> make) =>
        ShapeWork.AreSmall(a, b) ? make(a, b)
        : ShapeWork.CanOverlay(a, b) ? OverlayNG.Overlay(a, b, function) : null;

    private static GeometryValue? Back(GeometryValue like, Geometry? shape, CoordinateSystem system) =>
        shape is null ? null : new GeometryValue(shape, system, like.Format).In(like.System);

    private static Geometry? Around(Geometry shape, double radius) => Make(() =>
    {
        var coarse = radius == 0 ? shape : ShapeWork.Coarse(shape, Math.Abs(radius));
        return ShapeWork.CanSurround(coarse, Math.Abs(radius)) ? coarse.Buffer(radius, QuadrantSegments) : null;
    });

    /// <summary>Makes a shape of others; null when they are too broken.</summary>
    internal static Geometry? Make(Func<Geometry?> make)
    {
        try
        {
            return make();
        }
        catch (Exception exception) when (exception is ApplicationException or ArgumentException or InvalidOperationException or ArithmeticException)
        {
            // an invalid polygon, or a collection where the operation wants one kind
            return null;
        }
    }
}
