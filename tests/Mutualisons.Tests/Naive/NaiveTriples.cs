using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <summary>Functions on triple terms (SPARQL 1.2 Query, section 17.4.7); null is the error value.</summary>
internal static class NaiveTriples
{
    public static Term? Call(BuiltInFunction function, IReadOnlyList<Term> arguments) => function switch
    {
        BuiltInFunction.Triple => Make(arguments[0], arguments[1], arguments[2]),
        BuiltInFunction.IsTriple => NaiveValues.Boolean(arguments[0] is TripleTerm),
        BuiltInFunction.Subject => (arguments[0] as TripleTerm)?.Triple.Subject,
        BuiltInFunction.Predicate => (arguments[0] as TripleTerm)?.Triple.Predicate,
        BuiltInFunction.Object => (arguments[0] as TripleTerm)?.Triple.Object,
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, null),
    };

    /// <summary>A triple term, if RDF has such a triple.</summary>
    public static TripleTerm? Make(Term? subject, Term? predicate, Term? @object) =>
        subject is Iri or BlankNode && predicate is Iri && @object is not null && new TripleTerm(new Triple(subject, predicate, @object)) is { Depth: <= TripleTerm.MaxDepth } term
            ? term
            : null;
}
