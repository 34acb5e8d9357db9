using Mutualisons.Geo;
using Xunit;

namespace Mutualisons.Tests.Geo;

/// <summary>GeoSPARQL 1.1, sections 8.7.1 (well-known text) and 8.7.3 (GeoJSON).</summary>
public sealed class GeometryReaderTests
{
    [Theory]
    [InlineData("POINT (4.35 50.85)", 4.35, 50.85)]
    [InlineData("Point(4.35 50.85)", 4.35, 50.85)]
    [InlineData("<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT(4.35 50.85)", 4.35, 50.85)]
    [InlineData("<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(50.85 4.35)", 4.35, 50.85)]
    [InlineData("  <urn:ogc:def:crs:EPSG::4326> POINT(50.85 4.35)", 4.35, 50.85)]
    [InlineData("<http://www.opengis.net/def/crs/EPSG/9.9.1/31370> POINT(148855.423 170699.676)", 148855.423, 170699.676)]
    public void Axis_order_is_that_of_the_system(string text, double x, double y)
    {
        var shape = Geometries.Wkt(text).Shape;

        Assert.Equal((x, y), (shape.Coordinate.X, shape.Coordinate.Y));
    }

    [Theory]
    [InlineData("POINT(4.35)")]
    [InlineData("POINT(4.35 50.85")]
    [InlineData("POLYGON((0 0, 1 0, 1 1))")]
    [InlineData("CIRCLE(0 0, 1)")]
    [InlineData("")]
    [InlineData("POINT(NaN NaN)")]
    [InlineData("<http://www.opengis.net/def/crs/EPSG/0/4326 POINT(50.85 4.35)")]
    [InlineData("<http://www.opengis.net/def/crs/EPSG/0/99999> POINT(1 2)")]
    [InlineData("<http://example.org/crs> POINT(1 2)")]
    public void Bad_well_known_text_is_no_geometry_and_says_why(string text)
    {
        Assert.False(new GeometryReader().TryRead(text, GeometryFormat.Wkt, out _, out var problem));
        Assert.NotEmpty(problem);
    }

    [Theory]
    [InlineData("""{"type":"Point"}""")]
    [InlineData("""{"type":"Point","coordinates":[1]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]}""")]
    [InlineData("""{"type":"Feature","geometry":null}""")]
    [InlineData("""[1,2]""")]
    [InlineData("nothing")]
    public void Bad_GeoJSON_is_no_geometry_and_says_why(string text)
    {
        Assert.False(new GeometryReader().TryRead(text, GeometryFormat.GeoJson, out _, out var problem));
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void What_is_too_long_or_too_deep_is_refused_before_it_is_read()
    {
        var reader = new GeometryReader(new GeometryLimits { MaxLength = 1_000, MaxDepth = 8 });
        var deep = string.Concat(Enumerable.Repeat("GEOMETRYCOLLECTION(", 20)) + "POINT(0 0)" + new string(')', 20);

        Assert.False(reader.TryRead(deep, GeometryFormat.Wkt, out _, out var problem));
        Assert.Contains("deep", problem, StringComparison.Ordinal);
        Assert.False(reader.TryRead(new string(' ', 1_001), GeometryFormat.Wkt, out _, out problem));
        Assert.Contains("longer", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POINT (4.35 50.85)")]
    [InlineData("POINT EMPTY")]
    [InlineData("<http://www.opengis.net/def/crs/EPSG/0/4326> POINT (50.85 4.35)")]
    [InlineData("<http://www.opengis.net/def/crs/EPSG/0/31370> LINESTRING (148855.423 170699.676, 148900 170800.5)")]
    [InlineData("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 3 2, 3 3, 2 2))")]
    [InlineData("MULTIPOINT ((0 0), (1 2))")]
    [InlineData("GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))")]
    [InlineData("POINT Z(1 2 3)")]
    public void What_was_read_is_written_alike(string text) => Assert.Equal(text, GeometryWriter.Write(Geometries.Wkt(text)));

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[4.35,50.85]}""")]
    [InlineData("""{"type":"Point","coordinates":[4.35,50.85,12]}""")]
    [InlineData("""{"type":"LineString","coordinates":[[0,0],[1,1]]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}""")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}""")]
    [InlineData("""{"type":"MultiPoint","coordinates":[[0,0],[1,1]]}""")]
    [InlineData("""{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}""")]
    public void GeoJSON_that_was_read_is_written_alike(string text) => Assert.Equal(text, GeometryWriter.Write(Geometries.Json(text)));
}
