using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Expressions.Functions;

/// <summary>The strict built-in functions of <see href="https://www.w3.org/TR/sparql11-query/#SparqlOps">section 17.4</see>, from the tables of each family.</summary>
internal static class FunctionTable
{
    private static readonly Dictionary<(BuiltInFunction, int), SparqlFunction> Entries =
        TermFunctions.Table.Concat(StringFunctions.Table).Concat(NumericFunctions.Table).Concat(TimeFunctions.Table).Concat(HashFunctions.Table).Concat(RegexFunctions.Table).Concat(TripleFunctions.Table)
            .ToDictionary(e => (e.Function, e.Arity), e => e.Call);

    public static SparqlFunction? Find(BuiltInFunction function, int arity) =>
        Entries.GetValueOrDefault((function, arity)) ?? Entries.GetValueOrDefault((function, FunctionEntry.Variadic));
}
