using Mutualisons.Query.Execution;
using Mutualisons.Rdf;
using Mutualisons.Store;

namespace Mutualisons.Query.Expressions;

/// <summary><c>LANG(x) = "tag"</c> without making strings of the tags.</summary>
internal sealed class LanguageTest(CompiledExpression operand, byte[] tag) : CompiledExpression
{
    public override void Evaluate(Evaluation evaluation, Batch batch, Span<ulong> result)
    {
        operand.Evaluate(evaluation, batch, result);
        for (var i = 0; i < batch.Count; i++)
        {
            evaluation.StartRow();
            result[i] = Test(evaluation, result[i]);
        }
    }

    private ulong Test(Evaluation evaluation, ulong id)
    {
        var view = id == 0 ? default : evaluation.View(id);
        return view.Kind == TermKind.Literal ? TermId.FromBoolean(view.Language.SequenceEqual(tag)).Value : 0;
    }
}
