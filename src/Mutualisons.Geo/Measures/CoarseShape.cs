using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Mutualisons.Geo.Measures;

/// <summary>Leaves out corners that make no difference larger than a tolerance, looking at each once; what collapses becomes its box.</summary>
/// <remarks>The usual algorithm (Douglas and Peucker) goes through a shape as often as it has corners, at worst.</remarks>
internal sealed class CoarseShape(double tolerance) : GeometryTransformer
{
    private const int FewCorners = 4;

    private readonly double _tolerance = tolerance;

    protected override CoordinateSequence TransformCoordinates(CoordinateSequence coords, Geometry parent)
    {
        if (coords.Count <= FewCorners)
        {
            return coords;
        }

        var corners = Corners(coords.ToCoordinateArray());
        return Factory.CoordinateSequenceFactory.Create(parent is LinearRing && corners.Count < FewCorners ? BoxOf(coords) : [.. corners]);
    }

    private List<Coordinate> Corners(Coordinate[] line)
    {
        List<Coordinate> kept = [line[0]];
        for (var start = 0; start < line.Length - 1;)
        {
            var end = start + 1;
            while (end < line.Length - 1 && line[start].Distance(line[end]) <= _tolerance)
            {
                end++;
            }

            var last = end;
            while (last + 1 < line.Length && GoesOn(line[start], line[end], line[last], line[last + 1]))
            {
                last++;
            }

            kept.Add(line[last]);
            start = last;
        }

        return kept;
    }

    private bool GoesOn(Coordinate from, Coordinate to, Coordinate last, Coordinate next)
    {
        var (across, up) = (to.X - from.X, to.Y - from.Y);
        var aside = Math.Abs((across * (next.Y - from.Y)) - (up * (next.X - from.X))) / Math.Sqrt((across * across) + (up * up));
        return aside <= _tolerance && (across * (next.X - last.X)) + (up * (next.Y - last.Y)) >= 0;
    }

    private static Coordinate[] BoxOf(CoordinateSequence ring)
    {
        var box = ring.ExpandEnvelope(new Envelope());
        return [new(box.MinX, box.MinY), new(box.MaxX, box.MinY), new(box.MaxX, box.MaxY), new(box.MinX, box.MaxY), new(box.MinX, box.MinY)];
    }
}
