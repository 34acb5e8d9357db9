using Mutualisons.Geo;

namespace Mutualisons.Tests.Geo;

/// <summary>Reads geometries for tests.</summary>
internal static class Geometries
{
    private static readonly GeometryReader Reader = new();

    public static GeometryValue Wkt(string text) => Read(text, GeometryFormat.Wkt);

    public static GeometryValue Json(string text) => Read(text, GeometryFormat.GeoJson);

    private static GeometryValue Read(string text, GeometryFormat format) =>
        Reader.TryRead(text, format, out var value, out var problem) ? value : throw new InvalidOperationException(problem);
}
