using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Mutualisons.Samples.Susy.Places;

/// <summary>Reads communes from GeoJSON: polygons and multipolygons with the properties nis, name_fr, name_nl and population.</summary>
internal static class CommuneReader
{
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    public static IReadOnlyList<Commune> Read(Stream input)
    {
        using var document = JsonDocument.Parse(input);
        return
        [
            .. document.RootElement.GetProperty("features").EnumerateArray()
                .Select(ReadCommune)
                .OrderBy(commune => commune.NisCode, StringComparer.Ordinal),
        ];
    }

    private static Commune ReadCommune(JsonElement feature)
    {
        var properties = feature.GetProperty("properties");
        return new Commune(
            properties.GetProperty("nis").GetString()!,
            properties.GetProperty("name_fr").GetString()!,
            properties.GetProperty("name_nl").GetString()!,
            properties.GetProperty("population").GetInt64(),
            ReadGeometry(feature.GetProperty("geometry")));
    }

    private static Geometry ReadGeometry(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => ReadPolygon(coordinates),
            "MultiPolygon" => Factory.CreateMultiPolygon([.. coordinates.EnumerateArray().Select(ReadPolygon)]),
            var type => throw new InvalidDataException($"An outline is a {type}: only Polygon and MultiPolygon are outlines."),
        };
    }

    private static Polygon ReadPolygon(JsonElement rings)
    {
        var read = rings.EnumerateArray().Select(ReadRing).ToArray();
        return Factory.CreatePolygon(read[0], read[1..]);
    }

    private static LinearRing ReadRing(JsonElement ring) =>
        Factory.CreateLinearRing([.. ring.EnumerateArray().Select(point => new Coordinate(point[0].GetDouble(), point[1].GetDouble()))]);
}
