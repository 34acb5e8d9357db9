using Mutualisons.Query.Execution;
using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Expressions;

/// <summary>A comparison of <c>STR(x)</c> with <c>STR(y)</c> without making the strings.</summary>
internal sealed class TextComparison(ComparisonOperator op, CompiledExpression left, CompiledExpression right) : CompiledExpression
{
    public override void Evaluate(Evaluation evaluation, Batch batch, Span<ulong> result)
    {
        var other = evaluation.Rent();
        left.Evaluate(evaluation, batch, result);
        right.Evaluate(evaluation, batch, other);
        for (var i = 0; i < batch.Count; i++)
        {
            evaluation.StartRow();
            result[i] = Compare(evaluation, result[i], other[i]);
        }

        evaluation.Return(other);
    }

    private ulong Compare(Evaluation evaluation, ulong a, ulong b)
    {
        if (a == 0 || b == 0)
        {
            return 0;
        }

        var x = evaluation.View(a);
        var y = evaluation.View(b);
        return x.Kind is TermKind.Iri or TermKind.Literal && y.Kind is TermKind.Iri or TermKind.Literal
            ? ValueComparison.Decide(op, (XsdOrder)Math.Sign(x.Value.SequenceCompareTo(y.Value)))
            : 0;
    }
}
