namespace Mutualisons.Query.Execution;

/// <summary>A batch whose columns an operator fills itself, rented from and returned to the execution.</summary>
internal sealed class OutputBatch : IDisposable
{
    private readonly QueryExecution _execution;

    public OutputBatch(QueryExecution execution, int columnCount)
    {
        _execution = execution;
        Batch = new Batch(columnCount);
        for (var i = 0; i < columnCount; i++)
        {
            Batch.Columns[i] = execution.Rent(Batch.Capacity);
        }
    }

    public Batch Batch { get; }

    public ulong[][] Columns => Batch.Columns;

    /// <summary>The batch with its first <paramref name="count"/> rows.</summary>
    public Batch Take(int count)
    {
        Batch.SetRows(count);
        return Batch;
    }

    public void Dispose()
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            _execution.Return(Columns[i]);
            Columns[i] = [];
        }
    }
}
