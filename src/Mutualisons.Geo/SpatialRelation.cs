using System.Collections.Frozen;
using Mutualisons.Geo.Measures;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Mutualisons.Geo;

/// <summary>A topological relation between two geometries, by the patterns that its intersection matrix must match (<see href="https://docs.ogc.org/is/22-047r1/22-047r1.html#_topology_vocabulary_extension_relation_family">GeoSPARQL 1.1, section 7</see>); thread-safe.</summary>
/// <param name="Name">Its name as a function of <c>geof:</c>, such as <c>sfWithin</c>.</param>
/// <param name="Patterns">Patterns of which one must match; for some, other patterns hold by the dimensions of the two.</param>
public sealed record SpatialRelation(string Name, IReadOnlyList<string> Patterns)
{
    private static readonly SpatialRelation[] Table =
    [
        new("sfEquals", ["T*F**FFF*"]), new("sfDisjoint", ["FF*FF****"]), new("sfIntersects", ["T********", "*T*******", "***T*****", "****T****"]),
        new("sfTouches", ["FT*******", "F**T*****", "F***T****"]), new("sfWithin", ["T*F**F***"]), new("sfContains", ["T*****FF*"]), new("sfOverlaps", []), new("sfCrosses", []),
        new("ehEquals", ["TFFFTFFFT"]), new("ehDisjoint", ["FF*FF****"]), new("ehMeet", ["FT*******", "F**T*****", "F***T****"]), new("ehOverlap", ["T*T***T**"]),
        new("ehCovers", ["T*TFT*FF*"]), new("ehCoveredBy", ["TFF*TFT**"]), new("ehInside", ["TFF*FFT**"]), new("ehContains", ["T*TFF*FF*"]),
        new("rcc8eq", ["TFFFTFFFT"]), new("rcc8dc", ["FFTFFTTTT"]), new("rcc8ec", ["FFTFTTTTT"]), new("rcc8po", ["TTTTTTTTT"]),
        new("rcc8tppi", ["TTTFTTFFT"]), new("rcc8tpp", ["TFFTTFTTT"]), new("rcc8ntpp", ["TFFTFFTTT"]), new("rcc8ntppi", ["TTTFFTFFT"]),
    ];

    private static readonly FrozenDictionary<string, SpatialRelation> ByName = Table.ToFrozenDictionary(relation => relation.Name, StringComparer.Ordinal);

    /// <summary>All of them: simple features, Egenhofer, RCC8.</summary>
    public static IReadOnlyList<SpatialRelation> All => Table;

    /// <summary>The relation of a name, or null.</summary>
    public static SpatialRelation? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Whether it holds only where the boxes of the two meet, so that an index may choose candidates.</summary>
    public bool NeedsBoxesToMeet => Name is not ("sfDisjoint" or "ehDisjoint" or "rcc8dc");

    /// <summary>Whether it holds.</summary>
    /// <returns>Null when the second cannot be brought into the first's coordinate system, or one of them is too broken to compare.</returns>
    public bool? Holds(GeometryValue a, GeometryValue b)
    {
        if (b.In(a.System) is not { } other)
        {
            return null;
        }

        var (first, second) = (a.Shape, other.Shape);
        if (NeedsBoxesToMeet && !first.EnvelopeInternal.Intersects(second.EnvelopeInternal))
        {
            return first.IsEmpty && second.IsEmpty && Name.EndsWith("quals", StringComparison.Ordinal);
        }

        try
        {
            return Compare(first, second);
        }
        catch (Exception exception) when (exception is ApplicationException or ArgumentException or InvalidOperationException or ArithmeticException)
        {
            // an invalid polygon, or a collection, which has no matrix
            return null;
        }
    }

    /// <summary>Whether the intersection matrix of two geometries matches a pattern of nine of <c>T F * 0 1 2</c> (<c>geof:relate</c>).</summary>
    /// <returns>Null as for <see cref="Holds"/>, and when the pattern is none.</returns>
    public static bool? Relate(GeometryValue a, GeometryValue b, string pattern)
    {
        if (pattern.Length != 9 || pattern.Any(c => !"TF*012".Contains(char.ToUpperInvariant(c), StringComparison.Ordinal)) || b.In(a.System) is not { } other)
        {
            return null;
        }

        try
        {
            return ShapeWork.CanRelate(a.Shape, other.Shape) ? a.Shape.Relate(other.Shape).Matches(pattern.ToUpperInvariant()) : null;
        }
        catch (Exception exception) when (exception is ApplicationException or ArgumentException or InvalidOperationException or ArithmeticException)
        {
            // as above
            return null;
        }
    }

    private bool? Compare(Geometry a, Geometry b) => Name switch
    {
        "sfIntersects" => Meet(a, b),
        "sfDisjoint" or "ehDisjoint" => !Meet(a, b),
        "sfContains" => Contains(a, b),
        "sfWithin" => Contains(b, a),
        _ when !ShapeWork.CanRelate(a, b) => null,
        "sfEquals" => a.EqualsTopologically(b),
        _ when NeedsBoxesToMeet && Meet(a, b) == false => false,
        "sfOverlaps" => a.Overlaps(b),
        "sfCrosses" => a.Crosses(b),
        _ => Matches(a.Relate(b)),
    };

    /// <summary>Whether two shapes have a point in common; null when that is too much work.</summary>
    internal static bool? Meet(Geometry a, Geometry b) => (a, b) switch
    {
        _ when PreparedShapes.Of(a).PreparedFor(b) is { } first && ShapeWork.CanOverlay(a, b) => first.Intersects(b),
        _ when PreparedShapes.Of(b).PreparedFor(a) is { } second && ShapeWork.CanOverlay(a, b) => second.Intersects(a),
        (Point { IsEmpty: false } point, _) when IsPlain(b) => Locate(point, b) != Location.Exterior,
        (_, Point { IsEmpty: false } point) when IsPlain(a) => Locate(point, a) != Location.Exterior,
        _ => ShapeWork.CanRelate(a, b) ? a.Intersects(b) : null,
    };

    private static bool? Contains(Geometry outer, Geometry inner) =>
        PreparedShapes.Of(outer).PreparedFor(inner) is { } prepared && (inner is Point || ShapeWork.CanRelate(outer, inner)) ? prepared.Contains(inner)
        : inner is Point { IsEmpty: false } point && IsPlain(outer) ? Locate(point, outer) == Location.Interior
        : ShapeWork.CanRelate(outer, inner) ? outer.Contains(inner) : null;

    // One look at each edge, however they cross.
    private static Location Locate(Point point, Geometry shape) => new PointLocator().Locate(point.Coordinate, shape);

    // A mixed collection has no interior that relations could be told of.
    private static bool IsPlain(Geometry shape) => shape.GetType() != typeof(GeometryCollection);

    private bool Matches(IntersectionMatrix matrix) => Patterns.Any(matrix.Matches);
}
