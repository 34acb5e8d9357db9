using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Expressions;

/// <summary>The same id in each row; 0 is a variable that nothing binds.</summary>
internal sealed class ConstantValue(ulong id) : CompiledExpression
{
    public ulong Id => id;

    public override void Evaluate(Evaluation evaluation, Batch batch, Span<ulong> result) => result[..batch.Count].Fill(id);
}
