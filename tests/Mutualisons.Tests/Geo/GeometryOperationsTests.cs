using Mutualisons.Geo;
using Xunit;

namespace Mutualisons.Tests.Geo;

/// <summary>GeoSPARQL 1.1, section 9.4.</summary>
public sealed class GeometryOperationsTests
{
    private const string Square = "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))";
    private const string Half = "POLYGON((5 0, 10 0, 10 10, 5 10, 5 0))";

    [Fact]
    public void A_buffer_in_metres_is_a_circle_on_the_ground()
    {
        var circle = GeometryOperations.Buffer(Geometries.Wkt("POINT(4.35 50.85)"), 1, LengthUnit.Find("http://qudt.org/vocab/unit/KiloM")!)!;

        Assert.InRange(GeometryMeasures.Area(circle, LengthUnit.Metre), Math.PI * 1_000_000 * 0.99, Math.PI * 1_000_000 * 1.001);
        Assert.All(circle.Shape.Coordinates, corner => Assert.InRange(
            GeometryMeasures.Distance(Geometries.Wkt("POINT(4.35 50.85)"), Geometries.Wkt(FormattableString.Invariant($"POINT({corner.X} {corner.Y})")), LengthUnit.Metre), 995, 1_005));
    }

    [Fact]
    public void Overlays_are_what_their_names_say()
    {
        var (a, b) = (Geometries.Wkt(Square), Geometries.Wkt(Half));

        Assert.Equal(50, GeometryOperations.Intersection(a, b)!.Shape.Area, 9);
        Assert.Equal(100, GeometryOperations.Union(a, b)!.Shape.Area, 9);
        Assert.Equal(50, GeometryOperations.Difference(a, b)!.Shape.Area, 9);
        Assert.Equal(50, GeometryOperations.SymmetricDifference(a, b)!.Shape.Area, 9);
        Assert.True(GeometryOperations.Intersection(a, Geometries.Wkt("POINT(20 20)"))!.Shape.IsEmpty);
    }

    [Fact]
    public void Hull_envelope_boundary_and_centroid_are_those_of_simple_features()
    {
        var line = Geometries.Wkt("LINESTRING(0 0, 5 5, 10 0)");

        Assert.True(GeometryOperations.ConvexHull(line)!.Shape.EqualsTopologically(Geometries.Wkt("POLYGON((0 0, 5 5, 10 0, 0 0))").Shape));
        Assert.True(GeometryOperations.Envelope(line)!.Shape.EqualsTopologically(Geometries.Wkt("POLYGON((0 0, 0 5, 10 5, 10 0, 0 0))").Shape));
        Assert.Equal("MULTIPOINT ((0 0), (10 0))", GeometryWriter.Write(GeometryOperations.Boundary(line)!));
        Assert.Equal("POINT (5 2.5)", GeometryWriter.Write(GeometryOperations.Centroid(line)!));
    }

    [Fact]
    public void A_result_is_in_the_system_and_format_of_the_first()
    {
        var lambert = Geometries.Wkt("<http://www.opengis.net/def/crs/EPSG/0/31370> POLYGON((148000 170000, 149000 170000, 149000 171000, 148000 171000, 148000 170000))");
        var degrees = Geometries.Wkt("POLYGON((4.3 50.8, 4.4 50.8, 4.4 50.9, 4.3 50.9, 4.3 50.8))");

        Assert.StartsWith("<http://www.opengis.net/def/crs/EPSG/0/31370> POLYGON", GeometryWriter.Write(GeometryOperations.Intersection(lambert, degrees)!), StringComparison.Ordinal);
        Assert.StartsWith("{\"type\":\"Polygon\"", GeometryWriter.Write(GeometryOperations.Buffer(Geometries.Json("""{"type":"Point","coordinates":[4.35,50.85]}"""), 10, LengthUnit.Metre)!), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_computed_is_null_and_no_exception()
    {
        var bowTie = Geometries.Wkt("POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))");

        _ = GeometryOperations.Intersection(bowTie, Geometries.Wkt(Square));
        Assert.Null(GeometryOperations.Buffer(bowTie, double.NaN, LengthUnit.Metre));
        Assert.Null(GeometryOperations.Part(bowTie, 2));
        Assert.NotNull(GeometryOperations.Part(bowTie, 1));
    }
}
