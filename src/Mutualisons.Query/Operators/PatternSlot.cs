using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Operators;

/// <summary>A position of a scan's pattern: a variable, a constant, or with <c>default</c> nothing that matters.</summary>
/// <param name="Variable">The variable; null for the others.</param>
/// <param name="Constant">The constant; unbound for the others.</param>
/// <param name="Term">The constant as the query has it, for explanations; null where only its id is known.</param>
internal readonly record struct PatternSlot(Variable? Variable, TermId Constant, Term? Term = null)
{
    public bool IsConstant => !Constant.IsUnbound;

    public bool IsFree => Variable is null && Constant.IsUnbound;

    public static implicit operator PatternSlot(Variable variable) => new(variable, default);

    public static implicit operator PatternSlot(TermId constant) => new(null, constant);

    public override string ToString() =>
        Variable?.ToString() ?? (Term is not null ? ExpressionFormatter.Format(Term) : IsConstant ? Constant.ToString() : "_");
}
