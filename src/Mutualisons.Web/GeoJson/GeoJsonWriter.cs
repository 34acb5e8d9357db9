using System.Text.Json;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.GeoJson;

/// <summary>Writes resources as GeoJSON features (<see href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946</see>): where they are, and what a map's popup shows. Not thread-safe.</summary>
internal sealed class GeoJsonWriter(Utf8JsonWriter json, TripleSet triples, Kind? kind, Surroundings context)
{
    private readonly Utf8JsonWriter _json = json;
    private readonly TripleSet _triples = triples;
    private readonly Kind? _kind = kind;
    private readonly Surroundings _context = context;

    /// <summary>Writes one feature.</summary>
    public void WriteFeature(Iri resource)
    {
        _json.WriteStartObject();
        _json.WriteString("type", "Feature");
        _json.WriteString("id", resource.Value);
        _json.WritePropertyName("geometry");
        WriteGeometry(resource);
        _json.WriteStartObject("properties");
        WriteProperties(resource);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteGeometry(Iri resource)
    {
        var texts = _context.Locations.GeometriesOf(resource).ToList();
        if (texts.Count == 0)
        {
            _json.WriteNullValue();
        }
        else if (texts.Count == 1)
        {
            WriteOne(texts[0]);
        }
        else
        {
            _json.WriteStartObject();
            _json.WriteString("type", "GeometryCollection");
            _json.WriteStartArray("geometries");
            texts.ForEach(WriteOne);
            _json.WriteEndArray();
            _json.WriteEndObject();
        }
    }

    private void WriteOne(string text)
    {
        if (!WktGeometry.TryWrite(_json, text))
        {
            _json.WriteNullValue();
        }
    }

    private void WriteProperties(Iri resource)
    {
        WriteText("name", NameOf(resource));
        WriteText("description", BestOf(resource, Dct.Description));
        WriteText("page", _context.Iris.DocOf(resource));
        WriteText("url", _triples.FirstObject(resource, Schema.Url) is Iri url ? url.Value : null);
        WriteLinked("categories", resource, _kind?.CategoryProperty ?? Org.Classification);
        WriteText("address", AddressLine.Of(_context.Locations, resource, _context.Language));
        WriteText("modified", _triples.TryGetText(resource, Dct.Modified, out var modified) ? modified : null);
        WriteLinked("sources", resource, Dct.Source);
        WriteLicences(resource);
        foreach (var column in _kind?.Columns ?? [])
        {
            WriteText(column.Name, ColumnValues.Join(_triples, resource, column, _context) is { Length: > 0 } text ? text : null);
        }
    }

    private string? NameOf(Iri resource) =>
        BestOf(resource, Schema.Name) ?? BestOf(resource, Dct.Title) ?? BestOf(resource, Skos.PrefLabel);

    private string? BestOf(Iri resource, Iri property) =>
        BestText.Of(_triples.Objects(resource, property).OfType<Literal>(), _context.Language)?.LexicalForm;

    private void WriteText(string name, string? value)
    {
        if (value is not null)
        {
            _json.WriteString(name, value);
        }
    }

    private void WriteLinked(string name, Iri resource, Iri property)
    {
        _json.WriteStartArray(name);
        foreach (var linked in _triples.Objects(resource, property).OfType<Iri>())
        {
            _json.WriteStartObject();
            _json.WriteString("id", linked.Value);
            WriteText("label", _context.Labels.Find(linked, _context.Language)?.LexicalForm);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteLicences(Iri resource)
    {
        _json.WriteStartArray("licences");
        foreach (var licence in _context.Licences.Of(_triples, resource))
        {
            _json.WriteStringValue(licence.Value);
        }

        _json.WriteEndArray();
    }
}
