using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Operators;

/// <summary>Skips rows, then hands on so many, and asks its input for no more.</summary>
internal sealed class SliceRows(Operator input, long offset, long? limit)
    : Operator(input.Relation.WithRows(Math.Max(0, Math.Min(input.Relation.Rows - offset, limit ?? long.MaxValue))), input)
{
    public override string Label => $"Slice, skip {offset}{(limit is null ? string.Empty : $", take {limit}")}";

    protected override Cursor Start(QueryExecution execution) => new SliceCursor(Inputs[0].Open(execution), offset, limit ?? long.MaxValue);

    private sealed class SliceCursor(Cursor input, long toSkip, long toTake) : Cursor
    {
        private readonly int[] _selection = new int[Batch.Capacity];
        private long _toSkip = toSkip;
        private long _toTake = toTake;

        public override Batch? Next()
        {
            while (_toTake > 0 && input.Next() is { } batch)
            {
                var start = (int)Math.Min(_toSkip, batch.Count);
                _toSkip -= start;
                var count = (int)Math.Min(_toTake, batch.Count - start);
                _toTake -= count;
                if (count == batch.Count)
                {
                    return batch;
                }

                if (count > 0)
                {
                    for (var i = 0; i < count; i++)
                    {
                        _selection[i] = batch.Row(start + i);
                    }

                    batch.SetRows(count, _selection);
                    return batch;
                }
            }

            return null;
        }

        public override void Dispose() => input.Dispose();
    }
}
