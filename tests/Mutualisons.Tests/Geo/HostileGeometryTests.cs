using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mutualisons.Geo;
using Xunit;

namespace Mutualisons.Tests.Geo;

/// <summary>Geometries that were made to hurt cost seconds at most, where plain algorithms take hours or all memory; the limit leaves room for a busy machine.</summary>
public sealed class HostileGeometryTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(GeometryFormat.Wkt, "GEOMETRYCOLLECTION(", "POINT(0 0)", ")")]
    [InlineData(GeometryFormat.GeoJson, """{"type":"GeometryCollection","geometries":[""", """{"type":"Point","coordinates":[0,0]}""", "]}")]
    [InlineData(GeometryFormat.Wkt, "(", "", "")]
    [InlineData(GeometryFormat.GeoJson, "[", "", "")]
    public void Ten_thousand_levels_are_refused(GeometryFormat format, string open, string middle, string close)
    {
        var text = new StringBuilder().Insert(0, open, 10_000).Append(middle).Insert(open.Length * 10_000 + middle.Length, close, close.Length == 0 ? 0 : 10_000).ToString();

        Assert.False(new GeometryReader().TryRead(text, format, out _, out _));
    }

    [Fact]
    public void Two_zigzags_of_a_megabyte_across_each_other_are_an_error_and_no_wait()
    {
        var (across, upwards) = (Zigzag((step, end) => (end, step)), Zigzag((step, end) => (step, end)));
        var watch = Stopwatch.StartNew();

        Assert.Null(SpatialRelation.Find("sfCrosses")!.Holds(across, upwards));
        Assert.Null(SpatialRelation.Relate(across, upwards, "T********"));
        Assert.Null(GeometryOperations.Intersection(across, upwards));
        Assert.Null(GeometryOperations.Buffer(across, 1_000, LengthUnit.Metre));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
    }

    public static TheoryData<string, string> Endless { get; } = new()
    {
        { "two zigzags", "sfIntersects sfEquals sfTouches ehOverlap rcc8po relate intersection union difference symDifference" },
        { "two zigzags, each for itself", "buffer metricBuffer" },
        { "a zigzag round the earth and itself", "sfOverlaps relate" },
        { "a hundred thousand points and a coast", "sfTouches relate" },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public void What_would_take_minutes_is_an_error_of_the_expression(string shapes, string functions)
    {
        var (a, b) = shapes switch
        {
            "a zigzag round the earth and itself" => (Globe(), Globe()),
            "a hundred thousand points and a coast" => (Geometries.Wkt(string.Create(CultureInfo.InvariantCulture, $"MULTIPOINT({string.Join(",", Enumerable.Range(0, 100_000).Select(i => $"{i % 317} {i / 317 % 80}"))})")), Geometries.Wkt(Coast(100_000))),
            _ => (Zigzag((step, end) => (end, step), 100_000), Zigzag((step, end) => (step, end), 100_000)),
        };
        foreach (var name in functions.Split(' '))
        {
            var function = GeometryFunctions.All.First(one => one.Name == name);
            var places = new Queue<GeometryValue>([a, b]);
            GeometryArgument[] arguments = [.. function.Parameters.Select(parameter => parameter switch
            {
                GeometryParameter.Shape => GeometryArgument.Of(places.Dequeue()),
                GeometryParameter.Number => GeometryArgument.Of(1_000),
                GeometryParameter.Pattern => GeometryArgument.Of("T*T***T**"),
                _ => GeometryArgument.Of(LengthUnit.Metre.Iri),
            })];
            Assert.True(function.Apply(arguments) == default, name);
        }
    }

    [Fact]
    public void What_takes_a_moment_for_a_hundred_thousand_corners_is_computed()
    {
        var (zigzag, coast) = (Zigzag((step, end) => (end, step), 100_000), Geometries.Wkt(Coast(100_000)));

        Assert.NotNull(GeometryOperations.ConvexHull(zigzag));
        Assert.NotNull(GeometryOperations.Envelope(zigzag));
        Assert.NotNull(GeometryOperations.Centroid(coast));
        Assert.NotNull(GeometryOperations.Union(coast, Geometries.Wkt("POLYGON((0 0, 3 0, 3 3, 0 0))")));
        Assert.True(SpatialRelation.Find("sfIntersects")!.Holds(coast, Geometries.Wkt(Coast(99_999))));
        Assert.True(SpatialRelation.Find("sfIntersects")!.Holds(zigzag, Geometries.Wkt("POINT(0 0)")));
        Assert.False(SpatialRelation.Find("sfContains")!.Holds(Globe(), Geometries.Wkt("POINT(0 89)")));
        Assert.InRange(GeometryMeasures.Length(zigzag, LengthUnit.Metre), 1e11, 1.2e11);
        Assert.Equal(0, GeometryMeasures.Distance(coast, Geometries.Wkt("POINT(0 0)"), LengthUnit.Degree));
        Assert.Equal(double.NaN, GeometryMeasures.Distance(zigzag, coast, LengthUnit.Degree));
    }

    [Fact]
    public void A_megabyte_of_coast_is_read_measured_and_compared()
    {
        var coast = Geometries.Wkt(Coast(40_000));
        var watch = Stopwatch.StartNew();

        Assert.True(SpatialRelation.Find("sfContains")!.Holds(coast, Geometries.Wkt("POINT(0 0)")));
        Assert.True(SpatialRelation.Find("sfIntersects")!.Holds(coast, Geometries.Wkt("POLYGON((0 0, 3 0, 3 3, 0 0))")));
        Assert.InRange(GeometryMeasures.Area(coast, LengthUnit.Metre), 1e9, 1e12);
        Assert.InRange(GeometryMeasures.Distance(coast, Geometries.Wkt(Coast(20_000)), LengthUnit.Metre), 0, 1);
        Assert.NotNull(GeometryOperations.ConvexHull(coast));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
    }

    [Theory]
    [InlineData("POINT(1e308 -1e308)")]
    [InlineData("LINESTRING(-1e308 0, 1e308 0)")]
    [InlineData("POLYGON((-1e308 -1e308, 1e308 -1e308, 1e308 1e308, -1e308 -1e308))")]
    public void Huge_coordinates_have_a_box_and_no_distance_that_hangs(string text)
    {
        var huge = Geometries.Wkt(text);
        var watch = Stopwatch.StartNew();

        Assert.NotNull(GeometryBox.Around(huge));
        Assert.NotEmpty(GeometryBox.Around(huge)!.Value.Near(1_000));
        _ = GeometryMeasures.Distance(huge, Geometries.Wkt("POINT(4.35 50.85)"), LengthUnit.Metre);
        _ = SpatialRelation.Find("sfWithin")!.Holds(Geometries.Wkt("POINT(4.35 50.85)"), huge);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
    }

    // From pole to pole in a hundred thousand steps, each nearly round the earth.
    private static GeometryValue Globe()
    {
        var points = Enumerable.Range(0, 100_000).Append(0).Select(step => string.Create(CultureInfo.InvariantCulture, $"{(step % 2 == 0 ? -179 : 179)} {-80 + (step * 0.0016):0.####}"));
        return Geometries.Wkt($"POLYGON(({string.Join(", ", points)}))");
    }

    private static GeometryValue Zigzag(Func<double, double, (double X, double Y)> place, int steps = 30_000)
    {
        var points = Enumerable.Range(0, steps).Select(step => place(step * (10.0 / steps), step % 2 * 10.0)).Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.######} {point.Y:0.######}"));
        return Geometries.Wkt($"LINESTRING({string.Join(", ", points)})");
    }

    private static string Coast(int steps)
    {
        var points = Enumerable.Range(0, steps).Append(0).Select(step => (Angle: 2 * Math.PI * step / steps, Radius: 1 + (step % 7 * 0.00001)))
            .Select(point => string.Create(CultureInfo.InvariantCulture, $"{Math.Cos(point.Angle) * point.Radius:0.########} {Math.Sin(point.Angle) * point.Radius:0.########}"));
        return $"POLYGON(({string.Join(", ", points)}))";
    }
}
