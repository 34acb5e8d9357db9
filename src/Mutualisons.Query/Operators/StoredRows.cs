using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Operators;

/// <summary>Some rows of a table that another operator holds.</summary>
internal sealed class StoredRows(Relation relation, RowTable table, IReadOnlyList<int> numbers) : Operator(relation)
{
    public override string Label => "Rows kept";

    protected override Cursor Start(QueryExecution execution) => new StoredCursor(table, numbers, execution);

    private sealed class StoredCursor(RowTable table, IReadOnlyList<int> numbers, QueryExecution execution) : Cursor
    {
        private readonly OutputBatch _output = new(execution, table.Columns.Length);
        private int _next;

        public override Batch? Next()
        {
            var count = Math.Min(Batch.Capacity, numbers.Count - _next);
            for (var c = 0; c < _output.Columns.Length; c++)
            {
                for (var i = 0; i < count; i++)
                {
                    _output.Columns[c][i] = table.Columns[c][numbers[_next + i]];
                }
            }

            _next += count;
            return count == 0 ? null : _output.Take(count);
        }

        public override void Dispose() => _output.Dispose();
    }
}
