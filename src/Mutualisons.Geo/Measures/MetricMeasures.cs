using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;

namespace Mutualisons.Geo.Measures;

/// <summary>Distances, lengths and areas in metres on the ellipsoid, of shapes in degrees.</summary>
internal static class MetricMeasures
{
    // Each round moves the plane to where the nearest points were; they settle at once for shapes of a city.
    private const int Rounds = 4;
    private const double LongestEdge = 10_000;
    private const double MostPieces = 1_000_000;
    private const long MostPairs = 10_000;

    /// <summary>Metres between the nearest points; 0 where they meet; NaN when one is empty.</summary>
    public static double Distance(Geometry a, Geometry b)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return double.NaN;
        }

        if (a is Point && b is Point)
        {
            return Geodesic.Distance(a.Coordinate.X, a.Coordinate.Y, b.Coordinate.X, b.Coordinate.Y);
        }

        b = NextTo(a, b);
        if (a.EnvelopeInternal.Intersects(b.EnvelopeInternal) && SpatialRelation.Meet(a, b) == true)
        {
            return 0;
        }

        if (!ShapeWork.CanMeasure(a, b))
        {
            return double.NaN;
        }

        var nearest = NearestPoints(a, b);
        var best = Between(nearest);
        for (var round = 0; round < Rounds && best > 0; round++)
        {
            var plane = new LocalPlane((nearest[0].X + nearest[1].X) / 2, (nearest[0].Y + nearest[1].Y) / 2);
            nearest = [.. NearestPoints(plane.ToPlane(a), plane.ToPlane(b)).Select(plane.FromPlane)];
            var found = Between(nearest);
            if (found >= best)
            {
                break;
            }

            best = found;
        }

        return best;
    }

    /// <summary>Degrees of the plane between the nearest points; NaN when one is empty.</summary>
    public static double DistanceInPlane(Geometry a, Geometry b)
    {
        if (a.IsEmpty || b.IsEmpty || !ShapeWork.CanMeasure(a, b))
        {
            return double.NaN;
        }

        if ((long)a.NumPoints * b.NumPoints <= MostPairs)
        {
            return a.Distance(b);
        }

        return a.EnvelopeInternal.Intersects(b.EnvelopeInternal) && SpatialRelation.Meet(a, b) == true ? 0 : IndexedFacetDistance.Distance(a, b);
    }

    /// <summary>Metres along all lines, or round all polygons.</summary>
    public static double Length(Geometry shape) => ShapeWork.CanWrap(shape) ? Lines(shape).Sum(Length) : double.NaN;

    /// <summary>Square metres of all polygons.</summary>
    public static double Area(Geometry shape) => !ShapeWork.CanWrap(shape) ? double.NaN : Polygons(shape).Sum(polygon => RingArea(polygon.ExteriorRing) - polygon.InteriorRings.Sum(RingArea));

    private static double Length(LineString line)
    {
        var points = line.Coordinates;
        return Enumerable.Range(1, Math.Max(0, points.Length - 1)).Sum(index => Between([points[index - 1], points[index]]));
    }

    // The plain way compares every edge with every other.
    private static Coordinate[] NearestPoints(Geometry a, Geometry b) =>
        (long)a.NumPoints * b.NumPoints > MostPairs ? IndexedFacetDistance.NearestPoints(a, b) : DistanceOp.NearestPoints(a, b);

    // Across the 180th meridian: the same place under the longitudes nearest to the other's.
    private static Geometry NextTo(Geometry a, Geometry b)
    {
        var turns = Math.Round((a.EnvelopeInternal.Centre.X - b.EnvelopeInternal.Centre.X) / 360);
        if (turns == 0)
        {
            return b;
        }

        var copy = b.Copy();
        copy.Apply(new Literals.CoordinateChange(point => (point.X + (360 * turns), point.Y)));
        copy.GeometryChanged();
        return copy;
    }

    private static double Between(Coordinate[] pair) => Geodesic.Distance(pair[0].X, pair[0].Y, pair[1].X, pair[1].Y);

    // On the sphere of the same area, each edge straight in longitude and sine of latitude; long edges are cut so that this is their course.
    private static double RingArea(LineString ring)
    {
        var points = ring.Coordinates;
        var longest = Math.Max(LongestEdge, Length(ring) / MostPieces);
        var twice = 0.0;
        for (var index = 1; index < points.Length; index++)
        {
            var pieces = Math.Clamp((int)(Between([points[index - 1], points[index]]) / longest) + 1, 1, 1_000);
            for (var piece = 0; piece < pieces; piece++)
            {
                var (from, to) = (Along(points[index - 1], points[index], (double)piece / pieces), Along(points[index - 1], points[index], (double)(piece + 1) / pieces));
                twice += Ellipsoid.Radians(to.X - from.X) * (AuthalicSine(from.Y) + AuthalicSine(to.Y));
            }
        }

        return Math.Abs(twice) / 2 * AuthalicSquare;
    }

    private static Coordinate Along(Coordinate from, Coordinate to, double part) => new(from.X + ((to.X - from.X) * part), from.Y + ((to.Y - from.Y) * part));

    private static double AuthalicSine(double latitude) => AuthalicQ(Math.Sin(Ellipsoid.Radians(latitude))) / AuthalicQ(1);

    private static double AuthalicQ(double sine)
    {
        var e = Math.Sqrt(Ellipsoid.EccentricitySquared);
        return (1 - Ellipsoid.EccentricitySquared) * ((sine / (1 - (Ellipsoid.EccentricitySquared * sine * sine))) + (Math.Atanh(e * sine) / e));
    }

    private static double AuthalicSquare => Ellipsoid.SemiMajor * Ellipsoid.SemiMajor * AuthalicQ(1) / 2;

    private static IEnumerable<Polygon> Polygons(Geometry shape) => shape switch
    {
        Polygon polygon => [polygon],
        GeometryCollection parts => parts.SelectMany(Polygons),
        _ => [],
    };

    private static IEnumerable<LineString> Lines(Geometry shape) => shape switch
    {
        LineString line => [line],
        Polygon { IsEmpty: false } polygon => polygon.InteriorRings.Prepend(polygon.ExteriorRing),
        GeometryCollection parts => parts.SelectMany(Lines),
        _ => [],
    };
}
