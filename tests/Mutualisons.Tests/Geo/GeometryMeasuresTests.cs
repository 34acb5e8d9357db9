using Mutualisons.Geo;
using Xunit;

namespace Mutualisons.Tests.Geo;

/// <summary>Against PROJ 9 (cs2cs, geod), which is right to a millimetre.</summary>
public sealed class GeometryMeasuresTests
{
    [Theory]
    [InlineData("POINT(4.3525 50.8467)", "POINT(4.4025 51.2194)", 41_610.549)]
    [InlineData("POINT(4.3525 50.8467)", "POINT(151.2093 -33.8688)", 16_740_488.492)]
    [InlineData("POINT(0 0)", "POINT(179.7 0.5)", 19_944_127.421)]
    [InlineData("POINT(0 0)", "POINT(180 0)", 20_003_931.459)]
    [InlineData("POINT(0 89.9)", "POINT(180 89.9)", 22_338.796)]
    [InlineData("POINT(4.35 50.85)", "POINT(4.3501 50.8501)", 13.166)]
    [InlineData("POINT(179.9 0)", "POINT(-179.9 0)", 22_263.898)]
    [InlineData("<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(50.8467 4.3525)", "<http://www.opengis.net/def/crs/EPSG/0/31370> POINT(148855.423 170699.676)", 0)]
    public void A_distance_in_metres_is_that_of_the_ellipsoid(string a, string b, double expected) =>
        Assert.InRange(GeometryMeasures.Distance(Geometries.Wkt(a), Geometries.Wkt(b), LengthUnit.Metre), (expected * 0.995) - 0.01, (expected * 1.005) + 0.5);

    [Fact]
    public void The_distance_to_a_line_is_that_to_its_nearest_point_on_the_ground()
    {
        // The nearest point in degrees is another: a degree of longitude is shorter than one of latitude there.
        var line = Geometries.Wkt("LINESTRING(4.30 50.80, 4.50 51.00)");
        var point = Geometries.Wkt("POINT(4.50 50.80)");
        var nearest = Enumerable.Range(0, 10_001).Min(step => GeometryMeasures.Distance(point, Geometries.Wkt(FormattableString.Invariant($"POINT({4.30 + (step * 0.00002)} {50.80 + (step * 0.00002)})")), LengthUnit.Metre));

        Assert.InRange(GeometryMeasures.Distance(point, line, LengthUnit.Metre), nearest * 0.999, nearest * 1.001);
    }

    [Fact]
    public void Units_divide_the_distance()
    {
        var (a, b) = (Geometries.Wkt("POINT(4.3525 50.8467)"), Geometries.Wkt("POINT(4.4025 51.2194)"));

        Assert.Equal(41.610549, GeometryMeasures.Distance(a, b, LengthUnit.Find("http://qudt.org/vocab/unit/KiloM")!), 3);
        Assert.Equal(Math.Sqrt((0.05 * 0.05) + (0.3727 * 0.3727)), GeometryMeasures.Distance(a, b, LengthUnit.Degree), 9);
        Assert.Null(LengthUnit.Find("http://example.org/parsec"));
    }

    [Fact]
    public void Where_geometries_meet_the_distance_is_nothing_and_from_an_empty_one_there_is_none()
    {
        Assert.Equal(0, GeometryMeasures.Distance(Geometries.Wkt("POINT(4.35 50.85)"), Geometries.Wkt("POLYGON((4 50, 5 50, 5 51, 4 51, 4 50))"), LengthUnit.Metre));
        Assert.True(double.IsNaN(GeometryMeasures.Distance(Geometries.Wkt("POINT EMPTY"), Geometries.Wkt("POINT(1 2)"), LengthUnit.Metre)));
    }

    [Fact]
    public void The_area_of_a_square_degree_at_the_equator_is_that_of_the_ellipsoid()
    {
        var square = Geometries.Wkt("POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))");

        Assert.InRange(GeometryMeasures.Area(square, LengthUnit.Metre), 12_308_778_361 * 0.999, 12_308_778_361 * 1.001);
        Assert.InRange(GeometryMeasures.Length(square, LengthUnit.Metre), 443_770.917 * 0.999, 443_770.917 * 1.001);
    }

    [Fact]
    public void A_hole_is_no_area() =>
        Assert.Equal(
            GeometryMeasures.Area(Geometries.Wkt("POLYGON((0 0, 2 0, 2 2, 0 2, 0 0))"), LengthUnit.Metre) - GeometryMeasures.Area(Geometries.Wkt("POLYGON((1 1, 1.5 1, 1.5 1.5, 1 1.5, 1 1))"), LengthUnit.Metre),
            GeometryMeasures.Area(Geometries.Wkt("POLYGON((0 0, 2 0, 2 2, 0 2, 0 0), (1 1, 1.5 1, 1.5 1.5, 1 1.5, 1 1))"), LengthUnit.Metre),
            1.0);

    [Theory]
    [InlineData("3812", 4.3525, 50.8467, 648_855.036, 670_699.945, 0.01)]
    [InlineData("3812", 5.9, 50.1, 759_553.717, 588_787.071, 0.01)]
    [InlineData("31370", 4.3525, 50.8467, 148_855.423, 170_699.676, 1)]
    [InlineData("31370", 2.6, 51.1, 26_116.840, 200_352.350, 1)]
    [InlineData("3857", 4.0, 51.2, 445_277.963, 6_656_747.949, 0.01)]
    public void Longitude_and_latitude_become_the_coordinates_of_a_system_and_come_back(string code, double longitude, double latitude, double x, double y, double precision)
    {
        var system = CoordinateSystems.Find($"http://www.opengis.net/def/crs/EPSG/0/{code}")!;
        var there = Geometries.Wkt(FormattableString.Invariant($"POINT({longitude} {latitude})")).In(system)!;
        Assert.InRange(there.Shape.Coordinate.X, x - precision, x + precision);
        Assert.InRange(there.Shape.Coordinate.Y, y - precision, y + precision);

        var back = there.In(CoordinateSystems.Crs84)!;
        Assert.Equal(longitude, back.Shape.Coordinate.X, 6);
        Assert.Equal(latitude, back.Shape.Coordinate.Y, 6);
    }
}
