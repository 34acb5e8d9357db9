using System.Buffers;
using Mutualisons.Formats;
using Mutualisons.Rdf;

namespace Mutualisons.Samples.Susy.Output;

/// <summary>Reads and writes files whose IRIs are relative to the public base.</summary>
internal static class RdfFiles
{
    public static Dataset ReadTurtle(Stream input)
    {
        var handler = new DatasetHandler();
        new TurtleReader().Read(input, handler, new RdfReaderOptions { BaseIri = Resources.Base });
        return handler.Dataset;
    }

    public static byte[] WriteTriG(IEnumerable<Quad> quads)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new TriGWriterFactory().Create(output, new RdfWriterOptions { Prefixes = Terms.Prefixes, BaseIri = Resources.Base });
        var terms = new ArrayBufferWriter<byte>();
        foreach (var quad in quads)
        {
            terms.ResetWrittenCount();
            writer.HandleQuad(new QuadView(quad.Subject.ToView(terms), quad.Predicate.ToView(terms), quad.Object.ToView(terms), quad.Graph!.ToView(terms)));
        }

        writer.Complete();
        return output.WrittenSpan.ToArray();
    }
}
