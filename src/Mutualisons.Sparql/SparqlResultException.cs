using Mutualisons.Rdf;

namespace Mutualisons.Sparql;

/// <summary>A document of query results is malformed, or larger than allowed, at a known place.</summary>
public sealed class SparqlResultException(string detail, TextRange range, Exception? innerException = null)
    : Exception($"{range}: {detail}", innerException)
{
    /// <summary>What is wrong, without the place.</summary>
    public string Detail { get; } = detail;

    /// <summary>Where in the document.</summary>
    public TextRange Range { get; } = range;
}
