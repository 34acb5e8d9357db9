namespace Mutualisons.Rdf;

/// <summary>How to read a document, and the limits that hold against hostile ones.</summary>
public sealed record RdfReaderOptions
{
    /// <summary>The absolute IRI against which relative ones are resolved; null refuses relative IRIs.</summary>
    public Iri? BaseIri { get; init; }

    /// <summary>The name that errors show, usually a file name or URL.</summary>
    public string? DocumentName { get; init; }

    /// <summary>Report a bad statement to <see cref="IRdfHandler.HandleError"/> and go on with the next, instead of throwing.</summary>
    public bool ContinueAfterErrors { get; init; }

    /// <summary>Unpack a document that begins as gzip does; off where the transport names codings itself and counts what they unpack to.</summary>
    public bool RecognizesGzip { get; init; } = true;

    /// <summary>How deep blank node property lists, collections, reified triples, annotations or XML elements may nest; triple terms have <see cref="TripleTerm.MaxDepth"/> besides.</summary>
    public int MaxDepth { get; init; } = 500;

    /// <summary>The longest single token (an IRI, a literal), in bytes.</summary>
    public int MaxTokenLength { get; init; } = 64 * 1024 * 1024;
}
