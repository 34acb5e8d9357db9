using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions;

namespace Mutualisons.Query.Operators;

/// <summary>Adds a column with each row's number, so that expressions can tell solutions apart that bind the same.</summary>
internal sealed class NumberRows(Operator input)
    : Operator(input.Relation.With(LabelledBlankNode.RowNumber, true, input.Relation.Rows), input)
{
    public override string Label => "Number the rows";

    protected override Cursor Start(QueryExecution execution) => new NumberCursor(Inputs[0].Open(execution), Relation.Columns.Length, execution);

    private sealed class NumberCursor(Cursor input, int width, QueryExecution execution) : Cursor
    {
        private readonly ulong[] _numbers = execution.Rent(Batch.Capacity);
        private readonly Batch _batch = new(width);
        private ulong _next = 1;

        public override Batch? Next()
        {
            if (input.Next() is not { } batch)
            {
                return null;
            }

            for (var i = 0; i < batch.Count; i++)
            {
                _numbers[batch.Row(i)] = _next++;
            }

            batch.Columns.CopyTo(_batch.Columns, 0);
            _batch.Columns[^1] = _numbers;
            _batch.SetRows(batch.Count, batch.Selection);
            return _batch;
        }

        public override void Dispose()
        {
            input.Dispose();
            execution.Return(_numbers);
        }
    }
}
