using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Operators;

/// <summary>Each row once, at its first appearance.</summary>
internal sealed class DistinctRows(Operator input, double rows) : Operator(input.Relation.WithRows(rows), input)
{
    public override string Label => "Distinct";

    protected override Cursor Start(QueryExecution execution) => new DistinctCursor(Inputs[0].Open(execution), Relation.Columns.Length, execution);

    private sealed class DistinctCursor : Cursor
    {
        private readonly Cursor _input;
        private readonly RowSet _seen;
        private readonly RowSelection _new;

        public DistinctCursor(Cursor input, int width, QueryExecution execution)
        {
            _input = input;
            _seen = new RowSet(execution, width);
            _new = new RowSelection(execution.Clock, (batch, row) => _seen.GetOrAdd(batch.Columns, row, out _));
        }

        public override Batch? Next() => _new.Next(_input);

        public override void Dispose()
        {
            _input.Dispose();
            _seen.Dispose();
        }
    }
}
