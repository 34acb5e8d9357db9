using Mutualisons.Query.Execution;
using Mutualisons.Store;

namespace Mutualisons.Query.Expressions;

/// <summary><c>!</c></summary>
internal sealed class Negation(CompiledExpression operand) : CompiledExpression
{
    public override void Evaluate(Evaluation evaluation, Batch batch, Span<ulong> result)
    {
        operand.Evaluate(evaluation, batch, result);
        for (var i = 0; i < batch.Count; i++)
        {
            var value = BooleanValue.Of(evaluation, result[i]);
            result[i] = value == 0 ? 0 : TermId.FromBoolean(value == TermId.False.Value).Value;
        }
    }
}
