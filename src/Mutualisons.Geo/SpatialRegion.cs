using NetTopologySuite.Geometries;

namespace Mutualisons.Geo;

/// <summary>A part of the earth that things are looked for in: what lies within a distance of a geometry, or in a box; immutable and thread-safe.</summary>
/// <remarks>Right across the 180th meridian and over the poles. docs/geometry.md says what counts as being there.</remarks>
public sealed class SpatialRegion
{
    private static readonly double[] Turns = [0, 360, -360];

    private readonly GeometryValue _middle;
    private readonly GeometryBox? _box;
    private readonly bool _isWhole;
    private readonly Geometry[] _rectangles = [];

    private SpatialRegion(GeometryValue middle, double radius) => (_middle, Radius) = (middle, radius);

    private SpatialRegion(GeometryBox box, bool isWhole)
    {
        (_box, _isWhole, Radius) = (box, isWhole, double.PositiveInfinity);
        _rectangles = [.. Turns.Select(turn => box.Turned(turn)).Select(turned => GeometryFactory.Default.ToGeometry(new Envelope(turned.West, turned.East, turned.South, turned.North)))];
        _middle = PointAt((box.West + box.East) / 2, (box.South + box.North) / 2);
    }

    /// <summary>How many metres from the middle things may be.</summary>
    public double Radius { get; }

    /// <summary>Longitude and latitude of the middle, when it is a single point; else null.</summary>
    public (double Longitude, double Latitude)? Point => _box is null && GeometryMeasures.InDegrees(_middle)?.Shape is Point { IsEmpty: false } point ? (point.X, point.Y) : null;

    /// <summary>Where to look: the region is in the boxes.</summary>
    public IReadOnlyList<GeometryBox> Boxes =>
        _box is { } box ? [.. Turns.Select(turn => box.Turned(turn))]
        : GeometryBox.Around(_middle) is not { } around ? []
        : double.IsFinite(Radius) ? around.Near(Radius)
        : [GeometryBox.World];

    /// <summary>All within some metres of a geometry, at least in part; infinitely many for all that there is.</summary>
    public static SpatialRegion Near(GeometryValue middle, double metres) => new(middle, metres);

    /// <summary>All within a box, edges included.</summary>
    /// <param name="box">Degrees; east may be less than west, across the 180th meridian.</param>
    /// <param name="isWhole">True when nothing may stick out; false when something in common is enough.</param>
    public static SpatialRegion In(GeometryBox box, bool isWhole) => new(box.East < box.West ? box with { East = box.East + 360 } : box, isWhole);

    /// <summary>A point on WGS 84, as a geometry.</summary>
    public static GeometryValue PointAt(double longitude, double latitude) => new(GeometryFactory.Default.CreatePoint(new Coordinate(longitude, latitude)), CoordinateSystems.Crs84);

    /// <summary>How many metres a geometry is from the middle, if it is in the region; else null.</summary>
    public double? Find(GeometryValue geometry)
    {
        if (geometry.Shape.IsEmpty || (_box is not null && !IsInBox(geometry)))
        {
            return null;
        }

        var distance = GeometryMeasures.Distance(_middle, geometry, LengthUnit.Metre);
        return distance <= Radius ? distance : null;
    }

    private bool IsInBox(GeometryValue geometry)
    {
        if (GeometryMeasures.InDegrees(geometry) is not { Shape: var shape })
        {
            return false;
        }

        return _isWhole
            ? Parts(shape).All(part => _rectangles.Any(rectangle => rectangle.EnvelopeInternal.Covers(part.EnvelopeInternal)))
            : _rectangles.Any(rectangle => rectangle.EnvelopeInternal.Intersects(shape.EnvelopeInternal) && Parts(shape).Any(rectangle.Intersects));
    }

    // What is cut at the 180th meridian has a part on either side of it.
    private static IEnumerable<Geometry> Parts(Geometry shape) => shape is GeometryCollection parts ? parts.Geometries.SelectMany(Parts) : shape.IsEmpty ? [] : [shape];
}
