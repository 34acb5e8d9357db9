using System.Collections.Frozen;
using Mutualisons.Rdf;

namespace Mutualisons.Sparql;

/// <summary>The property functions for search by place, under the names that users of Apache Jena know, and the spatial aggregates.</summary>
public static class SpatialVocabulary
{
    /// <summary><c>http://jena.apache.org/spatial#</c></summary>
    public const string Namespace = "http://jena.apache.org/spatial#";

    /// <summary><c>spatial:nearby</c>: <c>(?subject ?metres) spatial:nearby (latitude longitude radius unit? limit?)</c></summary>
    public static Iri Nearby { get; } = new(Namespace + "nearby");

    /// <summary><c>spatial:nearbyGeom</c>: <c>(?subject ?metres) spatial:nearbyGeom (geometry radius unit? limit?)</c></summary>
    public static Iri NearbyGeom { get; } = new(Namespace + "nearbyGeom");

    /// <summary><c>spatial:withinCircle</c>: the same as <see cref="Nearby"/>.</summary>
    public static Iri WithinCircle { get; } = new(Namespace + "withinCircle");

    /// <summary><c>spatial:withinCircleGeom</c>: the same as <see cref="NearbyGeom"/>.</summary>
    public static Iri WithinCircleGeom { get; } = new(Namespace + "withinCircleGeom");

    /// <summary><c>spatial:withinBox</c>: <c>?subject spatial:withinBox (south west north east limit?)</c></summary>
    public static Iri WithinBox { get; } = new(Namespace + "withinBox");

    /// <summary><c>spatial:withinBoxGeom</c>: <c>?subject spatial:withinBoxGeom (geometry limit?)</c></summary>
    public static Iri WithinBoxGeom { get; } = new(Namespace + "withinBoxGeom");

    /// <summary><c>spatial:intersectBox</c>: <c>?subject spatial:intersectBox (south west north east limit?)</c></summary>
    public static Iri IntersectBox { get; } = new(Namespace + "intersectBox");

    /// <summary><c>spatial:intersectBoxGeom</c>: <c>?subject spatial:intersectBoxGeom (geometry limit?)</c></summary>
    public static Iri IntersectBoxGeom { get; } = new(Namespace + "intersectBoxGeom");

    /// <summary><c>spatial:nearest</c>, which Jena lacks: <c>(?subject ?metres) spatial:nearest (latitude longitude limit)</c></summary>
    public static Iri Nearest { get; } = new(Namespace + "nearest");

    /// <summary><c>spatial:nearestGeom</c>, which Jena lacks: <c>(?subject ?metres) spatial:nearestGeom (geometry limit)</c></summary>
    public static Iri NearestGeom { get; } = new(Namespace + "nearestGeom");

    /// <summary>The aggregates of GeoSPARQL 1.1, section 9.6.</summary>
    public static FrozenSet<Iri> Aggregates { get; } = new[] { "aggBoundingBox", "aggBoundingCircle", "aggCentroid", "aggConcatLines", "aggConcaveHull", "aggConvexHull", "aggUnion" }
        .Select(name => new Iri("http://www.opengis.net/def/function/geosparql/" + name)).ToFrozenSet();
}
