using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Simplify;

namespace Mutualisons.Geo.Measures;

/// <summary>Says beforehand whether shapes cross each other so often that comparing them would take minutes, since the library cannot be stopped.</summary>
internal static class ShapeWork
{
    private const int AlwaysBearable = 2_000;
    private const int Samples = 24;

    // Some seconds of work, measured on two zigzags across each other.
    private const long MostCrossings = 5_000_000;

    // A line around an edge has corners and arcs of its own.
    private const int CrossingsOfCurves = 16;

    /// <summary>False when the edges of the shapes have too many pairs whose boxes meet, judged by some of the edges: always the same for the same shapes.</summary>
    public static bool IsBearable(params IEnumerable<Geometry> shapes) => IsBearable(0, [.. shapes]);

    /// <summary>The same for drawing a line around a shape: edges that far apart count as meeting, since the lines around them cross.</summary>
    public static bool IsBearable(Geometry shape, double radius) =>
        IsBearable(2 * radius, [new DouglasPeuckerSimplifier(shape) { DistanceTolerance = radius / 100, EnsureValidTopology = false }.GetResultGeometry()], MostCrossings / CrossingsOfCurves);

    private static bool IsBearable(double reach, Geometry[] all, long most = MostCrossings)
    {
        if (all.Sum(shape => (long)shape.NumPoints) <= AlwaysBearable || all is [Point, _] or [_, Point])
        {
            return true;
        }

        // Shapes by themselves, so that the three long edges of a triangle do not stand for those of a coast.
        var parts = Array.ConvertAll(all, EdgesOf);
        return parts.Sum(part => CountMeeting(part, parts, reach)) / 2 <= most;
    }

    private static (Coordinate From, Coordinate To)[] EdgesOf(Geometry shape) =>
        [.. LinearComponentExtracter.GetLines(shape).SelectMany(line => line.Coordinates.Zip(line.Coordinates.Skip(1)))];

    private static double CountMeeting((Coordinate From, Coordinate To)[] part, (Coordinate From, Coordinate To)[][] parts, double reach)
    {
        var samples = Math.Min(part.Length, Samples);
        var met = 0L;
        for (var sample = 0; sample < samples; sample++)
        {
            var edge = part[(int)((long)part.Length * sample / samples)];
            met += parts.Sum(other => CountMeeting(other, edge, reach));
        }

        return samples == 0 ? 0 : (double)met / samples * part.Length;
    }

    private static int CountMeeting((Coordinate From, Coordinate To)[] others, (Coordinate From, Coordinate To) edge, double reach)
    {
        var (from, to) = edge;
        var (west, east) = (Math.Min(from.X, to.X) - reach, Math.Max(from.X, to.X) + reach);
        var (south, north) = (Math.Min(from.Y, to.Y) - reach, Math.Max(from.Y, to.Y) + reach);
        var count = 0;
        foreach (var (a, b) in others)
        {
            count += Math.Min(a.X, b.X) <= east && Math.Max(a.X, b.X) >= west && Math.Min(a.Y, b.Y) <= north && Math.Max(a.Y, b.Y) >= south ? 1 : 0;
        }

        return count;
    }
}
