using Mutualisons.Query.Planning;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Optimization;

/// <summary>Moves each condition down to the smallest part of the pattern where it has the same value.</summary>
internal sealed class PushFilters : IAlgebraPass
{
    public string Name => "push filters";

    public AlgebraNode Rewrite(AlgebraNode pattern, Action check)
    {
        check();

        // Another endpoint is sent its pattern as text, so nothing moves in there.
        var node = pattern is Service ? pattern : AlgebraTree.MapInputs(pattern, input => Rewrite(input, check));
        return node is Filter filter
            ? ExpressionParts.Conjuncts(filter.Condition).Aggregate(filter.Input, (input, condition) => Push(input, condition, check))
            : node;
    }

    private static AlgebraNode Push(AlgebraNode input, Expression condition, Action check)
    {
        check();
        var isMovable = !ExpressionParts.HasExists(condition) && !ExpressionTree.IsVolatile(condition);
        return (isMovable ? TryPush(input, condition, check) : null) ?? Keep(input, condition);
    }

    /// <summary>The input with the condition inside of it, or null when it has to stay outside.</summary>
    private static AlgebraNode? TryPush(AlgebraNode input, Expression condition, Action check)
    {
        var variables = Variables.Of(condition);
        return input switch
        {
            Union union => new Union(Push(union.Left, condition, check), Push(union.Right, condition, check)),
            LeftJoin join when Variables.Certain(join.Left).IsSupersetOf(variables) => join with { Left = Push(join.Left, condition, check) },
            Minus minus => minus with { Left = Push(minus.Left, condition, check) },
            Extend extend when !variables.Contains(extend.Variable) => extend with { Input = Push(extend.Input, condition, check) },
            Project project when variables.IsSubsetOf(project.Variables) => project with { Input = Push(project.Input, condition, check) },
            Distinct distinct => new Distinct(Push(distinct.Input, condition, check)),
            Reduced reduced => new Reduced(Push(reduced.Input, condition, check)),
            OrderBy order => order with { Input = Push(order.Input, condition, check) },
            GraphScope { Name: Variable name } scope when !variables.Contains(name) => scope with { Input = Push(scope.Input, condition, check) },
            GraphScope { Name: ConstantTerm } scope => scope with { Input = Push(scope.Input, condition, check) },
            Join join when IsOpaque(join.Left) && Variables.Certain(join.Left).IsSupersetOf(variables) => join with { Left = Push(join.Left, condition, check) },
            Join join when IsOpaque(join.Right) && Variables.Certain(join.Right).IsSupersetOf(variables) => join with { Right = Push(join.Right, condition, check) },
            _ => null,
        };
    }

    /// <summary>Basic patterns are joined in one group with their filters anyway; other parts take theirs along.</summary>
    private static bool IsOpaque(AlgebraNode node) => node is not (Bgp or PathPattern or Filter);

    private static Filter Keep(AlgebraNode input, Expression condition) => input is Filter filter
        ? new Filter(new AndExpression(filter.Condition, condition), filter.Input)
        : new Filter(condition, input);
}
