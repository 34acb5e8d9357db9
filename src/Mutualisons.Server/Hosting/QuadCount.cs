using System.Globalization;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Server.Hosting;

/// <summary>Counts a store's quads.</summary>
internal static class QuadCount
{
    private static readonly SelectQuery All = (SelectQuery)SparqlParser.ParseQuery("SELECT (COUNT(*) AS ?count) WHERE { { GRAPH ?graph { ?s ?p ?o } } UNION { ?s ?p ?o } }");

    /// <summary>How many there are in all graphs, the unnamed one included.</summary>
    public static async Task<long> OfAsync(ISparqlEngine engine, CancellationToken cancellationToken)
    {
        await using var snapshot = await engine.OpenSnapshotAsync(new DatasetView(GraphSet.Unnamed, GraphSet.AllNamed), cancellationToken);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        await foreach (var batch in snapshot.SelectAsync(All, new QueryOptions(), cancellationToken))
        {
            return long.Parse(((Literal)batch.GetTerm(0, 0, buffer).ToTerm()).LexicalForm, CultureInfo.InvariantCulture);
        }

        return 0;
    }
}
