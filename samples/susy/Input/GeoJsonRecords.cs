using System.Globalization;
using System.Text.Json;

namespace Mutualisons.Samples.Susy.Input;

/// <summary>Reads the source's GeoJSON (RFC 7946): point features whose properties are strings or numbers.</summary>
internal static class GeoJsonRecords
{
    public static IReadOnlyList<SourceRecord> Read(Stream input)
    {
        using var document = JsonDocument.Parse(input);
        return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(ReadFeature)];
    }

    private static SourceRecord ReadFeature(JsonElement feature)
    {
        var coordinates = feature.GetProperty("geometry").GetProperty("coordinates");
        var properties = feature.GetProperty("properties");
        return new SourceRecord(
            properties.GetProperty("_id").GetString()!,
            coordinates[0].GetRawText(),
            coordinates[1].GetRawText(),
            DateTimeOffset.FromUnixTimeMilliseconds(properties.GetProperty("_created").GetInt64()),
            [.. properties.EnumerateObject().Select(property => new SourceField(property.Name, ReadValue(property)))]);
    }

    private static string ReadValue(JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.String => property.Value.GetString()!,
        JsonValueKind.Number => property.Value.GetRawText(),
        var kind => throw new InvalidDataException(
            string.Create(CultureInfo.InvariantCulture, $"The property '{property.Name}' holds {kind}: only strings and numbers have a mapping.")),
    };
}
