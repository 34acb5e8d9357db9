namespace Mutualisons.Geo;

/// <summary>The datatypes of geometry literals (<see href="https://docs.ogc.org/is/22-047r1/22-047r1.html#_geometry_serializations">GeoSPARQL 1.1, section 8.7</see>).</summary>
public static class GeometryDatatypes
{
    /// <summary><c>geo:wktLiteral</c></summary>
    public static ReadOnlySpan<byte> Wkt => "http://www.opengis.net/ont/geosparql#wktLiteral"u8;

    /// <summary><c>geo:geoJSONLiteral</c></summary>
    public static ReadOnlySpan<byte> GeoJson => "http://www.opengis.net/ont/geosparql#geoJSONLiteral"u8;

    /// <summary>The IRI of a format's datatype, in UTF-8.</summary>
    public static ReadOnlySpan<byte> Of(GeometryFormat format) => format == GeometryFormat.GeoJson ? GeoJson : Wkt;

    /// <summary>The format that a datatype stands for, or null.</summary>
    public static GeometryFormat? FormatOf(ReadOnlySpan<byte> datatype) =>
        datatype.SequenceEqual(Wkt) ? GeometryFormat.Wkt : datatype.SequenceEqual(GeoJson) ? GeometryFormat.GeoJson : null;
}
