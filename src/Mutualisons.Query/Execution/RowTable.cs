namespace Mutualisons.Query.Execution;

/// <summary>Rows kept by a blocking operator, one growing array of raw ids a column, charged to the execution's budget.</summary>
internal sealed class RowTable : IDisposable
{
    private readonly QueryExecution _execution;

    public RowTable(QueryExecution execution, int columnCount, int capacity = Batch.Capacity)
    {
        _execution = execution;
        Columns = new ulong[columnCount][];
        for (var i = 0; i < columnCount; i++)
        {
            Columns[i] = execution.Rent(capacity);
        }

        Capacity = columnCount == 0 ? int.MaxValue : Columns[0].Length;
    }

    public ulong[][] Columns { get; }

    public int Count { get; private set; }

    private int Capacity { get; set; }

    /// <summary>Appends the rows of a batch that count.</summary>
    public void Append(Batch batch)
    {
        EnsureCapacity(batch.Count);
        for (var c = 0; c < Columns.Length; c++)
        {
            batch.Gather(c, Columns[c].AsSpan(Count));
        }

        Count += batch.Count;
    }

    /// <summary>Makes room for one more row, with no cell bound, and returns its number.</summary>
    public int AppendRow()
    {
        EnsureCapacity(1);
        foreach (var column in Columns)
        {
            column[Count] = 0;
        }

        return Count++;
    }

    public void Clear() => Count = 0;

    /// <summary>Forgets the rows behind the first ones.</summary>
    public void Truncate(int count) => Count = Math.Min(Count, count);

    public void Dispose()
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            _execution.Return(Columns[i]);
            Columns[i] = [];
        }
    }

    private void EnsureCapacity(int more)
    {
        if (Count + more <= Capacity)
        {
            return;
        }

        var wanted = Math.Max(checked(Count + more), (int)Math.Min((long)Capacity * 2, Array.MaxLength));
        for (var i = 0; i < Columns.Length; i++)
        {
            var grown = _execution.Rent(wanted);
            Columns[i].AsSpan(0, Count).CopyTo(grown);
            _execution.Return(Columns[i]);
            Columns[i] = grown;
        }

        Capacity = Columns.Min(c => c.Length);
    }
}
