using System.Buffers;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql;

/// <summary>A whole result in memory: rows of a SELECT, or the answer of an ASK; equal when variables, rows and their order are.</summary>
/// <param name="Variables">The columns; none for an ASK.</param>
/// <param name="Rows">The rows, a cell for each variable; a null cell is unbound.</param>
/// <param name="Boolean">The answer of an ASK; null for a SELECT.</param>
public sealed record SparqlResultSet(ValueList<Variable> Variables, ValueList<ValueList<Term?>> Rows, bool? Boolean = null)
{
    /// <summary>The answer of an ASK.</summary>
    public static SparqlResultSet OfBoolean(bool answer) => new(default, default, answer);

    /// <summary>Gathers the rows of a running query.</summary>
    /// <exception cref="InvalidOperationException">There are more rows than <paramref name="maxRows"/>.</exception>
    public static async ValueTask<SparqlResultSet> CollectAsync(
        ValueList<Variable> variables,
        IAsyncEnumerable<SolutionBatch> batches,
        int maxRows = int.MaxValue,
        CancellationToken cancellationToken = default)
    {
        List<ValueList<Term?>> rows = [];
        var buffer = new ArrayBufferWriter<byte>();
        await foreach (var batch in batches.WithCancellation(cancellationToken))
        {
            if (batch.RowCount > maxRows - rows.Count)
            {
                throw new InvalidOperationException($"The result has more than {maxRows} rows: write it with SparqlResultWriter, or ask for fewer.");
            }

            AddRows(batch, rows, buffer);
        }

        return new SparqlResultSet(variables, rows.ToValueList());
    }

    /// <summary>The rows as batches, such as a writer takes.</summary>
    public IEnumerable<SolutionBatch> ToBatches(int batchSize = 1024) => TermSolutionBatch.Split(Variables.Count, Rows, batchSize);

    private static void AddRows(SolutionBatch batch, List<ValueList<Term?>> rows, ArrayBufferWriter<byte> buffer)
    {
        for (var row = 0; row < batch.RowCount; row++)
        {
            var cells = new Term?[batch.ColumnCount];
            for (var column = 0; column < cells.Length; column++)
            {
                buffer.ResetWrittenCount();
                var view = batch.GetTerm(row, column, buffer);
                cells[column] = view.IsNone ? null : view.ToTerm();
            }

            rows.Add(ValueList.Create<Term?>(cells));
        }
    }
}
