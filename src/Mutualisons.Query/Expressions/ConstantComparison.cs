using Mutualisons.Query.Execution;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Expressions;

/// <summary>A comparison with a number or boolean that has an inline id: inline cells of the same kind are decided by comparing ids.</summary>
internal sealed class ConstantComparison(ComparisonOperator op, CompiledExpression left, TermId constant) : CompiledExpression
{
    private static readonly ulong Yes = TermId.True.Value;
    private static readonly ulong No = TermId.False.Value;

    public override void Evaluate(Evaluation evaluation, Batch batch, Span<ulong> result)
    {
        left.Evaluate(evaluation, batch, result);
        var (lessThan, equal, greaterThan) = Outcomes();
        var (first, last, value) = (TermId.First(constant.Kind).Value, LastOrdered().Value, constant.Value);
        for (var i = 0; i < batch.Count; i++)
        {
            var id = result[i];
            if (id >= first && id <= last)
            {
                result[i] = id < value ? lessThan : id > value ? greaterThan : equal;
            }
            else
            {
                evaluation.StartRow();
                result[i] = ValueComparison.Compare(evaluation, op, id, value);
            }
        }
    }

    /// <summary>NaN has the highest id of its kind and no place in the order.</summary>
    private TermId LastOrdered() =>
        constant.Kind == TermIdKind.Double && TermId.TryFromDouble(double.PositiveInfinity, out var infinity) ? infinity : TermId.Last(constant.Kind);

    private (ulong Less, ulong Equal, ulong Greater) Outcomes() => op switch
    {
        ComparisonOperator.Equal => (No, Yes, No),
        ComparisonOperator.NotEqual => (Yes, No, Yes),
        ComparisonOperator.LessThan => (Yes, No, No),
        ComparisonOperator.LessThanOrEqual => (Yes, Yes, No),
        ComparisonOperator.GreaterThan => (No, No, Yes),
        _ => (No, Yes, Yes),
    };
}
