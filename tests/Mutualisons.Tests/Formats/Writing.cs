using System.Buffers;
using System.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Tests.Formats;

/// <summary>Writes small documents in one line.</summary>
internal static class Writing
{
    public static string Write(this IRdfWriterFactory factory, IEnumerable<Quad> quads, RdfWriterOptions? options = null)
    {
        var output = new ArrayBufferWriter<byte>();
        var terms = new ArrayBufferWriter<byte>();
        var writer = factory.Create(output, options ?? new RdfWriterOptions());
        foreach (var quad in quads)
        {
            terms.ResetWrittenCount();
            writer.HandleQuad(new QuadView(
                quad.Subject.ToView(terms),
                quad.Predicate.ToView(terms),
                quad.Object.ToView(terms),
                quad.Graph is null ? default : quad.Graph.ToView(terms)));
        }

        writer.Complete();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Feeds a writer from a reader, prefixes included.</summary>
    public static string Convert(this IRdfWriterFactory factory, IRdfReader reader, string document, RdfWriterOptions? options = null)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = factory.Create(output, options ?? new RdfWriterOptions());
        reader.Read(new MemoryStream(Encoding.UTF8.GetBytes(document)), writer, new RdfReaderOptions { BaseIri = options?.BaseIri });
        writer.Complete();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
