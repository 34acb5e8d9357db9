using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>Adds a column with an expression's value; an error leaves the cell unbound.</summary>
internal sealed class ExtendRows(Operator input, Variable variable, CompiledExpression value)
    : Operator(input.Relation.With(variable, false, input.Relation.Rows), input)
{
    public override string Label => $"Extend {variable} = {value}";

    protected override Cursor Start(QueryExecution execution) => new ExtendCursor(this, Inputs[0].Open(execution), value, execution);

    private sealed class ExtendCursor(Operator plan, Cursor input, CompiledExpression value, QueryExecution execution) : Cursor
    {
        private readonly ulong[] _dense = execution.Rent(Batch.Capacity);
        private readonly ulong[] _scattered = execution.Rent(Batch.Capacity);
        private readonly Batch _batch = new(plan.Relation.Columns.Length);

        public override Batch? Next()
        {
            if (input.Next() is not { } batch)
            {
                return null;
            }

            execution.Clock.Check();
            execution.Evaluation.Evaluate(value, batch, _dense);
            for (var c = 0; c < _batch.Columns.Length - 1; c++)
            {
                _batch.Columns[c] = batch.Columns[c];
            }

            _batch.Columns[^1] = batch.Selection is null ? _dense : Scatter(batch);
            _batch.SetRows(batch.Count, batch.Selection);
            return _batch;
        }

        public override void Dispose()
        {
            input.Dispose();
            execution.Return(_dense);
            execution.Return(_scattered);
        }

        private ulong[] Scatter(Batch batch)
        {
            for (var i = 0; i < batch.Count; i++)
            {
                _scattered[batch.Row(i)] = _dense[i];
            }

            return _scattered;
        }
    }
}
