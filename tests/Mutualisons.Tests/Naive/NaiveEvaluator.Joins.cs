using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <content>Join, LeftJoin and Minus of section 18.5.</content>
internal sealed partial class NaiveEvaluator
{
    private List<Solution> EvaluateJoin(Join join, NaiveGraph graph, Solution outer) =>
        ServiceEndpoints.Unbound(join.Left).IsEmpty && ServiceEndpoints.Unbound(join.Right).IsEmpty
            ? Join(Evaluate(join.Left, graph, outer), Evaluate(join.Right, graph, outer), _execution)
            : JoinWithEndpoints(join, graph, outer);

    private List<Solution> EvaluateLeftJoin(LeftJoin join, NaiveGraph graph, Solution outer) => ForEachEndpoint(
        Evaluate(join.Left, graph, outer),
        join.Right,
        (left, right) => LeftJoin(left, Evaluate(right, graph, outer), join.Condition, graph, outer));

    private List<Solution> LeftJoin(List<Solution> left, List<Solution> right, Expression? condition, NaiveGraph graph, Solution outer)
    {
        var candidates = CandidatesFor(left, right);
        var solutions = new List<Solution>();
        foreach (var solution in left)
        {
            _execution.Check();
            var joined = candidates(solution)
                .Where(solution.IsCompatibleWith)
                .Select(solution.Merge)
                .Where(s => condition is null || _expressions.IsTrue(condition, new(s, outer, graph)))
                .ToList();
            solutions.AddRange(joined.Count > 0 ? joined : [solution]);
        }

        return solutions;
    }

    private List<Solution> EvaluateMinus(Minus minus, NaiveGraph graph, Solution outer) => ForEachEndpoint(
        Evaluate(minus.Left, graph, outer),
        minus.Right,
        (left, right) => Minus(left, Evaluate(right, graph, outer)));

    private List<Solution> Minus(List<Solution> left, List<Solution> right)
    {
        var solutions = new List<Solution>();
        foreach (var solution in left)
        {
            _execution.Check();
            if (right.All(r => !solution.IsCompatibleWith(r) || !solution.SharesVariablesWith(r)))
            {
                solutions.Add(solution);
            }
        }

        return solutions;
    }

    private static List<Solution> Join(List<Solution> left, List<Solution> right, NaiveExecution? execution = null)
    {
        var candidates = CandidatesFor(left, right);
        var solutions = new List<Solution>();
        foreach (var solution in left)
        {
            execution?.Check();
            solutions.AddRange(candidates(solution).Where(solution.IsCompatibleWith).Select(solution.Merge));
        }

        return solutions;
    }

    /// <summary>Which right solutions can be compatible with a left one: those that agree on the variables that every solution of both sides binds.</summary>
    private static Func<Solution, IEnumerable<Solution>> CandidatesFor(List<Solution> left, List<Solution> right)
    {
        var common = AlwaysBound(left).Intersect(AlwaysBound(right)).ToList();
        if (common.Count == 0)
        {
            return _ => right;
        }

        var byCommon = right.ToLookup(KeyOf);
        return solution => byCommon[KeyOf(solution)];

        ValueList<Term> KeyOf(Solution solution) => common.Select(v => solution[v]!).ToValueList();
    }

    private static IEnumerable<Variable> AlwaysBound(List<Solution> solutions) =>
        solutions.Count == 0 ? [] : solutions.Skip(1).Aggregate(solutions[0].Domain.ToHashSet(), Narrow);

    private static HashSet<Variable> Narrow(HashSet<Variable> variables, Solution solution)
    {
        variables.IntersectWith(solution.Domain);
        return variables;
    }
}
