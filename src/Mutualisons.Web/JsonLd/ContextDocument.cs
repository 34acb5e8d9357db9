using System.Buffers;
using System.Text.Json;

namespace Mutualisons.Web.JsonLd;

/// <summary>The JSON-LD context as it is served; its bytes never change under one version.</summary>
internal static class ContextDocument
{
    /// <summary>The document, UTF-8.</summary>
    public static ReadOnlyMemory<byte> Bytes { get; } = Write();

    private static byte[] Write()
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
            foreach (var term in ContextTerms.All)
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
