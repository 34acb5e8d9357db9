using Mutualisons.Query.Execution;
using Mutualisons.Store;

namespace Mutualisons.Query.Expressions;

/// <summary><c>&amp;&amp;</c> and <c>||</c> with the error table of <see href="https://www.w3.org/TR/sparql11-query/#evaluation">section 17.2</see>.</summary>
internal sealed class LogicalOperation(bool isAnd, CompiledExpression left, CompiledExpression right) : CompiledExpression
{
    public override void Evaluate(Evaluation evaluation, Batch batch, Span<ulong> result)
    {
        var other = evaluation.Rent();
        left.Evaluate(evaluation, batch, result);
        right.Evaluate(evaluation, batch, other);
        var decisive = TermId.FromBoolean(!isAnd).Value;
        for (var i = 0; i < batch.Count; i++)
        {
            var a = BooleanValue.Of(evaluation, result[i]);
            var b = BooleanValue.Of(evaluation, other[i]);
            result[i] = a == decisive || b == decisive ? decisive : a == 0 || b == 0 ? 0 : TermId.FromBoolean(isAnd).Value;
        }

        evaluation.Return(other);
    }
}
