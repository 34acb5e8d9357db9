namespace Mutualisons.Sparql;

/// <summary>What goes with written results.</summary>
public sealed record SparqlResultWriterOptions
{
    /// <summary>Nothing but the results.</summary>
    public static SparqlResultWriterOptions Default { get; } = new();

    /// <summary>Links to metadata about the results, for JSON's and XML's head.</summary>
    public ValueList<string> Links { get; init; }

    /// <summary>How many bytes are gathered before they are sent, if rows keep coming.</summary>
    public int ChunkSize { get; init; } = 32 * 1024;
}
