using Mutualisons.Query.Execution;
using Mutualisons.Store;

namespace Mutualisons.Query.Expressions;

/// <summary><c>IN</c> and <c>NOT IN</c> (<see href="https://www.w3.org/TR/sparql11-query/#func-in">section 17.4.1.9</see>): true if one item is equal, else an error if one comparison or the operand was.</summary>
/// <remarks>Among IRIs alone nothing but the same IRI is equal and nothing is an error, so a long list of them is looked up rather than compared.</remarks>
internal sealed class Membership(CompiledExpression operand, CompiledExpression[] items, bool isNegated, HashSet<ulong>? iris = null) : CompiledExpression
{
    public override void Evaluate(Evaluation evaluation, Batch batch, Span<ulong> result)
    {
        var values = evaluation.Rent();
        var item = evaluation.Rent();
        operand.Evaluate(evaluation, batch, values);
        if (iris is not null)
        {
            LookUp(evaluation, values.AsSpan(0, batch.Count), result);
            evaluation.Return(item);
            evaluation.Return(values);
            return;
        }

        for (var i = 0; i < batch.Count; i++)
        {
            result[i] = values[i] == 0 ? 0 : TermId.False.Value;
        }

        foreach (var compiled in items)
        {
            compiled.Evaluate(evaluation, batch, item);
            for (var i = 0; i < batch.Count; i++)
            {
                if (result[i] != TermId.True.Value)
                {
                    evaluation.StartRow();
                    var equal = ValueComparison.AreEqual(evaluation, values[i], item[i]);
                    result[i] = equal == TermId.True.Value ? equal : equal == 0 ? 0 : result[i];
                }
            }
        }

        for (var i = 0; isNegated && i < batch.Count; i++)
        {
            result[i] = result[i] == 0 ? 0 : TermId.FromBoolean(result[i] == TermId.False.Value).Value;
        }

        evaluation.Return(values);
        evaluation.Return(item);
    }

    private void LookUp(Evaluation evaluation, ReadOnlySpan<ulong> values, Span<ulong> result)
    {
        for (var i = 0; i < values.Length; i++)
        {
            evaluation.StartRow();
            result[i] = values[i] == 0 ? 0 : Values.FromBoolean(iris!.Contains(evaluation.Terms.Keep(values[i])) != isNegated);
        }
    }
}
