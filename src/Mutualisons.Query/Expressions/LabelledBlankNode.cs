using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions.Functions;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Expressions;

/// <summary><c>BNODE(label)</c> (<see href="https://www.w3.org/TR/sparql11-query/#func-bnode">section 17.4.2.9</see>): the same node for the same label in one solution, another in each other solution.</summary>
/// <param name="label">The label.</param>
/// <param name="numberColumn">The column that tells solutions apart, or -1 where a solution has only one expression.</param>
internal sealed class LabelledBlankNode(CompiledExpression label, int numberColumn) : CompiledExpression
{
    /// <summary>The column that numbers solutions.</summary>
    public static Variable RowNumber { get; } = new(".row");

    public override void Evaluate(Evaluation evaluation, Batch batch, Span<ulong> result)
    {
        label.Evaluate(evaluation, batch, result);
        for (var i = 0; i < batch.Count; i++)
        {
            evaluation.StartRow();
            if (result[i] != 0)
            {
                result[i] = !Texts.IsSimple(evaluation.View(result[i])) ? 0
                    : numberColumn < 0 ? evaluation.Terms.NewBlankNode()
                    : evaluation.BlankNodeFor(batch[i, numberColumn], evaluation.Terms.Keep(result[i]));
            }
        }
    }
}
