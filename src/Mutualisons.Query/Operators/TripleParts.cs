using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>A triple term with variables that stands in a pattern: the column that holds the term, and what its parts have to be; the object's variable may be the column of another one.</summary>
/// <param name="Term">The column, which nobody else can name.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Predicate">The predicate.</param>
/// <param name="Object">The object.</param>
internal sealed record TripleParts(Variable Term, PatternSlot Subject, PatternSlot Predicate, PatternSlot Object)
{
    /// <summary>The parts in order.</summary>
    public PatternSlot[] Slots => [Subject, Predicate, Object];

    /// <summary>The different variables among the parts, in order.</summary>
    public IEnumerable<Variable> Variables => Slots.Select(slot => slot.Variable).OfType<Variable>().Distinct();

    public override string ToString() => $"{Term} = <<( {Subject} {Predicate} {Object} )>>";
}
