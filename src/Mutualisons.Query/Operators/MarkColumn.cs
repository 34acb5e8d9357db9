using Mutualisons.Query.Execution;
using Mutualisons.Store;

namespace Mutualisons.Query.Operators;

/// <summary>Puts a column of truth values behind the columns of a batch.</summary>
internal sealed class MarkColumn(int width, QueryExecution execution) : IDisposable
{
    private readonly ulong[] _marks = execution.Rent(Batch.Capacity);
    private readonly Batch _batch = new(width);

    /// <summary>The batch with its mark: <paramref name="marks"/> has one for each row that counts.</summary>
    public Batch AddTo(Batch batch, ReadOnlySpan<bool> marks)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            _marks[batch.Row(i)] = TermId.FromBoolean(marks[i]).Value;
        }

        batch.Columns.CopyTo(_batch.Columns, 0);
        _batch.Columns[^1] = _marks;
        _batch.SetRows(batch.Count, batch.Selection);
        return _batch;
    }

    public void Dispose() => execution.Return(_marks);
}
