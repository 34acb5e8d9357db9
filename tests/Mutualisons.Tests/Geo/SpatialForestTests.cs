using Mutualisons.Geo;
using Xunit;

namespace Mutualisons.Tests.Geo;

/// <summary>A forest that grew by parts answers as one tree of everything.</summary>
public sealed class SpatialForestTests
{
    [Fact]
    public void What_was_added_in_parts_is_found_as_if_it_had_been_added_at_once()
    {
        var random = new Random(11);
        var all = new List<(GeometryId, GeometryBox)>();
        var forest = SpatialForest.Empty;
        for (var round = 0; round < 200; round++)
        {
            List<(GeometryId, GeometryBox)> more = [.. Enumerable.Range(0, random.Next(20)).Select(number => (new GeometryId((ulong)(all.Count + number)), Box(random, 10)))];
            all.AddRange(more);
            forest = forest.With(more);
        }

        var whole = SpatialIndex.Build(all);
        Assert.Equal(all.Count, forest.Count);
        for (var round = 0; round < 100; round++)
        {
            var box = Box(random, 40);
            Assert.Equal(whole.Search(box).Select(id => id.Value).Order(), forest.Search(box).Select(id => id.Value).Order());
        }

        Assert.Equal(whole.Nearest(4.35, 50.85).Select(found => found.AtLeast), forest.Nearest(4.35, 50.85).Select(found => found.AtLeast));
    }

    [Theory]
    [InlineData(179.99, 10, -179.99, 10, 3_000, true)]
    [InlineData(179.99, 10, -179.99, 10, 2_000, false)]
    [InlineData(0, 89.99, 180, 89.99, 3_000, true)]
    [InlineData(0, -89.99, 90, -89.99, 3_000, true)]
    [InlineData(4.35, 50.85, 4.36, 50.85, 800, true)]
    [InlineData(4.35, 50.85, 5.36, 50.85, 800, false)]
    public void What_is_near_is_looked_for_across_the_180th_meridian_and_over_the_poles(double longitude, double latitude, double otherLongitude, double otherLatitude, double metres, bool isFound)
    {
        var other = new GeometryBox(otherLongitude, otherLatitude, otherLongitude, otherLatitude);
        var boxes = new GeometryBox(longitude, latitude, longitude, latitude).Near(metres);

        Assert.Equal(isFound, boxes.Any(box => box.Meets(other)));
    }

    private static GeometryBox Box(Random random, double size)
    {
        var (west, south) = ((random.NextDouble() * 360) - 180, (random.NextDouble() * 178) - 89);
        return new(west, south, west + (random.NextDouble() * size), Math.Min(90, south + (random.NextDouble() * size)));
    }
}
