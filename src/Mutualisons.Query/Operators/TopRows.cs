using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Operators;

/// <summary>The first rows in the order of ORDER BY, never keeping many more than those.</summary>
internal sealed class TopRows(Operator input, SortColumn[] conditions, int limit) : Operator(input.Relation.Unordered().WithRows(Math.Min(limit, input.Relation.Rows)), input)
{
    /// <summary>With more rows than this a sort of everything is no dearer.</summary>
    public const int MaxRows = 200_000;

    private const int MinBuffer = 8192;

    public override string Label => $"Top {limit} by {string.Join(' ', conditions.Select(c => c.IsDescending ? $"DESC({Relation.Columns[c.Column]})" : Relation.Columns[c.Column].ToString()))}";

    protected override Cursor Start(QueryExecution execution) => new TopCursor(this, Inputs[0].Open(execution), conditions, limit, execution);

    private sealed class TopCursor(Operator plan, Cursor input, SortColumn[] conditions, int limit, QueryExecution execution) : Cursor
    {
        private readonly SortBuffer _buffer = new(execution, plan.Relation.Columns.Length, conditions);
        private readonly OutputBatch _output = new(execution, plan.Relation.Columns.Length);
        private readonly int[] _selection = new int[Batch.Capacity];
        private bool _isSorted;
        private bool _isFull;
        private int _next;

        public override Batch? Next()
        {
            if (!_isSorted)
            {
                while (limit > 0 && input.Next() is { } batch)
                {
                    execution.Clock.Check();
                    Add(batch);
                }

                _buffer.Truncate(limit);
                _isSorted = true;
            }

            var count = _buffer.CopyTo(_output.Columns, _next);
            _next += count;
            return count == 0 ? null : _output.Take(count);
        }

        public override void Dispose()
        {
            input.Dispose();
            _buffer.Dispose();
            _output.Dispose();
        }

        /// <summary>Once full, only rows before the last one kept are worth keeping.</summary>
        private void Add(Batch batch)
        {
            if (_isFull)
            {
                var count = 0;
                for (var i = 0; i < batch.Count; i++)
                {
                    _selection[count] = batch.Row(i);
                    count += _buffer.IsBeforeLastKept(limit, batch, i) ? 1 : 0;
                }

                batch.SetRows(count, _selection);
            }

            _buffer.Append(batch);
            if (_buffer.Count >= Math.Max(MinBuffer, limit * 2L))
            {
                _buffer.Truncate(limit);
                _isFull = true;
            }
        }
    }
}
