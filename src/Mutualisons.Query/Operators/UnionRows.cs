using Mutualisons.Query.Execution;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>The rows of its inputs one after the other; the inputs have been projected to the same columns.</summary>
internal sealed class UnionRows(params Operator[] inputs) : Operator(Combine(inputs), inputs)
{
    public override string Label => "Union";

    protected override Cursor Start(QueryExecution execution) => new UnionCursor(Inputs, execution);

    private static Relation Combine(Operator[] inputs)
    {
        Variable[] columns = inputs[0].Relation.Columns;
        return new Relation(
            columns,
            [.. columns.Select((_, c) => inputs.All(i => i.Relation.Certain[c]))],
            inputs.Sum(i => i.Relation.Rows),
            [.. columns.Select((_, c) => inputs.Sum(i => i.Relation.Distinct[c]))]);
    }

    private sealed class UnionCursor(Operator[] inputs, QueryExecution execution) : Cursor
    {
        private Cursor? _current;
        private int _next;

        public override Batch? Next()
        {
            while (true)
            {
                if (_current?.Next() is { } batch)
                {
                    return batch;
                }

                _current?.Dispose();
                _current = null;
                if (_next == inputs.Length)
                {
                    return null;
                }

                _current = inputs[_next++].Open(execution);
            }
        }

        public override void Dispose() => _current?.Dispose();
    }
}
