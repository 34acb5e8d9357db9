using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Expressions.Functions;

/// <summary>A line of a function table.</summary>
/// <param name="Function">Its name.</param>
/// <param name="Arity">How many arguments; <see cref="Variadic"/> for any number.</param>
/// <param name="Call">What it does.</param>
internal sealed record FunctionEntry(BuiltInFunction Function, int Arity, SparqlFunction Call)
{
    public const int Variadic = -1;
}
