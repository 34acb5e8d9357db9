using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Aggregates;

/// <summary>Hands on each different value of a group once; for <c>COUNT(DISTINCT *)</c> each different row.</summary>
internal sealed class DistinctAccumulator(Accumulator inner, QueryExecution execution) : Accumulator(execution)
{
    private readonly QueryExecution _execution = execution;
    private ulong[][] _row = [];
    private RowSet? _seen;

    public override void Reserve(int groups) => inner.Reserve(groups);

    public override void Add(ReadOnlySpan<int> groups, Batch batch, int column)
    {
        var width = column < 0 ? batch.Columns.Length + 1 : 2;
        if (_seen is null)
        {
            _seen = new RowSet(_execution, width);
            _row = [.. Enumerable.Range(0, width).Select(_ => new ulong[1])];
        }

        for (var i = 0; i < groups.Length; i++)
        {
            Evaluation.StartRow();
            _row[0][0] = (ulong)groups[i];
            for (var c = 1; c < width; c++)
            {
                _row[c][0] = batch[i, column < 0 ? c - 1 : column];
            }

            if (_seen.GetOrAdd(_row, 0, out _))
            {
                inner.Add(groups[i], column < 0 ? 1 : batch[i, column]);
            }
        }
    }

    public override void Add(int group, ulong value) => inner.Add(group, value);

    public override ulong Finish(int group) => inner.Finish(group);

    public override void Dispose()
    {
        base.Dispose();
        inner.Dispose();
        _seen?.Dispose();
    }
}
