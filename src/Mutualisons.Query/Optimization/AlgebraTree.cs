using System.Runtime.CompilerServices;
using Mutualisons.Query.Planning;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Optimization;

/// <summary>Rebuilding algebra.</summary>
internal static class AlgebraTree
{
    /// <summary>The node with its direct inputs replaced; patterns in EXISTS are none of them.</summary>
    public static AlgebraNode Rebuild(AlgebraNode node, Func<AlgebraNode, AlgebraNode> replace)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node switch
        {
            Join join => new Join(replace(join.Left), replace(join.Right)),
            LeftJoin join => join with { Left = replace(join.Left), Right = replace(join.Right) },
            Union union => new Union(replace(union.Left), replace(union.Right)),
            Minus minus => new Minus(replace(minus.Left), replace(minus.Right)),
            Filter filter => filter with { Input = replace(filter.Input) },
            GraphScope scope => scope with { Input = replace(scope.Input) },
            Extend extend => extend with { Input = replace(extend.Input) },
            Group group => group with { Input = replace(group.Input) },
            OrderBy order => order with { Input = replace(order.Input) },
            Project project => project with { Input = replace(project.Input) },
            Distinct distinct => new Distinct(replace(distinct.Input)),
            Reduced reduced => new Reduced(replace(reduced.Input)),
            Slice slice => slice with { Input = replace(slice.Input) },
            _ => node,
        };
    }

    /// <summary>The node with its own expressions replaced.</summary>
    public static AlgebraNode RebuildExpressions(AlgebraNode node, Func<Expression, Expression> replace) => node switch
    {
        Filter filter => filter with { Condition = replace(filter.Condition) },
        LeftJoin { Condition: { } condition } join => join with { Condition = replace(condition) },
        Extend extend => extend with { Value = replace(extend.Value) },
        OrderBy order => order with { Conditions = [.. order.Conditions.Select(c => c with { Value = replace(c.Value) })] },
        Group group => group with
        {
            Keys = [.. group.Keys.Select(k => k with { Value = replace(k.Value) })],
            Aggregates = [.. group.Aggregates.Select(a => a.Aggregate.Argument is { } argument
                ? a with { Aggregate = a.Aggregate with { Argument = replace(argument) } }
                : a)],
        },
        _ => node,
    };

    /// <summary>Applies a rewrite to the patterns of EXISTS in an expression.</summary>
    public static Expression RebuildExists(Expression expression, Func<AlgebraNode, AlgebraNode> replace) => expression is ExistsExpression exists
        ? exists with { Pattern = replace(exists.Pattern) }
        : ExpressionParts.Rebuild(expression, e => RebuildExists(e, replace));
}
