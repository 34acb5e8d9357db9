namespace Mutualisons.Rdf;

/// <summary>Takes what a reader finds, in document order; one document at a time, from one thread.</summary>
/// <remarks>A handler that throws ends the reading, and the exception reaches the reader's caller.</remarks>
public interface IRdfHandler
{
    /// <summary>Takes one quad; the view and its spans are valid only during the call.</summary>
    void HandleQuad(in QuadView quad);

    /// <summary>Takes a prefix declaration: the prefix without its colon, and the absolute namespace IRI.</summary>
    void HandlePrefix(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> namespaceIri)
    {
    }

    /// <summary>Takes a statement that could not be read, when <see cref="RdfReaderOptions.ContinueAfterErrors"/> is set; reading goes on behind it.</summary>
    void HandleError(RdfSyntaxException error) => throw error;
}
