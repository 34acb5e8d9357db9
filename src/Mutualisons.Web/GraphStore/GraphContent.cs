using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Web.GraphStore;

/// <summary>Asks for one graph; null stands for the unnamed one.</summary>
internal static class GraphContent
{
    /// <summary>The graph as a set.</summary>
    public static GraphSet SetOf(Iri? graph) => graph is null ? GraphSet.Unnamed : GraphSet.Of([graph]);

    /// <summary>Whether the graph holds a visible quad.</summary>
    public static async Task<bool> ExistsAsync(ISparqlSnapshot snapshot, Iri? graph, QueryOptions limits, CancellationToken cancellationToken)
    {
        await using var rows = snapshot.ReadGraphsAsync(SetOf(graph), limits, cancellationToken).GetAsyncEnumerator(cancellationToken);
        return await rows.MoveNextAsync();
    }
}
