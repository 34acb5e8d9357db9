using System.Runtime.CompilerServices;

namespace Mutualisons.Sparql.Algebra;

/// <summary>Walks and rebuilds algebra one level at a time, so that a rewrite says only what it changes.</summary>
public static class AlgebraTree
{
    /// <summary>The nodes right below; patterns of EXISTS are reached through <see cref="Expressions"/>.</summary>
    public static ValueList<AlgebraNode> Inputs(AlgebraNode node) => node switch
    {
        Join join => [join.Left, join.Right],
        LeftJoin join => [join.Left, join.Right],
        Union union => [union.Left, union.Right],
        Minus minus => [minus.Left, minus.Right],
        Filter filter => [filter.Input],
        GraphScope graph => [graph.Input],
        Extend extend => [extend.Input],
        Group group => [group.Input],
        OrderBy order => [order.Input],
        Project project => [project.Input],
        Distinct distinct => [distinct.Input],
        Reduced reduced => [reduced.Input],
        Slice slice => [slice.Input],
        Service service => [service.Input],
        _ => [],
    };

    /// <summary>The expressions that the node itself holds.</summary>
    public static ValueList<Expression> Expressions(AlgebraNode node) => node switch
    {
        Filter filter => [filter.Condition],
        LeftJoin { Condition: { } condition } => [condition],
        Extend extend => [extend.Value],
        Group group => [
            .. group.Keys.Select(key => key.Value),
            .. group.Aggregates.Where(binding => binding.Aggregate.Argument is not null).Select(binding => binding.Aggregate.Argument!)],
        OrderBy order => [.. order.Conditions.Select(condition => condition.Value)],
        _ => [],
    };

    /// <summary>The same node over mapped inputs; the very same object when no input changes.</summary>
    public static AlgebraNode MapInputs(AlgebraNode node, Func<AlgebraNode, AlgebraNode> map)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var inputs = Inputs(node);
        if (inputs.IsEmpty)
        {
            return node;
        }

        var first = map(inputs[0]);
        var second = inputs.Count > 1 ? map(inputs[1]) : null;
        if (ReferenceEquals(first, inputs[0]) && (second is null || ReferenceEquals(second, inputs[1])))
        {
            return node;
        }

        return node switch
        {
            Join => new Join(first, second!),
            LeftJoin join => join with { Left = first, Right = second! },
            Union => new Union(first, second!),
            Minus => new Minus(first, second!),
            Filter filter => filter with { Input = first },
            GraphScope graph => graph with { Input = first },
            Extend extend => extend with { Input = first },
            Group group => group with { Input = first },
            OrderBy order => order with { Input = first },
            Project project => project with { Input = first },
            Distinct => new Distinct(first),
            Reduced => new Reduced(first),
            Slice slice => slice with { Input = first },
            Service service => service with { Input = first },
            _ => node,
        };
    }

    /// <summary>How many levels of nodes and expressions lie above each other, EXISTS patterns included; measured without recursion.</summary>
    public static int Height(AlgebraNode node)
    {
        var height = 0;
        var pending = new Stack<(object Item, int Depth)>();
        pending.Push((node, 1));
        while (pending.TryPop(out var top))
        {
            height = Math.Max(height, top.Depth);
            if (top.Item is AlgebraNode inner)
            {
                PushAll(pending, Inputs(inner), top.Depth + 1);
                PushAll(pending, Expressions(inner), top.Depth + 1);
            }
            else if (top.Item is ExistsExpression exists)
            {
                pending.Push((exists.Pattern, top.Depth + 1));
            }
            else
            {
                PushAll(pending, ExpressionTree.Children((Expression)top.Item), top.Depth + 1);
            }
        }

        return height;
    }

    private static void PushAll<T>(Stack<(object Item, int Depth)> pending, ValueList<T> items, int depth)
        where T : class
    {
        foreach (var item in items)
        {
            pending.Push((item, depth));
        }
    }
}
