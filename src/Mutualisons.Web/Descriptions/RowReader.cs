using System.Runtime.CompilerServices;
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
        await foreach (var row in StreamAsync(snapshot, query, cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The rows as they come, for answers that need not be held whole; terms that come again are the same object.</summary>
    public IAsyncEnumerable<Term?[]> StreamAsync(ISparqlSnapshot snapshot, string text, CancellationToken cancellationToken) =>
        StreamAsync(snapshot, (SelectQuery)SparqlParser.ParseQuery(text), cancellationToken);

    private async IAsyncEnumerable<Term?[]> StreamAsync(ISparqlSnapshot snapshot, SelectQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = new SharedTerms(new Skolemizer(_options.Iris.GenidPrefix));
        await foreach (var batch in snapshot.SelectAsync(query, _options.Limits, cancellationToken))
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                var cells = new Term?[batch.ColumnCount];
                for (var column = 0; column < cells.Length; column++)
                {
                    cells[column] = reader.Read(batch, row, column);
                }

                yield return cells;
            }
        }
    }

    /// <summary>The IRIs in the answer's first column, in order.</summary>
    public async Task<List<Iri>> SelectIrisAsync(ISparqlSnapshot snapshot, string text, CancellationToken cancellationToken) =>
        [.. (await SelectAsync(snapshot, text, cancellationToken)).Select(row => row[0]).OfType<Iri>()];
}
