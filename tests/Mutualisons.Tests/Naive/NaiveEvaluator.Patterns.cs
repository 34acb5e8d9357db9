using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <content>Basic graph patterns (section 18.3).</content>
internal sealed partial class NaiveEvaluator
{
    private List<Solution> EvaluateBgp(Bgp bgp, NaiveGraph graph, Solution outer)
    {
        var variables = bgp.Patterns.SelectMany(InScopeVariables.Of);
        List<Solution> solutions = [outer.Restrict(variables)];
        foreach (var pattern in bgp.Patterns)
        {
            solutions = [.. solutions.SelectMany(s => Match(pattern, graph, s))];
        }

        return solutions;
    }

    private IEnumerable<Solution> Match(TriplePattern pattern, NaiveGraph graph, Solution solution)
    {
        _execution.Check();
        var candidates = graph.Candidates(Value(pattern.Subject, solution), Value(pattern.Predicate, solution), Value(pattern.Object, solution));
        foreach (var triple in candidates)
        {
            if (Match(pattern, triple, solution) is { } matched)
            {
                yield return matched;
            }
        }
    }

    private static Solution? Match(TriplePattern pattern, Triple triple, Solution solution) =>
        Match(pattern.Subject, triple.Subject, solution) is { } s
        && Match(pattern.Predicate, triple.Predicate, s) is { } p
            ? Match(pattern.Object, triple.Object, p)
            : null;

    private static Solution? Match(PatternTerm pattern, Term term, Solution solution) => pattern switch
    {
        ConstantTerm constant => constant.Value == term ? solution : null,
        Variable variable when solution[variable] is { } bound => bound == term ? solution : null,
        Variable variable => solution.With(variable, term),
        TripleTermPattern nested => term is TripleTerm triple ? Match(nested.Pattern, triple.Triple, solution) : null,
        _ => null,
    };

    private static Term? Value(PatternTerm pattern, Solution solution) => pattern switch
    {
        ConstantTerm constant => constant.Value,
        Variable variable => solution[variable],
        TripleTermPattern { Pattern: var p } when Value(p.Subject, solution) is { } s && Value(p.Predicate, solution) is { } v && Value(p.Object, solution) is { } o =>
            new TripleTerm(new Triple(s, v, o)),
        _ => null,
    };
}
