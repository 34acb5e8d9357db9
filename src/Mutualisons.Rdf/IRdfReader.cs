namespace Mutualisons.Rdf;

/// <summary>Reads one serialisation of RDF as a stream, in memory that does not grow with the document; instances hold no state and are thread-safe.</summary>
public interface IRdfReader
{
    /// <summary>What this reader reads.</summary>
    RdfFormat Format { get; }

    /// <summary>Reads a document to its end and hands each statement to <paramref name="handler"/>; gzip is recognised by its first bytes unless the options say otherwise.</summary>
    /// <exception cref="RdfSyntaxException">The document is malformed or passes a limit; statements before that place have been handed over.</exception>
    void Read(Stream input, IRdfHandler handler, RdfReaderOptions options, CancellationToken cancellationToken = default);

    /// <summary>Does the same without blocking on the input.</summary>
    /// <exception cref="RdfSyntaxException">The document is malformed or passes a limit; statements before that place have been handed over.</exception>
    Task ReadAsync(Stream input, IRdfHandler handler, RdfReaderOptions options, CancellationToken cancellationToken = default);
}
