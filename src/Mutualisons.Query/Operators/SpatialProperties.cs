using Mutualisons.Rdf;

namespace Mutualisons.Query.Operators;

/// <summary>The predicates that say where a node is.</summary>
internal static class SpatialProperties
{
    private const string Geo = "http://www.opengis.net/ont/geosparql#";
    private const string Wgs84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";

    public static Iri AsWkt { get; } = new(Geo + "asWKT");

    public static Iri AsGeoJson { get; } = new(Geo + "asGeoJSON");

    public static Iri HasSerialization { get; } = new(Geo + "hasSerialization");

    public static Iri HasGeometry { get; } = new(Geo + "hasGeometry");

    public static Iri HasDefaultGeometry { get; } = new(Geo + "hasDefaultGeometry");

    public static Iri Latitude { get; } = new(Wgs84 + "lat");

    public static Iri Longitude { get; } = new(Wgs84 + "long");
}
