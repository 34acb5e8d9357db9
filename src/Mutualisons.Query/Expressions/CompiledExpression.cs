using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Expressions;

/// <summary>An expression with variables resolved to columns: an immutable description that fills a column of raw ids, where 0 is an error.</summary>
internal abstract class CompiledExpression
{
    /// <summary>Writes one id for each row of the batch that counts.</summary>
    public abstract void Evaluate(Evaluation evaluation, Batch batch, Span<ulong> result);
}
