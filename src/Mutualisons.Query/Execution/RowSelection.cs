namespace Mutualisons.Query.Execution;

/// <summary>Selects rows of an input's batches one by one, and passes over batches of which none is kept.</summary>
/// <param name="clock">Is looked at once a batch.</param>
/// <param name="keeps">Whether a batch's physical row is kept.</param>
internal sealed class RowSelection(WorkClock clock, Func<Batch, int, bool> keeps)
{
    private readonly int[] _rows = new int[Batch.Capacity];

    /// <summary>The next batch with a row that is kept, those rows selected; null at the end.</summary>
    public Batch? Next(Cursor input)
    {
        while (input.Next() is { } batch)
        {
            clock.Check();
            var count = 0;
            for (var i = 0; i < batch.Count; i++)
            {
                var row = batch.Row(i);
                _rows[count] = row;
                count += keeps(batch, row) ? 1 : 0;
            }

            if (count > 0)
            {
                batch.SetRows(count, _rows);
                return batch;
            }
        }

        return null;
    }
}
