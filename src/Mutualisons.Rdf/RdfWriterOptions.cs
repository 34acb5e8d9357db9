namespace Mutualisons.Rdf;

/// <summary>How to write a document.</summary>
public sealed record RdfWriterOptions
{
    /// <summary>Prefixes to declare and use, prefix to namespace IRI, in formats that have them.</summary>
    public IReadOnlyDictionary<string, string> Prefixes { get; init; } = new Dictionary<string, string>();

    /// <summary>Write IRIs below this one relative to it, in formats that resolve them; the document then needs the same base to be read.</summary>
    public Iri? BaseIri { get; init; }

    /// <summary>How many bytes of statements a writer may hold back in order to nest blank nodes and fold lists; a longer document is written as it comes, with labels.</summary>
    public int MaxBufferedBytes { get; init; } = 16 * 1024 * 1024;
}
