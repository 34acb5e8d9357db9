using Mutualisons.Query.Execution;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Expressions;

/// <summary>A comparison by value.</summary>
internal sealed class Comparison(ComparisonOperator op, CompiledExpression left, CompiledExpression right) : CompiledExpression
{
    public override void Evaluate(Evaluation evaluation, Batch batch, Span<ulong> result)
    {
        var other = evaluation.Rent();
        left.Evaluate(evaluation, batch, result);
        right.Evaluate(evaluation, batch, other);
        for (var i = 0; i < batch.Count; i++)
        {
            evaluation.StartRow();
            result[i] = ValueComparison.Compare(evaluation, op, result[i], other[i]);
        }

        evaluation.Return(other);
    }
}
