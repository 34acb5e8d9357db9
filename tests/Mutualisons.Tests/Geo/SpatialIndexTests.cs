using Mutualisons.Geo;
using Xunit;

namespace Mutualisons.Tests.Geo;

/// <summary>The packed tree finds what looking at every box finds.</summary>
public sealed class SpatialIndexTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(5_000)]
    public void A_search_finds_the_boxes_that_meet(int count)
    {
        var random = new Random(count);
        var entries = Entries(random, count);
        var index = SpatialIndex.Build(entries);

        for (var round = 0; round < 50; round++)
        {
            var box = Box(random, 20);
            Assert.Equal(
                entries.Where(entry => entry.Box.Meets(box)).Select(entry => entry.Id.Value).Order(),
                index.Search(box).Select(id => id.Value).Order());
            Assert.Equal(index.Search(box).Count(), index.CountIn(box));
        }
    }

    [Fact]
    public void The_nearest_come_in_the_order_of_a_bound_that_no_distance_undercuts()
    {
        var random = new Random(7);
        var entries = Entries(random, 2_000, isPoint: true);
        var index = SpatialIndex.Build(entries);
        var boxes = entries.ToDictionary(entry => entry.Id, entry => entry.Box);

        foreach (var (longitude, latitude) in new[] { (4.35, 50.85), (179.5, 10.0), (-60.0, 89.5), (0.0, 0.0) })
        {
            var found = index.Nearest(longitude, latitude).ToList();
            Assert.Equal(entries.Count, found.Count);
            Assert.Equal(found.Select(one => one.AtLeast).Order(), found.Select(one => one.AtLeast));
            Assert.All(found, one => Assert.True(one.AtLeast <= Exact(longitude, latitude, boxes[one.Id]) + 0.001, $"{one} from {longitude} {latitude}"));

            var nearest = entries.Min(entry => Exact(longitude, latitude, entry.Box));
            Assert.Contains(found.Take(50), one => Exact(longitude, latitude, boxes[one.Id]) <= nearest);
        }
    }

    [Fact]
    public void No_point_of_a_box_is_nearer_than_its_bound_also_across_the_180th_meridian()
    {
        var random = new Random(5);
        for (var round = 0; round < 5_000; round++)
        {
            var box = Box(random, 10);
            var turned = box.Turned(random.Next(3) switch { 0 => 0, 1 => 360, _ => 180 - box.West - (random.NextDouble() * 10) });
            var (longitude, latitude) = (turned.West + (random.NextDouble() * (turned.East - turned.West)), turned.South + (random.NextDouble() * (turned.North - turned.South)));
            var (fromLongitude, fromLatitude) = random.Next(2) == 0 ? (longitude > 180 ? longitude - 360 : longitude, latitude) : ((random.NextDouble() * 360) - 180, (random.NextDouble() * 178) - 89);

            var bound = SpatialIndex.Build([(new GeometryId(1), turned)]).Nearest(fromLongitude, fromLatitude).Single().AtLeast;
            Assert.True(bound <= Exact(fromLongitude, fromLatitude, new(longitude, latitude, longitude, latitude)) + 0.001, $"{bound} m from {fromLongitude} {fromLatitude} to {longitude} {latitude} in {turned}");
        }
    }

    [Fact]
    public void A_box_that_grows_by_a_distance_holds_every_point_so_near()
    {
        var random = new Random(3);
        for (var round = 0; round < 500; round++)
        {
            var (longitude, latitude, far) = (random.NextDouble() * 300 - 150, random.NextDouble() * 170 - 85, random.NextDouble() * 200_000);
            var grown = new GeometryBox(longitude, latitude, longitude, latitude).Grown(far);
            var point = Box(random, 0) with { };
            var near = new GeometryBox(longitude + (point.West / 180), latitude + (point.South / 180), longitude + (point.West / 180), latitude + (point.South / 180));
            Assert.True(Exact(longitude, latitude, near) > far || grown.Meets(near), $"{near} from {longitude} {latitude} within {far}");
        }
    }

    private static List<(GeometryId Id, GeometryBox Box)> Entries(Random random, int count, bool isPoint = false) =>
        [.. Enumerable.Range(0, count).Select(number => (new GeometryId((ulong)number), Box(random, isPoint ? 0 : 5)))];

    private static GeometryBox Box(Random random, double size)
    {
        var (west, south) = ((random.NextDouble() * 360) - 180, (random.NextDouble() * 178) - 89);
        return new(west, south, west + (random.NextDouble() * size), Math.Min(90, south + (random.NextDouble() * size)));
    }

    private static double Exact(double longitude, double latitude, GeometryBox point) => GeometryMeasures.Distance(
        Geometries.Wkt(FormattableString.Invariant($"POINT({longitude} {latitude})")),
        Geometries.Wkt(FormattableString.Invariant($"POINT({point.West} {point.South})")),
        LengthUnit.Metre);
}
