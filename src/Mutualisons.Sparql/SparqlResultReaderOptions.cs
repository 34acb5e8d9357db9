using Mutualisons.Rdf;

namespace Mutualisons.Sparql;

/// <summary>The limits that hold against results from elsewhere.</summary>
public sealed record SparqlResultReaderOptions
{
    /// <summary>The limits that apply when none are given.</summary>
    public static SparqlResultReaderOptions Default { get; } = new();

    /// <summary>The longest document, in bytes.</summary>
    public int MaxLength { get; init; } = 256 * 1024 * 1024;

    /// <summary>The most rows.</summary>
    public int MaxRows { get; init; } = 10_000_000;

    /// <summary>The most variables.</summary>
    public int MaxVariables { get; init; } = 10_000;

    /// <summary>How deep triple terms may nest.</summary>
    public int MaxDepth { get; init; } = TripleTerm.MaxDepth;
}
