using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Expressions;

/// <summary><c>COALESCE</c> (<see href="https://www.w3.org/TR/sparql11-query/#func-coalesce">section 17.4.1.3</see>): the first argument that is no error.</summary>
internal sealed class FirstBound(CompiledExpression[] arguments) : CompiledExpression
{
    public override void Evaluate(Evaluation evaluation, Batch batch, Span<ulong> result)
    {
        var next = evaluation.Rent();
        result[..batch.Count].Clear();
        foreach (var argument in arguments)
        {
            argument.Evaluate(evaluation, batch, next);
            for (var i = 0; i < batch.Count; i++)
            {
                result[i] = result[i] == 0 ? next[i] : result[i];
            }
        }

        evaluation.Return(next);
    }
}
