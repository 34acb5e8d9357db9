namespace Mutualisons.Geo;

/// <summary>How a geometry is written in a literal (<see href="https://docs.ogc.org/is/22-047r1/22-047r1.html#_geometry_serializations">GeoSPARQL 1.1, section 8.7</see>).</summary>
public enum GeometryFormat
{
    /// <summary><c>geo:wktLiteral</c>: well-known text behind an optional IRI of its coordinate system.</summary>
    Wkt = 0,

    /// <summary><c>geo:geoJSONLiteral</c>: a GeoJSON geometry object, always in CRS84.</summary>
    GeoJson,
}
