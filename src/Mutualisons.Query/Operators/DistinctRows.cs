using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Operators;

/// <summary>Each row once, at its first appearance.</summary>
internal sealed class DistinctRows(Operator input, double rows) : Operator(input.Relation.WithRows(rows), input)
{
    public override string Label => "Distinct";

    protected override Cursor Start(QueryExecution execution) => new DistinctCursor(Inputs[0].Open(execution), Relation.Columns.Length, execution);

    private sealed class DistinctCursor(Cursor input, int width, QueryExecution execution) : Cursor
    {
        private readonly RowSet _seen = new(execution, width);
        private readonly int[] _selection = new int[Batch.Capacity];

        public override Batch? Next()
        {
            while (input.Next() is { } batch)
            {
                execution.Clock.Check();
                var count = 0;
                for (var i = 0; i < batch.Count; i++)
                {
                    var row = batch.Row(i);
                    if (_seen.GetOrAdd(batch.Columns, row, out _))
                    {
                        _selection[count++] = row;
                    }
                }

                if (count > 0)
                {
                    batch.SetRows(count, _selection);
                    return batch;
                }
            }

            return null;
        }

        public override void Dispose()
        {
            input.Dispose();
            _seen.Dispose();
        }
    }
}
