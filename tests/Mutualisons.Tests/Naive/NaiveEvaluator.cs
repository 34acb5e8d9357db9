using System.Runtime.CompilerServices;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <summary>eval(D(G), pattern) of section 18.6, letter by letter: multisets are lists, and every operator takes all of its input first.</summary>
/// <remarks>
/// EXISTS substitutes an outer solution into its pattern. Here that solution travels along as <c>outer</c>: leaves match with its
/// values in place of variables and keep them bound, expressions see it, and a sub-select lets in only what it projects.
/// </remarks>
internal sealed partial class NaiveEvaluator
{
    private readonly NaiveDataset _dataset;
    private readonly NaiveExecution _execution;
    private readonly NaiveExpressions _expressions;

    public NaiveEvaluator(NaiveDataset dataset, NaiveExecution execution)
    {
        _dataset = dataset;
        _execution = execution;
        _expressions = new NaiveExpressions(this, execution);
    }

    /// <summary>Evaluates a whole query's pattern on the default graph.</summary>
    public List<Solution> Evaluate(AlgebraNode pattern) => Evaluate(pattern, _dataset.Default, Solution.Empty);

    /// <summary>Whether a pattern has a solution once the variables of an outer one are substituted (section 18.6, exists).</summary>
    public bool Exists(AlgebraNode pattern, Scope scope)
    {
        var outer = scope.Outer.Merge(scope.Solution);
        return Evaluate(pattern, scope.Graph, outer).Any(outer.IsCompatibleWith);
    }

    private List<Solution> Evaluate(AlgebraNode node, NaiveGraph graph, Solution outer)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _execution.Check();
        return node switch
        {
            Bgp bgp => EvaluateBgp(bgp, graph, outer),
            TextMatch match => EvaluateTextMatch(match, graph, outer),
            PathPattern path => EvaluatePathPattern(path, graph, outer),
            Table table => EvaluateTable(table, outer),
            SpatialMatch match => EvaluateSpatialMatch(match, graph, outer),
            Join join => EvaluateJoin(join, graph, outer),
            LeftJoin join => EvaluateLeftJoin(join, graph, outer),
            Minus minus => EvaluateMinus(minus, graph, outer),
            Union union => [.. Evaluate(union.Left, graph, outer), .. Evaluate(union.Right, graph, outer)],
            Filter filter => [.. Evaluate(filter.Input, graph, outer).Where(s => _expressions.IsTrue(filter.Condition, new(s, outer, graph)))],
            GraphScope scope => EvaluateGraph(scope, outer),
            Extend extend => EvaluateExtend(extend, graph, outer),
            Group group => EvaluateGroup(group, graph, outer),
            OrderBy order => EvaluateOrderBy(order, graph, outer),
            Project project => EvaluateProject(project, graph, outer),
            Distinct distinct => [.. Evaluate(distinct.Input, graph, outer).Distinct()],
            Reduced reduced => Evaluate(reduced.Input, graph, outer),
            Slice slice => EvaluateSlice(slice, graph, outer),
            Service service => EvaluateService(service, outer),
            _ => throw new QueryNotSupportedException($"The naive evaluator does not know the operator {node.GetType().Name}."),
        };
    }

    private List<Solution> EvaluateGraph(GraphScope scope, Solution outer)
    {
        var given = scope.Name switch
        {
            ConstantTerm constant => constant.Value,
            Variable variable => outer[variable],
            _ => null,
        };
        var solutions = new List<Solution>();
        foreach (var name in given is null ? _dataset.Names : [given])
        {
            if (_dataset.Find(name) is { } graph)
            {
                var pattern = scope.Name is Variable endpoint ? ServiceEndpoints.Bind(scope.Input, endpoint, name) : scope.Input;
                var inner = Evaluate(pattern, graph, outer);
                var named = scope.Name is Variable variable ? Solution.Empty.With(variable, name) : Solution.Empty;
                solutions.AddRange(Join(inner, [named]));
            }
        }

        return solutions;
    }

    private List<Solution> EvaluateExtend(Extend extend, NaiveGraph graph, Solution outer)
    {
        var solutions = new List<Solution>();
        foreach (var solution in Evaluate(extend.Input, graph, outer))
        {
            var value = _expressions.Evaluate(extend.Value, new(solution, outer, graph));
            solutions.Add(value is null ? solution : solution.Extend(extend.Variable, value));
        }

        return solutions;
    }

    private List<Solution> EvaluateProject(Project project, NaiveGraph graph, Solution outer) =>
        [.. Evaluate(project.Input, graph, outer.Restrict(project.Variables)).Select(s => s.Restrict(project.Variables))];

    private List<Solution> EvaluateSlice(Slice slice, NaiveGraph graph, Solution outer)
    {
        var rest = Evaluate(slice.Input, graph, outer).Skip((int)Math.Min(slice.Offset, int.MaxValue));
        return [.. slice.Limit is { } limit ? rest.Take((int)Math.Min(limit, int.MaxValue)) : rest];
    }

    private static List<Solution> EvaluateTable(Table table, Solution outer)
    {
        var rows = new List<Solution>();
        foreach (var row in table.Rows)
        {
            var bound = new List<KeyValuePair<Variable, Term>>();
            for (var i = 0; i < table.Variables.Count; i++)
            {
                if (row[i] is { } term)
                {
                    bound.Add(KeyValuePair.Create(table.Variables[i], term));
                }
            }

            rows.Add(Solution.Of(bound));
        }

        return Join(rows, [outer.Restrict(table.Variables)]);
    }
}
