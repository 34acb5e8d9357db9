using Mutualisons.Query.Execution;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Expressions;

/// <summary>An expression with variables resolved to columns: an immutable description that fills a column of raw ids, where 0 is an error.</summary>
internal abstract class CompiledExpression
{
    /// <summary>What it was compiled from, for explanations.</summary>
    public Expression? Source { get; set; }

    /// <summary>Writes one id for each row of the batch that counts.</summary>
    public abstract void Evaluate(Evaluation evaluation, Batch batch, Span<ulong> result);

    /// <summary>The expression as SPARQL writes it.</summary>
    public override string ToString() => Source is null ? GetType().Name : ExpressionFormatter.Format(Source);
}
