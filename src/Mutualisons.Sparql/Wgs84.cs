using Mutualisons.Rdf;

namespace Mutualisons.Sparql;

/// <summary>Terms of WGS84 positions: latitude and longitude as statements.</summary>
public static class Wgs84
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/2003/01/geo/wgs84_pos#";

    /// <summary><c>wgs84:lat</c></summary>
    public static Iri Lat { get; } = new(Namespace + "lat");

    /// <summary><c>wgs84:long</c></summary>
    public static Iri Long { get; } = new(Namespace + "long");
}
