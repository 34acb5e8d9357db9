using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Expressions.Functions;

/// <summary>Functions on triple terms (<see href="https://www.w3.org/TR/sparql12-query/#func-triple-terms">SPARQL 1.2</see>); parts that make no triple, and parts of other terms, are errors.</summary>
internal static class TripleFunctions
{
    public static FunctionEntry[] Table { get; } =
    [
        new(BuiltInFunction.Triple, 3, static (e, a) => e.Terms.MakeTransientTriple(a[0], a[1], a[2])),
        new(BuiltInFunction.IsTriple, 1, static (e, a) => Values.FromBoolean(e.Terms.KindOf(a[0]) == TermKind.TripleTerm)),
        new(BuiltInFunction.Subject, 1, static (e, a) => e.Terms.TryGetTriple(a[0], out var subject, out _, out _) ? subject : 0),
        new(BuiltInFunction.Predicate, 1, static (e, a) => e.Terms.TryGetTriple(a[0], out _, out var predicate, out _) ? predicate : 0),
        new(BuiltInFunction.Object, 1, static (e, a) => e.Terms.TryGetTriple(a[0], out _, out _, out var @object) ? @object : 0),
    ];
}
