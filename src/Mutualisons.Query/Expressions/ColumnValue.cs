using Mutualisons.Query.Execution;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Expressions;

/// <summary>A variable's column.</summary>
internal sealed class ColumnValue(int column, Variable variable) : CompiledExpression
{
    public override void Evaluate(Evaluation evaluation, Batch batch, Span<ulong> result) => batch.Gather(column, result);

    public override string ToString() => variable.ToString();
}
