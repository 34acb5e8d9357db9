using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <content>Group, Aggregation and AggregateJoin (section 18.5.1).</content>
internal sealed partial class NaiveEvaluator
{
    private List<Solution> EvaluateGroup(Group group, NaiveGraph graph, Solution outer)
    {
        var scopes = Evaluate(group.Input, graph, outer).Select(s => new Scope(s, outer, graph)).ToList();
        var groups = group.Keys.IsEmpty
            ? [(Key: default(ValueList<Term?>), Members: scopes)]
            : scopes.GroupBy(s => KeyOf(group, s)).Select(g => (g.Key, Members: g.ToList())).ToList();
        var aggregates = new NaiveAggregates(_expressions);
        var solutions = new List<Solution>();
        foreach (var (key, members) in groups)
        {
            _execution.Check();
            var solution = Solution.Empty;
            for (var i = 0; i < group.Keys.Count; i++)
            {
                solution = key[i] is { } term ? solution.With(group.Keys[i].Variable, term) : solution;
            }

            foreach (var binding in group.Aggregates)
            {
                solution = aggregates.Evaluate(binding.Aggregate, members) is { } value ? solution.With(binding.Variable, value) : solution;
            }

            solutions.Add(solution);
        }

        return solutions;
    }

    /// <summary>ListEval over the keys; an error is a key value of its own.</summary>
    private ValueList<Term?> KeyOf(Group group, Scope scope)
    {
        var key = new List<Term?>();
        foreach (var part in group.Keys)
        {
            key.Add(_expressions.Evaluate(part.Value, scope));
        }

        return key.ToValueList();
    }

    private List<Solution> EvaluateOrderBy(OrderBy order, NaiveGraph graph, Solution outer)
    {
        var keyed = Evaluate(order.Input, graph, outer).Select(s => (Solution: s, Keys: SortKeys(order, new(s, outer, graph)))).ToList();
        var sorted = keyed.OrderBy(_ => 0);
        for (var i = 0; i < order.Conditions.Count; i++)
        {
            var column = i;
            sorted = order.Conditions[i].IsDescending
                ? sorted.ThenByDescending(row => row.Keys[column], SortOrder.Instance)
                : sorted.ThenBy(row => row.Keys[column], SortOrder.Instance);
        }

        return [.. sorted.Select(row => row.Solution)];
    }

    private List<Term?> SortKeys(OrderBy order, Scope scope)
    {
        var keys = new List<Term?>();
        foreach (var condition in order.Conditions)
        {
            keys.Add(_expressions.Evaluate(condition.Value, scope));
        }

        return keys;
    }
}
