using Mutualisons.Geo.Literals;

namespace Mutualisons.Geo;

/// <summary>Writes geometries as the lexical forms of literals; thread-safe.</summary>
public static class GeometryWriter
{
    /// <summary>The text in the geometry's own format; in CRS84 when that is GeoJSON, which knows no other.</summary>
    /// <returns>Null where the way to CRS84 is not defined for one of its points.</returns>
    public static string? Write(GeometryValue value) => value.Format == GeometryFormat.GeoJson
        ? value.In(CoordinateSystems.Crs84) is { } standard ? GeoJsonText.Write(standard) : null
        : WellKnownText.Write(value);
}
