using Mutualisons.Formats;
using Mutualisons.Rdf;

namespace Mutualisons.Conformance.Sparql;

/// <summary>Reads the RDF documents that tests name.</summary>
internal static class Documents
{
    private static readonly RdfFormatRegistry Formats = TextFormats.CreateRegistry();

    /// <summary>Hands a document over.</summary>
    public static void Read(TestCase test, Iri document, IRdfHandler handler)
    {
        var file = test.GetFile(document);
        var reader = Formats.FindReaderByFileName(file) ?? throw new InvalidOperationException($"No reader for {file}.");
        using var stream = File.OpenRead(file);
        reader.Read(stream, handler, new RdfReaderOptions { BaseIri = document, DocumentName = Path.GetFileName(file) });
    }

    /// <summary>What a document holds, as a graph of the given name.</summary>
    public static Dataset Read(TestCase test, Iri document, Iri? graph = null)
    {
        var collected = new DatasetHandler(new Dataset(), document.Value);
        Read(test, document, collected);
        return graph is null ? collected.Dataset : new Dataset(collected.Dataset.Select(quad => quad with { Graph = graph }));
    }
}
