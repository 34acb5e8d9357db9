using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <summary>What an expression sees: the solution, the solution around an enclosing EXISTS, and the active graph.</summary>
internal readonly record struct Scope(Solution Solution, Solution Outer, NaiveGraph Graph)
{
    /// <summary>A variable's value, or null; EXISTS has substituted the outer solution's (section 18.6, substitute).</summary>
    public Term? this[Variable variable] => Solution[variable] ?? Outer[variable];
}
