using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Terms;

/// <summary>Reads a whole graph as far as the caller sees it: those of ontology and shapes are small.</summary>
internal sealed class GraphTriples(WebOptions options)
{
    private readonly WebOptions _options = options;

    /// <summary>The statements about what is ours, by the beginning of the IRI, and about what has no name.</summary>
    public async Task<TripleSet> ReadAsync(ISparqlSnapshot snapshot, Iri graph, string ours, CancellationToken cancellationToken)
    {
        var triples = new TripleSet();
        var reader = new Skolemizer(_options.Iris.GenidPrefix);
        await foreach (var batch in snapshot.ReadGraphsAsync(GraphSet.Of([graph]), _options.Limits, cancellationToken))
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                if (reader.Read(batch, row, 0) is Iri subject && (IsBelow(subject, ours) || IsBelow(subject, _options.Iris.GenidPrefix)))
                {
                    triples.Add(subject, reader.Read(batch, row, 1)!, reader.Read(batch, row, 2)!);
                }
            }
        }

        return triples;
    }

    private static bool IsBelow(Iri subject, string prefix) => subject.Value.StartsWith(prefix, StringComparison.Ordinal);
}
