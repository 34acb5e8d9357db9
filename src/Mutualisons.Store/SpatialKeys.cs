namespace Mutualisons.Store;

/// <summary>What a spatial look-up gives.</summary>
public enum SpatialKeys
{
    /// <summary>Geometry literals (<c>geo:wktLiteral</c>, <c>geo:geoJSONLiteral</c>).</summary>
    Geometries = 0,

    /// <summary>Subjects with a <c>wgs84:lat</c> and a <c>wgs84:long</c> that are numbers.</summary>
    Positions,
}
