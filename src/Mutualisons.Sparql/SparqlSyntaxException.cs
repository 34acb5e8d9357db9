using Mutualisons.Rdf;

namespace Mutualisons.Sparql;

/// <summary>A query or update is malformed, at a known place.</summary>
public sealed class SparqlSyntaxException(string detail, TextRange range) : Exception($"{range}: {detail}")
{
    /// <summary>What was found and what was expected, without the place.</summary>
    public string Detail { get; } = detail;

    /// <summary>Where in the text.</summary>
    public TextRange Range { get; } = range;
}
