using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions;

namespace Mutualisons.Query.Operators;

/// <summary>Keeps the rows for which a condition is true, as a selection over the input's batch.</summary>
internal sealed class FilterRows(Operator input, CompiledExpression condition, Relation relation) : Operator(relation, input)
{
    public override string Label => $"Filter {condition}";

    protected override Cursor Start(QueryExecution execution) => new FilterCursor(Inputs[0].Open(execution), condition, execution);

    private sealed class FilterCursor(Cursor input, CompiledExpression condition, QueryExecution execution) : Cursor
    {
        private readonly int[] _selection = new int[Batch.Capacity];

        public override Batch? Next()
        {
            while (input.Next() is { } batch)
            {
                execution.Clock.Check();
                var count = execution.Evaluation.Select(condition, batch, _selection);
                if (count > 0)
                {
                    batch.SetRows(count, _selection);
                    return batch;
                }
            }

            return null;
        }

        public override void Dispose() => input.Dispose();
    }
}
