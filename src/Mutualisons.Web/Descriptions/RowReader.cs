using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Descriptions;

/// <summary>Runs the platform's own SELECT queries on a caller's view.</summary>
internal sealed class RowReader(WebOptions options)
{
    private readonly WebOptions _options = options;

    /// <summary>Every row of the answer; an unbound cell is null.</summary>
    public Task<List<Term?[]>> SelectAsync(ISparqlSnapshot snapshot, string text, CancellationToken cancellationToken) =>
        SelectAsync(snapshot, (SelectQuery)SparqlParser.ParseQuery(text), cancellationToken);

    /// <summary>Every row of the answer; an unbound cell is null.</summary>
    public async Task<List<Term?[]>> SelectAsync(ISparqlSnapshot snapshot, SelectQuery query, CancellationToken cancellationToken)
    {
        var rows = new List<Term?[]>();
        var reader = new Skolemizer(_options.Iris.GenidPrefix);
        await foreach (var batch in snapshot.SelectAsync(query, _options.Limits, cancellationToken))
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                var cells = new Term?[batch.ColumnCount];
                for (var column = 0; column < cells.Length; column++)
                {
                    cells[column] = reader.Read(batch, row, column);
                }

                rows.Add(cells);
            }
        }

        return rows;
    }

    /// <summary>The IRIs in the answer's first column, in order.</summary>
    public async Task<List<Iri>> SelectIrisAsync(ISparqlSnapshot snapshot, string text, CancellationToken cancellationToken) =>
        [.. (await SelectAsync(snapshot, text, cancellationToken)).Select(row => row[0]).OfType<Iri>()];
}
