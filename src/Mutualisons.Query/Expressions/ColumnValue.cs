using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Expressions;

/// <summary>A variable's column.</summary>
internal sealed class ColumnValue(int column) : CompiledExpression
{
    public override void Evaluate(Evaluation evaluation, Batch batch, Span<ulong> result) => batch.Gather(column, result);
}
