using NetTopologySuite.Geometries;

namespace Mutualisons.Geo.Measures;

/// <summary>Says beforehand whether comparing or combining shapes would take longer than some seconds, since the library cannot be stopped: always the same for the same shapes.</summary>
/// <remarks>The limits are on what the library's algorithms go through, counted here in a fraction of their time; docs/geometry.md tells what they mean.</remarks>
internal static class ShapeWork
{
    // The most corners of what is compared or combined, and of what is only wrapped, measured or moved.
    private const int MostPoints = 500_000;
    private const int MostWrapped = 2_000_000;
    private const int MostTriangulated = 20_000;

    // Holes are looked for in every shell, and points in every part.
    private const int MostParts = 20_000;
    private const long MostLocations = 100_000_000;

    // Steps along chains whose boxes meet; at worst each of them is a crossing, some microseconds.
    private const long MostMeetings = 2_500_000;

    // A line around an edge has corners and arcs of its own.
    private const int MeetingsOfCurves = 4;
    private const int CornersOfCircle = 64;

    // Distances between nearest edges, when all of them are alike.
    private const long MostPairs = 1_000_000_000;

    private const int AlwaysBearable = 2_000;
    private const int FewCorners = 100;

    /// <summary>Whether a shape can be laid over another one, as far as itself goes.</summary>
    public static bool CanOverlay(Geometry shape) => IsSmall([shape]) || (IsBounded([shape], MostPoints) && PartsOf(shape) <= MostParts && MeetsSeldom([shape]));

    /// <summary>Whether shapes can be laid over each other.</summary>
    public static bool CanOverlay(Geometry a, Geometry b) =>
        IsSmall([a, b]) || (PreparedShapes.Of(a).IsOrderly && PreparedShapes.Of(b).IsOrderly && (ArePairsFew(a, b) || (IsBounded([a, b], MostPoints) && MeetsSeldom([a, b]))));

    /// <summary>Whether the intersection matrix of two shapes can be computed, for which the library compares all chains that overlap from west to east, and looks for each part in the other shape.</summary>
    public static bool CanRelate(Geometry a, Geometry b) =>
        IsSmall([a, b]) || (CanOverlay(a, b) && (PartsOf(a) * b.NumPoints) + (PartsOf(b) * a.NumPoints) <= MostLocations
            && (ArePairsFew(a, b) ? PreparedShapes.Of(a).OverlapsFew && PreparedShapes.Of(b).OverlapsFew : new ChainSweep([a, b]).OverlapsFew));

    /// <summary>The shape as a line in that distance sees it: corners within a hundredth of the distance make no difference.</summary>
    public static Geometry Coarse(Geometry shape, double radius) => IsBounded([shape], FewCorners) ? shape : new CoarseShape(radius / 100).Transform(shape);

    /// <summary>Whether a line at a distance can be drawn around a shape: what is within it counts as meeting, since the lines around it cross.</summary>
    public static bool CanSurround(Geometry shape, double radius) =>
        IsBounded([shape], FewCorners) || (IsBounded([shape], MostPoints) && PartsOf(shape) * PartsOf(shape) * CornersOfCircle <= MostLocations
            && new ChainSweep([shape], radius).CountMeetings(MostMeetings / MeetingsOfCurves) <= MostMeetings / MeetingsOfCurves);

    /// <summary>Whether a hull, a middle or an edge can be found, for which each corner is looked at a few times.</summary>
    public static bool CanWrap(Geometry shape) => IsBounded([shape], MostWrapped);

    /// <summary>Whether the corners can be joined to triangles.</summary>
    public static bool CanTriangulate(Geometry shape) => IsBounded([shape], MostTriangulated);

    /// <summary>Whether the nearest points of two shapes can be found.</summary>
    public static bool CanMeasure(Geometry a, Geometry b) => (long)a.NumPoints * b.NumPoints <= MostPairs;

    /// <summary>Whether chains of a shape overlap from west to east so seldom that the library may compare all that do.</summary>
    public static bool OverlapsFew(Geometry shape) => IsSmall([shape]) || new ChainSweep([shape]).OverlapsFew;

    // Whatever two shapes do to each other, it is little if even all their edges together are few pairs.
    private static bool ArePairsFew(Geometry a, Geometry b) => (long)a.NumPoints * b.NumPoints <= MostMeetings;

    private static bool MeetsSeldom(Geometry[] shapes) => new ChainSweep(shapes).CountMeetings(MostMeetings) <= MostMeetings;

    /// <summary>Whether two shapes are so small that nothing about them takes long.</summary>
    public static bool AreSmall(Geometry a, Geometry b) => IsSmall([a, b]);

    private static bool IsSmall(Geometry[] shapes) => IsBounded(shapes, AlwaysBearable);

    private static bool IsBounded(Geometry[] shapes, int most) => shapes.Sum(shape => (long)shape.NumPoints) <= most;

    /// <summary>Points, lines and rings.</summary>
    private static long PartsOf(Geometry shape) => shape switch
    {
        Polygon polygon => 1 + polygon.NumInteriorRings,
        GeometryCollection parts => parts.Geometries.Sum(PartsOf),
        _ => 1,
    };
}
