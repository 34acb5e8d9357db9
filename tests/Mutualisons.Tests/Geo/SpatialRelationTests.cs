using Mutualisons.Geo;
using Xunit;

namespace Mutualisons.Tests.Geo;

/// <summary>GeoSPARQL 1.1, sections 9.5 to 9.7: simple features, Egenhofer, RCC8, by the meaning of their names.</summary>
public sealed class SpatialRelationTests
{
    private const string Square = "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))";
    private const string Inner = "POLYGON((2 2, 4 2, 4 4, 2 4, 2 2))";
    private const string InnerAtEdge = "POLYGON((0 2, 4 2, 4 4, 0 4, 0 2))";
    private const string Neighbour = "POLYGON((10 0, 20 0, 20 10, 10 10, 10 0))";
    private const string Overlapping = "POLYGON((5 5, 15 5, 15 15, 5 15, 5 5))";
    private const string Far = "POLYGON((30 30, 31 30, 31 31, 30 31, 30 30))";
    private const string SameSquare = "POLYGON((10 10, 0 10, 0 0, 10 0, 10 10))";

    [Theory]
    [InlineData("sfEquals", Square, SameSquare)]
    [InlineData("sfDisjoint", Square, Far)]
    [InlineData("sfIntersects", Square, Neighbour)]
    [InlineData("sfTouches", Square, Neighbour)]
    [InlineData("sfWithin", Inner, Square)]
    [InlineData("sfWithin", "POINT(5 5)", Square)]
    [InlineData("sfContains", Square, InnerAtEdge)]
    [InlineData("sfOverlaps", Square, Overlapping)]
    [InlineData("sfCrosses", "LINESTRING(-5 5, 15 5)", Square)]
    [InlineData("ehEquals", Square, SameSquare)]
    [InlineData("ehDisjoint", Square, Far)]
    [InlineData("ehMeet", Square, Neighbour)]
    [InlineData("ehOverlap", Square, Overlapping)]
    [InlineData("ehCovers", Square, InnerAtEdge)]
    [InlineData("ehCoveredBy", InnerAtEdge, Square)]
    [InlineData("ehInside", Inner, Square)]
    [InlineData("ehContains", Square, Inner)]
    [InlineData("rcc8eq", Square, SameSquare)]
    [InlineData("rcc8dc", Square, Far)]
    [InlineData("rcc8ec", Square, Neighbour)]
    [InlineData("rcc8po", Square, Overlapping)]
    [InlineData("rcc8tpp", InnerAtEdge, Square)]
    [InlineData("rcc8tppi", Square, InnerAtEdge)]
    [InlineData("rcc8ntpp", Inner, Square)]
    [InlineData("rcc8ntppi", Square, Inner)]
    public void A_relation_holds_of_what_its_name_says(string name, string a, string b) =>
        Assert.True(SpatialRelation.Find(name)!.Holds(Geometries.Wkt(a), Geometries.Wkt(b)));

    [Fact]
    public void Of_two_regions_exactly_one_relation_of_RCC8_holds()
    {
        string[] regions = [Square, Inner, InnerAtEdge, Neighbour, Overlapping, Far, SameSquare];
        foreach (var a in regions)
        {
            foreach (var b in regions)
            {
                Assert.Single(SpatialRelation.All, relation => relation.Name.StartsWith("rcc8", StringComparison.Ordinal) && relation.Holds(Geometries.Wkt(a), Geometries.Wkt(b)) == true);
            }
        }
    }

    [Fact]
    public void Geometries_of_two_systems_are_compared_where_the_first_is()
    {
        var here = Geometries.Wkt("<http://www.opengis.net/def/crs/EPSG/0/31370> POINT(148855.423 170699.676)");

        Assert.True(SpatialRelation.Find("sfWithin")!.Holds(here, Geometries.Wkt("POLYGON((4.3 50.8, 4.4 50.8, 4.4 50.9, 4.3 50.9, 4.3 50.8))")));
        Assert.True(SpatialRelation.Find("sfWithin")!.Holds(Geometries.Wkt("<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(50.85 4.35)"), Geometries.Wkt("POLYGON((4.3 50.8, 4.4 50.8, 4.4 50.9, 4.3 50.9, 4.3 50.8))")));
    }

    [Fact]
    public void A_matrix_is_compared_with_a_pattern_of_nine()
    {
        var (a, b) = (Geometries.Wkt(Inner), Geometries.Wkt(Square));

        Assert.True(SpatialRelation.Relate(a, b, "T*F**F***"));
        Assert.False(SpatialRelation.Relate(a, b, "FF*FF****"));
        Assert.Null(SpatialRelation.Relate(a, b, "T*F"));
        Assert.Null(SpatialRelation.Relate(a, b, "X********"));
    }
}
