using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Operators;

/// <summary>A position of a scan's pattern: a variable, a constant, or with <c>default</c> nothing that matters.</summary>
internal readonly record struct PatternSlot(Variable? Variable, TermId Constant)
{
    public bool IsConstant => !Constant.IsUnbound;

    public bool IsFree => Variable is null && Constant.IsUnbound;

    public static implicit operator PatternSlot(Variable variable) => new(variable, default);

    public static implicit operator PatternSlot(TermId constant) => new(null, constant);

    public override string ToString() => Variable?.ToString() ?? (IsConstant ? Constant.ToString() : "_");
}
