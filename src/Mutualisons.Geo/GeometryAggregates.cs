using System.Collections.Frozen;
using Mutualisons.Geo.Measures;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Algorithm.Hull;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Linemerge;
using NetTopologySuite.Operation.Union;

namespace Mutualisons.Geo;

/// <summary>The spatial aggregates of GeoSPARQL 1.1, as one table; thread-safe.</summary>
/// <remarks>The result is well-known text, in the system of the geometries when they share one, else in CRS84; so the order of the values does not matter.</remarks>
public static class GeometryAggregates
{
    private static readonly FrozenDictionary<string, GeometryAggregate> Table = new[]
    {
        Of("aggBoundingBox", shape => shape.Envelope),
        Of("aggBoundingCircle", shape => new MinimumBoundingCircle(shape).GetCircle()),
        Of("aggCentroid", shape => shape.Centroid),
        Of("aggConcatLines", ConcatLines),
        Of("aggConcaveHull", shape => ConcaveHull.ConcaveHullByLengthRatio(shape, GeometryOperations.HullRatio), ShapeWork.CanTriangulate),
        Of("aggConvexHull", shape => shape.ConvexHull()),
        Of("aggUnion", UnaryUnionOp.Union, shape => shape.Dimension == Dimension.Point ? ShapeWork.CanWrap(shape) : ShapeWork.CanOverlay(shape)),
    }.ToFrozenDictionary(aggregate => aggregate.Name, StringComparer.Ordinal);

    /// <summary>The aggregate of an IRI, or null.</summary>
    public static GeometryAggregate? Find(string iri) => iri.StartsWith(GeometryFunctions.Namespace, StringComparison.Ordinal) ? Table.GetValueOrDefault(iri[GeometryFunctions.Namespace.Length..]) : null;

    private static GeometryAggregate Of(string name, Func<Geometry, Geometry?> make, Func<Geometry, bool>? isBearable = null) => new(name, values =>
    {
        if (values.Count == 0)
        {
            return null;
        }

        var system = values.All(value => ReferenceEquals(value.System, values[0].System)) ? values[0].System : CoordinateSystems.Crs84;
        var moved = values.Select(value => value.In(system)).ToList();
        if (moved.Contains(null))
        {
            return null;
        }

        var whole = GeometryFactory.Default.BuildGeometry(moved.Select(value => value!.Shape).Where(shape => !shape.IsEmpty).OrderBy(shape => shape.EnvelopeInternal.MinX).ThenBy(shape => shape.EnvelopeInternal.MinY));
        return GeometryOperations.Make(() => (isBearable ?? ShapeWork.CanWrap)(whole) ? make(whole) : null) is { } shape ? new(shape, system) : null;
    });

    private static Geometry? ConcatLines(Geometry shape)
    {
        var merger = new LineMerger();
        merger.Add(shape);
        return GeometryFactory.Default.BuildGeometry(merger.GetMergedLineStrings());
    }
}
