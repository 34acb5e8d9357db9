namespace Mutualisons.Rdf;

/// <summary>Writes one document; a writer is a handler, so a reader can feed it. Not thread-safe.</summary>
/// <remarks>Output goes to the buffer that the writer was made with; whoever owns that buffer flushes it.</remarks>
public interface IRdfWriter : IRdfHandler
{
    /// <summary>Ends the document; nothing may be written after.</summary>
    void Complete();
}
