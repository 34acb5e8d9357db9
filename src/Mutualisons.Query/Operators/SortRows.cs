using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Operators;

/// <summary>All rows in the order of ORDER BY; rows that compare equal stay as they came.</summary>
internal sealed class SortRows(Operator input, SortColumn[] conditions) : Operator(input.Relation.Unordered(), input)
{
    public override string Label => $"Sort by {string.Join(' ', conditions.Select(c => c.IsDescending ? $"DESC({Relation.Columns[c.Column]})" : Relation.Columns[c.Column].ToString()))}";

    protected override Cursor Start(QueryExecution execution) => new SortCursor(this, Inputs[0].Open(execution), conditions, execution);

    private sealed class SortCursor(Operator plan, Cursor input, SortColumn[] conditions, QueryExecution execution) : Cursor
    {
        private readonly SortBuffer _buffer = new(execution, plan.Relation.Columns.Length, conditions);
        private readonly OutputBatch _output = new(execution, plan.Relation.Columns.Length);
        private bool _isSorted;
        private int _next;

        public override Batch? Next()
        {
            if (!_isSorted)
            {
                while (input.Next() is { } batch)
                {
                    execution.Clock.Check();
                    _buffer.Append(batch);
                }

                _buffer.Sort();
                _isSorted = true;
            }

            execution.Clock.Check();
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
    }
}
