using Mutualisons.Query.Execution;
using Mutualisons.Store;

namespace Mutualisons.Query.Expressions;

/// <summary><c>IF</c> (<see href="https://www.w3.org/TR/sparql11-query/#func-if">section 17.4.1.2</see>).</summary>
internal sealed class Choice(CompiledExpression condition, CompiledExpression then, CompiledExpression otherwise) : CompiledExpression
{
    public override void Evaluate(Evaluation evaluation, Batch batch, Span<ulong> result)
    {
        var yes = evaluation.Rent();
        var no = evaluation.Rent();
        condition.Evaluate(evaluation, batch, result);
        then.Evaluate(evaluation, batch, yes);
        otherwise.Evaluate(evaluation, batch, no);
        for (var i = 0; i < batch.Count; i++)
        {
            var truth = BooleanValue.Of(evaluation, result[i]);
            result[i] = truth == 0 ? 0 : truth == TermId.True.Value ? yes[i] : no[i];
        }

        evaluation.Return(yes);
        evaluation.Return(no);
    }
}
