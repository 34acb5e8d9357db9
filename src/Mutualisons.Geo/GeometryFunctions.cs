using System.Collections.Frozen;
using Mutualisons.Geo.Measures;
using NetTopologySuite.Geometries;
using static Mutualisons.Geo.GeometryParameter;

namespace Mutualisons.Geo;

/// <summary>The functions of <see href="https://docs.ogc.org/is/22-047r1/22-047r1.html">GeoSPARQL 1.1</see>, as one table.</summary>
public static class GeometryFunctions
{
    /// <summary>The namespace that functions are named in, prefix <c>geof</c>.</summary>
    public const string Namespace = "http://www.opengis.net/def/function/geosparql/";

    private const string SimpleFeatures = "http://www.opengis.net/ont/sf#";

    private static readonly IReadOnlyList<GeometryFunction> Table =
    [
        .. SpatialRelation.All.Select(relation => new GeometryFunction(relation.Name, [Shape, Shape], a => GeometryResult.Of(relation.Holds(a[0].Geometry!, a[1].Geometry!)))),
        new("relate", [Shape, Shape, Pattern], a => GeometryResult.Of(SpatialRelation.Relate(a[0].Geometry!, a[1].Geometry!, a[2].Text!))),
        .. Measures(), .. Constructions(), .. Properties(),
    ];

    private static readonly FrozenDictionary<(string, int), GeometryFunction> BySignature = Table.ToFrozenDictionary(function => (function.Name, function.Parameters.Count));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GeometryFunction> All => Table;

    /// <summary>The function of an IRI with that many arguments, or null.</summary>
    public static GeometryFunction? Find(string iri, int arity) =>
        iri.StartsWith(Namespace, StringComparison.Ordinal) ? BySignature.GetValueOrDefault((iri[Namespace.Length..], arity)) : null;

    // Section 9.4.1 and 9.4.2; without a unit, metres.
    private static IEnumerable<GeometryFunction> Measures() =>
    [
        new("distance", [Shape, Shape, Reference], a => InUnit(LengthUnit.Find(a[2].Text!), unit => GeometryMeasures.Distance(a[0].Geometry!, a[1].Geometry!, unit))),
        new("metricDistance", [Shape, Shape], a => GeometryResult.Of(GeometryMeasures.Distance(a[0].Geometry!, a[1].Geometry!, LengthUnit.Metre))),
        new("length", [Shape, Reference], a => InUnit(LengthUnit.Find(a[1].Text!), unit => LengthOf(a[0].Geometry!, unit))),
        new("metricLength", [Shape], a => GeometryResult.Of(LengthOf(a[0].Geometry!, LengthUnit.Metre))),
        new("perimeter", [Shape, Reference], a => InUnit(LengthUnit.Find(a[1].Text!), unit => GeometryMeasures.Length(a[0].Geometry!, unit))),
        new("metricPerimeter", [Shape], a => GeometryResult.Of(GeometryMeasures.Length(a[0].Geometry!, LengthUnit.Metre))),
        new("area", [Shape, Reference], a => InUnit(LengthUnit.FindSquared(a[1].Text!), unit => GeometryMeasures.Area(a[0].Geometry!, unit))),
        new("metricArea", [Shape], a => GeometryResult.Of(GeometryMeasures.Area(a[0].Geometry!, LengthUnit.Metre))),
    ];

    // Section 9.4.3 and 9.4.4.
    private static IEnumerable<GeometryFunction> Constructions() =>
    [
        new("buffer", [Shape, Number, Reference], a => LengthUnit.Find(a[2].Text!) is { } unit ? GeometryResult.Of(GeometryOperations.Buffer(a[0].Geometry!, a[1].Number, unit)) : default),
        new("metricBuffer", [Shape, Number], a => GeometryResult.Of(GeometryOperations.Buffer(a[0].Geometry!, a[1].Number, LengthUnit.Metre))),
        Unary("concaveHull", value => GeometryOperations.ConcaveHull(value)), new("concaveHull", [Shape, Number], a => GeometryResult.Of(GeometryOperations.ConcaveHull(a[0].Geometry!, a[1].Number))),
        Unary("convexHull", GeometryOperations.ConvexHull), Unary("envelope", GeometryOperations.Envelope), Unary("boundary", GeometryOperations.Boundary),
        Unary("centroid", GeometryOperations.Centroid), Unary("boundingCircle", GeometryOperations.BoundingCircle),
        Binary("intersection", GeometryOperations.Intersection), Binary("union", GeometryOperations.Union),
        Binary("difference", GeometryOperations.Difference), Binary("symDifference", GeometryOperations.SymmetricDifference),
        new("transform", [Shape, Reference], a => CoordinateSystems.Find(a[1].Text!) is { } system ? GeometryResult.Of(a[0].Geometry!.In(system)) : default),
        new("geometryN", [Shape, Number], a => GeometryResult.Of(GeometryOperations.Part(a[0].Geometry!, (long)a[1].Number))),
        Unary("asWKT", value => value with { Format = GeometryFormat.Wkt }), Unary("asGeoJSON", value => value with { Format = GeometryFormat.GeoJson }),
    ];

    // Section 9.4.5.
    private static IEnumerable<GeometryFunction> Properties() =>
    [
        Property("getSRID", value => GeometryResult.OfIri(value.System.Iri)),
        Property("geometryType", value => GeometryResult.OfIri(SimpleFeatures + value.Shape.GeometryType)),
        Property("isEmpty", value => GeometryResult.Of(value.Shape.IsEmpty)),
        Property("isSimple", value => GeometryResult.Of(ShapeWork.CanOverlay(value.Shape) ? value.Shape.IsSimple : null)),
        Property("isValid", value => GeometryResult.Of(ShapeWork.CanOverlay(value.Shape) ? value.Shape.IsValid : null)),
        Property("is3D", value => GeometryResult.Of(HasHeight(value.Shape))),
        Property("isMeasured", value => GeometryResult.Of(value.Shape.Coordinate is { M: not double.NaN })),
        Property("dimension", value => GeometryResult.Of(Math.Max(0, (long)value.Shape.Dimension))),
        Property("spatialDimension", value => GeometryResult.Of(HasHeight(value.Shape) ? 3L : 2L)),
        Property("coordinateDimension", value => GeometryResult.Of((HasHeight(value.Shape) ? 3L : 2L) + (value.Shape.Coordinate is { M: not double.NaN } ? 1L : 0L))),
        Property("numGeometries", value => GeometryResult.Of((long)value.Shape.NumGeometries)),
        Property("minX", value => Ordinate(value, box => box.MinX)), Property("maxX", value => Ordinate(value, box => box.MaxX)),
        Property("minY", value => Ordinate(value, box => box.MinY)), Property("maxY", value => Ordinate(value, box => box.MaxY)),
        Property("minZ", value => Height(value, Enumerable.Min)), Property("maxZ", value => Height(value, Enumerable.Max)),
    ];

    private static GeometryFunction Unary(string name, Func<GeometryValue, GeometryValue?> make) => new(name, [Shape], a => GeometryResult.Of(make(a[0].Geometry!)));

    private static GeometryFunction Binary(string name, Func<GeometryValue, GeometryValue, GeometryValue?> make) =>
        new(name, [Shape, Shape], a => GeometryResult.Of(make(a[0].Geometry!, a[1].Geometry!)));

    private static GeometryFunction Property(string name, Func<GeometryValue, GeometryResult> read) => new(name, [Shape], a => read(a[0].Geometry!));

    private static GeometryResult InUnit(LengthUnit? unit, Func<LengthUnit, double> measure) => unit is null ? default : GeometryResult.Of(measure(unit));

    // Of lines: polygons have a perimeter and no length.
    private static double LengthOf(GeometryValue value, LengthUnit unit) => value.Shape.Dimension == Dimension.Surface ? 0 : GeometryMeasures.Length(value, unit);

    private static bool HasHeight(Geometry shape) => shape.Coordinate is { Z: not double.NaN };

    private static GeometryResult Ordinate(GeometryValue value, Func<Envelope, double> read) =>
        value.Shape.IsEmpty ? default : GeometryResult.Of(read(value.Shape.EnvelopeInternal));

    private static GeometryResult Height(GeometryValue value, Func<IEnumerable<double>, double> choose)
    {
        var heights = value.Shape.Coordinates.Select(point => point.Z).Where(double.IsFinite).ToArray();
        return heights.Length == 0 ? default : GeometryResult.Of(choose(heights));
    }
}
