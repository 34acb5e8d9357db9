using System.Buffers;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Tests.Solutions;

/// <summary>A SELECT's whole answer as rows of terms, in the order in which they came.</summary>
/// <param name="Variables">The names of the columns.</param>
/// <param name="Rows">The rows; a null cell is unbound.</param>
public sealed record SolutionTable(IReadOnlyList<string> Variables, IReadOnlyList<ValueList<Term?>> Rows)
{
    /// <summary>Runs a SELECT and keeps its rows.</summary>
    public static async Task<SolutionTable> SelectAsync(
        ISparqlSnapshot snapshot, SelectQuery query, QueryOptions options, CancellationToken cancellationToken = default)
    {
        var names = query.Variables.Select(v => v.Name).ToList();
        return new(names, await ReadRowsAsync(snapshot.SelectAsync(query, options, cancellationToken)));
    }

    /// <summary>Runs a CONSTRUCT or a DESCRIBE and keeps its triples.</summary>
    public static async Task<IReadOnlyList<Triple>> ConstructAsync(
        ISparqlSnapshot snapshot, SparqlQuery query, QueryOptions options, CancellationToken cancellationToken = default)
    {
        var rows = await ReadRowsAsync(snapshot.ConstructAsync(query, options, cancellationToken));
        return [.. rows.Select(row => new Triple(row[0]!, row[1]!, row[2]!))];
    }

    /// <summary>Reads every quad that a snapshot's view shows.</summary>
    public static async Task<Dataset> ReadDatasetAsync(ISparqlSnapshot snapshot)
    {
        var rows = await ReadRowsAsync(snapshot.ReadGraphsAsync(GraphSet.All, new QueryOptions()));
        return new Dataset(rows.Select(row => new Quad(row[0]!, row[1]!, row[2]!, row[3])));
    }

    private static async Task<List<ValueList<Term?>>> ReadRowsAsync(IAsyncEnumerable<SolutionBatch> batches)
    {
        var rows = new List<ValueList<Term?>>();
        var buffer = new ArrayBufferWriter<byte>();
        await foreach (var batch in batches)
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                rows.Add(ReadRow(batch, row, buffer));
            }
        }

        return rows;
    }

    private static ValueList<Term?> ReadRow(SolutionBatch batch, int row, ArrayBufferWriter<byte> buffer)
    {
        var cells = new Term?[batch.ColumnCount];
        for (var column = 0; column < cells.Length; column++)
        {
            buffer.ResetWrittenCount();
            var view = batch.GetTerm(row, column, buffer);
            cells[column] = view.IsNone ? null : view.ToTerm();
        }

        return ValueList.Create<Term?>(cells);
    }
}
