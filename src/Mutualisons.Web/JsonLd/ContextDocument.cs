using System.Buffers;
using System.Text.Json;
using Mutualisons.Domain;

namespace Mutualisons.Web.JsonLd;

/// <summary>The JSON-LD context as it is served; its bytes never change under one version.</summary>
internal sealed class ContextDocument(ContextTerms terms)
{
    /// <summary>The document, UTF-8.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = Write(terms);

    private static byte[] Write(ContextTerms terms)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("@context");
            json.WriteNumber("@version", 1.1m);
            json.WriteString("id", "@id");
            json.WriteString("type", "@type");
            json.WriteString("included", "@included");
            foreach (var term in terms.All)
            {
                WriteTerm(json, term);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteTerm(Utf8JsonWriter json, ContextTerm term)
    {
        json.WriteStartObject(term.Name);
        json.WriteString("@id", term.Iri.Value);
        switch (term.Coercion)
        {
            case Coercion.Iri:
                json.WriteString("@type", "@id");
                break;
            case Coercion.Typed:
                json.WriteString("@type", term.Datatype!.Value);
                break;
            case Coercion.Language:
                json.WriteString("@container", "@language");
                break;
        }

        if (term.IsSet)
        {
            json.WriteString("@container", "@set");
        }

        json.WriteEndObject();
    }
}
