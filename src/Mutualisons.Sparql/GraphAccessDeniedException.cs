using Mutualisons.Rdf;

namespace Mutualisons.Sparql;

/// <summary>A write touches a graph that the writer may not change, whether or not it exists.</summary>
public sealed class GraphAccessDeniedException(Term? graph)
    : Exception($"The graph {graph?.ToString() ?? "without a name"} is not writable for this caller.")
{
    /// <summary>The graph; null is the unnamed one.</summary>
    public Term? Graph { get; } = graph;
}
