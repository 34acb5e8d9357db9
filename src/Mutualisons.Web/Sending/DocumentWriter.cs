using System.Buffers;
using System.Text.Json;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.JsonLd;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Sending;

/// <summary>Writes a set of triples in any RDF form on offer; the same triples give the same bytes.</summary>
internal sealed class DocumentWriter(RdfFormatRegistry formats, ContextTerms terms, WebOptions options)
{
    /// <summary>The RDF forms, JSON-LD first.</summary>
    public static readonly IReadOnlyList<Representation> RdfForms =
        [Representation.JsonLd, Representation.Turtle, Representation.TriG, Representation.NQuads, Representation.NTriples, Representation.Json];

    private readonly RdfFormatRegistry _formats = formats;
    private readonly ContextTerms _terms = terms;
    private readonly WebOptions _options = options;

    /// <summary>Writes the triples about <paramref name="root"/> first, the others after.</summary>
    public ReadOnlyMemory<byte> Write(Representation form, TripleSet triples, Iri root)
    {
        var output = new ArrayBufferWriter<byte>();
        if (form.IsJsonLd)
        {
            using var json = new Utf8JsonWriter(output, JsonOutput.Options);
            new JsonLdWriter(json, triples, _terms).Write(root, _options.Iris.Context);
        }
        else
        {
            WriteRdf(FindWriter(form), output, triples, [root]);
        }

        return output.WrittenMemory;
    }

    /// <summary>Writes a page of a collection with its members in the order given.</summary>
    public ReadOnlyMemory<byte> WriteCollection(Representation form, TripleSet triples, Iri root, IReadOnlyList<Iri> members)
    {
        var output = new ArrayBufferWriter<byte>();
        if (form.IsJsonLd)
        {
            using var json = new Utf8JsonWriter(output, JsonOutput.Options);
            new JsonLdWriter(json, triples, _terms).WriteCollection(root, members, _options.Iris.Context);
        }
        else
        {
            WriteRdf(FindWriter(form), output, triples, [root, .. members]);
        }

        return output.WrittenMemory;
    }

    private static void WriteRdf(IRdfWriterFactory factory, ArrayBufferWriter<byte> output, TripleSet triples, IEnumerable<Term> first)
    {
        var writer = factory.Create(output, new RdfWriterOptions { Prefixes = Vocabularies.Prefixes });
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var triple in triples.InOrder(first))
        {
            buffer.ResetWrittenCount();
            writer.HandleQuad(new QuadView(triple.Subject.ToView(buffer), triple.Predicate.ToView(buffer), triple.Object.ToView(buffer)));
        }

        writer.Complete();
    }

    private IRdfWriterFactory FindWriter(Representation form) =>
        _formats.FindWriterByMediaType(form.MediaType) ?? throw new InvalidOperationException($"The host has put no writer of {form.Name} into the registry.");
}
