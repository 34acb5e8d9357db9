using System.Globalization;
using System.Text.Json;

namespace Mutualisons.Web.GeoJson;

/// <summary>Writes well-known text as a GeoJSON geometry: both list longitude first, and nest alike.</summary>
internal static class WktGeometry
{
    private const int MaxDepth = 4;

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["POINT"] = "Point",
        ["MULTIPOINT"] = "MultiPoint",
        ["LINESTRING"] = "LineString",
        ["MULTILINESTRING"] = "MultiLineString",
        ["POLYGON"] = "Polygon",
        ["MULTIPOLYGON"] = "MultiPolygon",
    };

    /// <summary>Writes the geometry as a value, or nothing and false when the text is none that is understood here.</summary>
    public static bool TryWrite(Utf8JsonWriter json, string wkt)
    {
        var open = wkt.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !Types.TryGetValue(wkt[..open].Trim(), out var type))
        {
            return false;
        }

        // Tried first on a writer of its own, so that a malformed text leaves no half of a geometry.
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var coordinates = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            var position = open;
            if (!TryWriteList(coordinates, wkt, ref position, type == "Point", 0) || wkt.AsSpan(position).Trim().Length > 0)
            {
                return false;
            }
        }

        json.WriteStartObject();
        json.WriteString("type", type);
        json.WritePropertyName("coordinates");
        json.WriteRawValue(buffer.WrittenSpan);
        json.WriteEndObject();
        return true;
    }

    // list = "(" item ("," item)* ")"; a point's list is its position itself.
    private static bool TryWriteList(Utf8JsonWriter json, string wkt, ref int position, bool isPosition, int depth)
    {
        position++;
        if (depth > MaxDepth)
        {
            return false;
        }

        if (isPosition)
        {
            return TryWritePosition(json, wkt, ref position) && TryTake(wkt, ')', ref position);
        }

        json.WriteStartArray();
        do
        {
            SkipSpace(wkt, ref position);
            var isNested = position < wkt.Length && wkt[position] == '(';
            if (!(isNested ? TryWriteList(json, wkt, ref position, false, depth + 1) : TryWritePosition(json, wkt, ref position)))
            {
                return false;
            }
        }
        while (TryTake(wkt, ',', ref position));
        json.WriteEndArray();
        return TryTake(wkt, ')', ref position);
    }

    private static bool TryWritePosition(Utf8JsonWriter json, string wkt, ref int position)
    {
        var end = wkt.AsSpan(position).IndexOfAny(',', ')');
        if (end < 0)
        {
            return false;
        }

        var numbers = wkt.Substring(position, end).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (numbers.Length is < 2 or > 3)
        {
            return false;
        }

        json.WriteStartArray();
        foreach (var text in numbers)
        {
            if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
        position += end;
        return true;
    }

    private static bool TryTake(string wkt, char expected, ref int position)
    {
        SkipSpace(wkt, ref position);
        if (position >= wkt.Length || wkt[position] != expected)
        {
            return false;
        }

        position++;
        return true;
    }

    private static void SkipSpace(string wkt, ref int position)
    {
        while (position < wkt.Length && wkt[position] == ' ')
        {
            position++;
        }
    }
}
