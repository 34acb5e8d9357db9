using System.Buffers;
using System.Text;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Mutualisons.Geo.Literals;

/// <summary><c>geo:geoJSONLiteral</c>: a geometry object of <see href="https://www.rfc-editor.org/rfc/rfc7946#section-3.1">RFC 7946, section 3.1</see>.</summary>
internal static class GeoJsonText
{
    private static readonly GeometryFactory Factory = GeometryFactory.Default;

    public static (GeometryValue? Value, string? Problem) Read(string text, GeometryLimits limits)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = limits.MaxDepth * 2 });
            return (new(ReadGeometry(document.RootElement), CoordinateSystems.Crs84, GeometryFormat.GeoJson), null);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            // no JSON, or JSON that is no geometry object
            return (null, $"The GeoJSON geometry is malformed: {exception.Message}");
        }
    }

    public static string Write(GeometryValue value)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            WriteGeometry(json, value.Shape);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static Geometry ReadGeometry(JsonElement json)
    {
        var type = json.GetProperty("type").GetString();
        if (type == "GeometryCollection")
        {
            return Factory.CreateGeometryCollection([.. json.GetProperty("geometries").EnumerateArray().Select(ReadGeometry)]);
        }

        var coordinates = json.GetProperty("coordinates");
        return type switch
        {
            "Point" => coordinates.GetArrayLength() == 0 ? Factory.CreatePoint() : Factory.CreatePoint(ReadPosition(coordinates)),
            "LineString" => Factory.CreateLineString(ReadPositions(coordinates)),
            "Polygon" => ReadPolygon(coordinates),
            "MultiPoint" => Factory.CreateMultiPointFromCoords(ReadPositions(coordinates)),
            "MultiLineString" => Factory.CreateMultiLineString([.. coordinates.EnumerateArray().Select(line => Factory.CreateLineString(ReadPositions(line)))]),
            "MultiPolygon" => Factory.CreateMultiPolygon([.. coordinates.EnumerateArray().Select(ReadPolygon)]),
            _ => throw new FormatException($"'{type}' is no type of geometry."),
        };
    }

    private static Polygon ReadPolygon(JsonElement rings)
    {
        var all = rings.EnumerateArray().Select(ring => Factory.CreateLinearRing(ReadPositions(ring))).ToArray();
        return all.Length == 0 ? Factory.CreatePolygon() : Factory.CreatePolygon(all[0], all[1..]);
    }

    private static Coordinate[] ReadPositions(JsonElement positions) => [.. positions.EnumerateArray().Select(ReadPosition)];

    private static Coordinate ReadPosition(JsonElement position)
    {
        var (x, y) = (position[0].GetDouble(), position[1].GetDouble());
        if (!double.IsFinite(x) || !double.IsFinite(y))
        {
            throw new FormatException("a coordinate is no finite number.");
        }

        return position.GetArrayLength() > 2 ? new CoordinateZ(x, y, position[2].GetDouble()) : new Coordinate(x, y);
    }

    private static void WriteGeometry(Utf8JsonWriter json, Geometry shape)
    {
        json.WriteStartObject();
        json.WriteString("type", shape is LinearRing ? "LineString" : shape.GeometryType);
        json.WritePropertyName(shape.GetType() == typeof(GeometryCollection) ? "geometries" : "coordinates");
        WriteContent(json, shape);
        json.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter json, Geometry shape)
    {
        switch (shape)
        {
            case Point { IsEmpty: true }:
                WriteArray(json, []);
                break;
            case Point point:
                WritePosition(json, point.Coordinate);
                break;
            case LineString line:
                WriteArray(json, line.Coordinates.Select(position => (Action)(() => WritePosition(json, position))));
                break;
            case Polygon polygon:
                WriteArray(json, polygon.IsEmpty ? [] : polygon.InteriorRings.Prepend(polygon.ExteriorRing).Select(ring => (Action)(() => WriteContent(json, ring))));
                break;
            case MultiPoint or MultiLineString or MultiPolygon:
                WriteArray(json, ((GeometryCollection)shape).Select(part => (Action)(() => WriteContent(json, part))));
                break;
            default:
                WriteArray(json, ((GeometryCollection)shape).Select(part => (Action)(() => WriteGeometry(json, part))));
                break;
        }
    }

    private static void WriteArray(Utf8JsonWriter json, IEnumerable<Action> items)
    {
        json.WriteStartArray();
        foreach (var write in items)
        {
            write();
        }

        json.WriteEndArray();
    }

    private static void WritePosition(Utf8JsonWriter json, Coordinate position)
    {
        json.WriteStartArray();
        json.WriteNumberValue(position.X);
        json.WriteNumberValue(position.Y);
        if (double.IsFinite(position.Z))
        {
            json.WriteNumberValue(position.Z);
        }

        json.WriteEndArray();
    }
}
