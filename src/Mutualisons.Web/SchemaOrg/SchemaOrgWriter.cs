using System.Buffers;
using System.Text;
using System.Text.Json;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.SchemaOrg;

/// <summary>Says in schema.org JSON-LD, for search engines, what a page shows: facts that the caller sees, nothing else.</summary>
/// <remarks>The JSON escapes every <c>&lt;</c>, so it stands safely inside a script element.</remarks>
internal sealed class SchemaOrgWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly TripleSet _triples;
    private readonly Iri _resource;
    private readonly Surroundings _around;

    private SchemaOrgWriter(Utf8JsonWriter json, Description description, Surroundings around)
    {
        (_json, _triples, _resource, _around) = (json, description.Triples, description.Resource, around);
    }

    /// <summary>The JSON-LD, or an empty text for kinds that schema.org has no word for.</summary>
    public static string Write(Description description, Kind? kind, Surroundings around)
    {
        if (kind is null || SchemaOrgTerms.TypeOf(kind) is not { } type)
        {
            return string.Empty;
        }

        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            new SchemaOrgWriter(json, description, around).WriteThing(kind, type);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private void WriteThing(Kind kind, string type)
    {
        _json.WriteStartObject();
        _json.WriteString("@context", "https://schema.org");
        _json.WriteString("@id", _resource.Value);
        _json.WriteString("@type", type);
        _json.WriteString("url", _around.Iris.DocOf(_resource));
        WriteText("name", kind.NameProperty);
        WriteText("description", Dct.Description);
        foreach (var (property, name) in SchemaOrgTerms.Texts(kind))
        {
            WriteText(name, property);
        }

        foreach (var (property, name) in SchemaOrgTerms.Links(kind))
        {
            WriteLinks(name, [.. _triples.Objects(_resource, property).OfType<Iri>()]);
        }

        if (SchemaOrgTerms.IsPlace(kind) || kind == Kinds.Actor)
        {
            WriteAddress();
        }

        if (SchemaOrgTerms.IsPlace(kind))
        {
            WritePosition();
        }

        _json.WriteEndObject();
    }

    private void WriteText(string name, Iri property)
    {
        if (BestText.Of(_triples.Objects(_resource, property).OfType<Literal>(), _around.Language) is { } text)
        {
            _json.WriteString(name, text.LexicalForm);
        }
    }

    private void WriteLinks(string name, List<Iri> targets)
    {
        if (targets.Count == 0)
        {
            return;
        }

        _json.WriteStartArray(name);
        foreach (var target in targets)
        {
            _json.WriteStartObject();
            _json.WriteString("@id", target.Value);
            if (_around.Labels.Find(target, _around.Language) is { } label)
            {
                _json.WriteString("name", label.LexicalForm);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteAddress()
    {
        if (AddressLine.Of(_around.Locations, _resource, _around.Language) is { } line)
        {
            _json.WriteString("address", line);
        }
    }

    private void WritePosition()
    {
        if (_around.Locations.CoordinateOf(_resource, Wgs84.Lat) is { } lat && _around.Locations.CoordinateOf(_resource, Wgs84.Long) is { } lon)
        {
            _json.WriteStartObject("geo");
            _json.WriteString("@type", "GeoCoordinates");
            _json.WriteString("latitude", lat);
            _json.WriteString("longitude", lon);
            _json.WriteEndObject();
        }
    }
}
