using System.Buffers;
using Mutualisons.Formats;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Conformance.Rdf11;

/// <summary>Writes what an evaluation test must give in every format that can hold it, nested and streamed, and reads it again.</summary>
internal static class RoundTrip
{
    private static readonly RdfWriterOptions[] Options =
    [
        new() { Prefixes = new Dictionary<string, string> { ["ex"] = "http://example/", ["a"] = "http://a.example/", ["rdf"] = RdfVocabulary.Namespace } },
        new() { MaxBufferedBytes = 0 },
    ];

    public static void Check(TestCase test)
    {
        var registry = TextFormats.CreateRegistry();
        var dataset = Read(new NQuadsReader(), File.ReadAllBytes(test.GetFile(test.Result!)));
        foreach (var factory in registry.Writers.Where(factory => factory.Format.SupportsGraphs || !dataset.GraphNames.Any()))
        {
            foreach (var options in Options)
            {
                var text = Write(dataset, factory, options);
                var read = Read(registry.FindReaderByName(factory.Format.Name)!, text);
                Assert.True(DatasetIsomorphism.AreIsomorphic(dataset, read), $"{factory.Format} lost something of {test.Iri}.");
            }
        }
    }

    private static Dataset Read(IRdfReader reader, byte[] text)
    {
        var collected = new DatasetHandler();
        reader.Read(new MemoryStream(text), collected, new RdfReaderOptions());
        return collected.Dataset;
    }

    private static byte[] Write(Dataset dataset, IRdfWriterFactory factory, RdfWriterOptions options)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = factory.Create(output, options);
        new NQuadsReader().Read(new MemoryStream(ToNQuads(dataset)), writer, new RdfReaderOptions());
        writer.Complete();
        return output.WrittenSpan.ToArray();
    }

    private static byte[] ToNQuads(Dataset dataset) =>
        System.Text.Encoding.UTF8.GetBytes(string.Concat(dataset.Select(quad => quad + " .\n")));
}
