using System.Runtime.CompilerServices;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <summary>Which variables a pattern can bind, always binds, or mentions (section 18.2.1).</summary>
internal static class Variables
{
    /// <summary>The variables in scope: those that some solution may bind.</summary>
    public static HashSet<Variable> InScope(AlgebraNode node) => [.. AlgebraVariables.InScope(node)];

    /// <summary>The variables that every solution binds.</summary>
    public static HashSet<Variable> Certain(AlgebraNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node switch
        {
            Bgp or PathPattern => InScope(node),
            PropertyFunction function => Certain(function),
            Join join => [.. Certain(join.Left), .. Certain(join.Right)],
            LeftJoin join => Certain(join.Left),
            Union union => [.. Certain(union.Left).Intersect(Certain(union.Right))],
            Minus minus => Certain(minus.Left),
            GraphScope scope => [.. Of(scope.Name), .. Certain(scope.Input)],
            Extend extend => Certain(extend.Input),
            Table table => [.. table.Variables.Where((_, i) => table.Rows.All(r => r[i] is not null))],
            Group group => [.. group.Aggregates.Where(a => a.Aggregate.Function == AggregateFunction.Count).Select(a => a.Variable)],
            Project project => [.. Certain(project.Input).Intersect(project.Variables)],
            Service { IsSilent: false } service => Certain(service.Input),
            Service => [],
            _ => Certain(Input(node)),
        };
    }

    private static HashSet<Variable> Certain(PropertyFunction function) => function switch
    {
        // The unnamed graph has no name to bind.
        TextMatch match => [.. function.Terms.OfType<Variable>().Where(v => v != match.Graph)],
        SpatialMatch => [.. function.Terms.OfType<Variable>()],
        _ => [],
    };

    /// <summary>Every variable that stands anywhere in the pattern, filters included, but not what sub-selects hide.</summary>
    public static HashSet<Variable> Mentioned(AlgebraNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node switch
        {
            Filter filter => [.. Of(filter.Condition), .. Mentioned(filter.Input)],
            LeftJoin join => [.. Mentioned(join.Left), .. Mentioned(join.Right), .. join.Condition is null ? [] : Of(join.Condition)],
            Join join => [.. Mentioned(join.Left), .. Mentioned(join.Right)],
            Union union => [.. Mentioned(union.Left), .. Mentioned(union.Right)],
            Minus minus => [.. Mentioned(minus.Left), .. Mentioned(minus.Right)],
            Extend extend => [.. Mentioned(extend.Input), extend.Variable, .. Of(extend.Value)],
            GraphScope scope => [.. Of(scope.Name), .. Mentioned(scope.Input)],
            Distinct or Reduced or Slice => Mentioned(Input(node)),
            _ => InScope(node),
        };
    }

    /// <summary>The variables of an expression, those of patterns in EXISTS included.</summary>
    public static HashSet<Variable> Of(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return expression switch
        {
            VariableExpression variable => [variable.Variable],
            ExistsExpression exists => Mentioned(exists.Pattern),
            _ => [.. ExpressionTree.Children(expression).SelectMany(Of)],
        };
    }

    public static IEnumerable<Variable> Of(PatternTerm term) => term is Variable variable ? [variable] : [];

    /// <summary>The input of an operator that has one and binds what it binds.</summary>
    public static AlgebraNode Input(AlgebraNode node) => node switch
    {
        Filter filter => filter.Input,
        OrderBy order => order.Input,
        Distinct distinct => distinct.Input,
        Reduced reduced => reduced.Input,
        Slice slice => slice.Input,
        _ => throw new ArgumentException($"{node.GetType().Name} has no single input.", nameof(node)),
    };
}
