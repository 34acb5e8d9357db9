using Mutualisons.Query.Execution;
using Mutualisons.Store;

namespace Mutualisons.Query.Expressions;

/// <summary><c>BOUND</c> (<see href="https://www.w3.org/TR/sparql11-query/#func-bound">section 17.4.1.1</see>).</summary>
internal sealed class IsBound(CompiledExpression variable) : CompiledExpression
{
    public override void Evaluate(Evaluation evaluation, Batch batch, Span<ulong> result)
    {
        variable.Evaluate(evaluation, batch, result);
        for (var i = 0; i < batch.Count; i++)
        {
            result[i] = TermId.FromBoolean(result[i] != 0).Value;
        }
    }
}
