using Mutualisons.Rdf;

namespace Mutualisons.Sparql;

/// <summary>Terms of GeoSPARQL: what says where a thing is, and what the platform asks for by name.</summary>
public static class GeoSparql
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.opengis.net/ont/geosparql#";

    /// <summary><c>geo:hasGeometry</c></summary>
    public static Iri HasGeometry { get; } = new(Namespace + "hasGeometry");

    /// <summary><c>geo:hasDefaultGeometry</c></summary>
    public static Iri HasDefaultGeometry { get; } = new(Namespace + "hasDefaultGeometry");

    /// <summary><c>geo:asWKT</c></summary>
    public static Iri AsWkt { get; } = new(Namespace + "asWKT");

    /// <summary><c>geo:asGeoJSON</c></summary>
    public static Iri AsGeoJson { get; } = new(Namespace + "asGeoJSON");

    /// <summary><c>geo:hasSerialization</c></summary>
    public static Iri HasSerialization { get; } = new(Namespace + "hasSerialization");

    /// <summary><c>geo:sfWithin</c></summary>
    public static Iri SfWithin { get; } = new(Namespace + "sfWithin");

    /// <summary><c>geo:wktLiteral</c></summary>
    public static Iri WktLiteral { get; } = new(Namespace + "wktLiteral");

    /// <summary><c>geof:metricDistance</c></summary>
    public static Iri MetricDistance { get; } = new("http://www.opengis.net/def/function/geosparql/metricDistance");
}
