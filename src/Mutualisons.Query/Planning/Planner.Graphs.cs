using System.Runtime.CompilerServices;
using Mutualisons.Query.Operators;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Planning;

/// <content>GRAPH with a variable: the pattern is evaluated in each named graph, and the variable joined afterwards (section 18.5).</content>
internal sealed partial class Planner
{
    /// <summary>How the solutions of a pattern depend on the active graph.</summary>
    private enum GraphUse
    {
        /// <summary>Every solution comes from patterns that can hold the graph in a column.</summary>
        Carries,

        /// <summary>The solutions are the same in every graph.</summary>
        Independent,

        /// <summary>It has to be evaluated graph by graph.</summary>
        PerGraph,
    }

    /// <summary>Whether the scope's patterns can join the group around it with the variable itself in their graph position.</summary>
    private bool CanFlatten(GraphScope scope, Variable variable) =>
        IsPlain(scope.Input) && UseOf(scope.Input) == GraphUse.Carries && !Variables.Mentioned(scope.Input).Contains(variable);

    private void FlattenGraphScope(GraphScope scope, Variable variable, List<JoinOperand> operands, List<GroupFilter> filters)
    {
        if (CanFlatten(scope, variable))
        {
            Flatten(scope.Input, variable, operands, filters, isRoot: false);
        }
        else
        {
            operands.Add(new PlanOperand(PlanGraphScope(scope, variable)));
        }
    }

    private static bool IsPlain(AlgebraNode node) => node switch
    {
        Bgp => true,
        TextMatch match => IsPlain(match),
        Join join => IsPlain(join.Left) && IsPlain(join.Right),
        Filter filter => IsPlain(filter.Input),
        _ => false,
    };

    private Operator PlanGraphScope(GraphScope scope, Variable variable)
    {
        var hidden = NewVariable("graph");
        var inner = (OpenEndpoints(scope.Input).Contains(variable) ? GraphUse.PerGraph : UseOf(scope.Input)) switch
        {
            GraphUse.Carries => Plan(scope.Input, hidden),
            GraphUse.Independent => JoinAll([new PlanOperand(NamedGraphList(hidden)), new PlanOperand(Plan(scope.Input, default))], []),
            _ => PlanPerGraph(scope.Input, variable, hidden),
        };
        Variable[] columns = [.. inner.Relation.Columns.Where(c => c != hidden)];
        return inner.Relation.Has(variable)
            ? JoinColumn(inner, hidden, variable, columns)
            : new ProjectColumns(inner, [.. columns, variable], [.. columns, hidden]);
    }

    /// <summary>Joins a column into another that may be unbound: rows where both are bound have to agree.</summary>
    private static Operator JoinColumn(Operator inner, Variable from, Variable to, Variable[] columns)
    {
        var renamed = new CompatibleColumns(inner, inner.Relation.IndexOf(from), inner.Relation.IndexOf(to));
        return new ProjectColumns(renamed, columns);
    }

    private InlineRows NamedGraphList(Variable variable) => new([variable], [.. VisibleNamedGraphs().Select(g => new[] { g })]);

    private IEnumerable<ulong> VisibleNamedGraphs() =>
        _execution.Snapshot.Graphs.Select(g => g.Name).Where(_execution.NamedGraphs.Contains).Select(g => g.Value);

    private Operator PlanPerGraph(AlgebraNode input, Variable variable, Variable hidden)
    {
        Variable[] columns = [.. Variables.InScope(input).Where(v => !IsGiven(v)), hidden];
        var branches = new List<Operator>();
        foreach (var graph in VisibleNamedGraphs())
        {
            var one = Plan(ServiceEndpoints.Bind(input, variable, TermOf(graph)), TermId.FromValue(graph));
            var named = new InlineRows([hidden], [[graph]]);
            var layout = new JoinLayout(one.Relation, named.Relation);
            branches.Add(new ProjectColumns(new HashJoin(JoinKind.Inner, one, named, layout, layout.Join(one.Relation.Rows)), columns));
        }

        return branches.Count == 0 ? InlineRows.None(columns) : new UnionRows([.. branches]);
    }

    private static GraphUse UseOf(AlgebraNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node switch
        {
            Bgp bgp => bgp.Patterns.IsEmpty ? GraphUse.Independent : GraphUse.Carries,
            Table or GraphScope or Service => GraphUse.Independent,
            PropertyFunction function => UseOf(function),
            Join join => UseOfJoin(UseOf(join.Left), UseOf(join.Right)),
            LeftJoin { Condition: { } condition } when ExpressionParts.HasExists(condition) => GraphUse.PerGraph,
            LeftJoin join => UseOfLeft(UseOf(join.Left), UseOf(join.Right), rightMayCarry: true),
            Minus minus => UseOfLeft(UseOf(minus.Left), UseOf(minus.Right), rightMayCarry: false),
            Union union => UseOf(union.Left) == UseOf(union.Right) ? UseOf(union.Left) : GraphUse.PerGraph,
            Filter filter => ExpressionParts.HasExists(filter.Condition) ? GraphUse.PerGraph : UseOf(filter.Input),
            Extend extend => ExpressionParts.HasExists(extend.Value) ? GraphUse.PerGraph : UseOf(extend.Input),
            _ => GraphUse.PerGraph,
        };
    }

    private static GraphUse UseOfJoin(GraphUse left, GraphUse right) => (left, right) switch
    {
        (GraphUse.PerGraph, _) or (_, GraphUse.PerGraph) => GraphUse.PerGraph,
        (GraphUse.Independent, GraphUse.Independent) => GraphUse.Independent,
        _ => GraphUse.Carries,
    };

    private static GraphUse UseOfLeft(GraphUse left, GraphUse right, bool rightMayCarry) => (left, right) switch
    {
        (GraphUse.Independent, GraphUse.Independent) => GraphUse.Independent,
        (GraphUse.Carries, GraphUse.Independent) => GraphUse.Carries,
        (GraphUse.Carries, GraphUse.Carries) when rightMayCarry => GraphUse.Carries,
        _ => GraphUse.PerGraph,
    };
}
