using Mutualisons.Query.Operators;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <summary>One condition on a group, with the graph that EXISTS in it looks at.</summary>
internal sealed record GroupFilter(Expression Condition, PatternSlot Graph)
{
    private readonly Variable[] _variables = [.. Variables.Of(Condition)];

    /// <summary>The part of rows expected to pass.</summary>
    public double Selectivity { get; } = Estimate(Condition);

    public bool HasExists { get; } = ExpressionParts.HasExists(Condition);

    /// <summary>Whether the condition has the same value on the joined set as on the whole group.</summary>
    public bool IsReady(JoinGraph graph, ulong set)
    {
        foreach (var variable in _variables)
        {
            if (!graph.IsSettled(variable, set))
            {
                return false;
            }
        }

        return true;
    }

    private static double Estimate(Expression condition) => condition switch
    {
        ComparisonExpression { Operator: ComparisonOperator.Equal, Left: FunctionExpression { Function: BuiltInFunction.Lang } } => 0.4,
        ComparisonExpression { Operator: ComparisonOperator.Equal } => 0.05,
        ComparisonExpression { Operator: ComparisonOperator.NotEqual } => 0.9,
        ComparisonExpression => 0.3,
        FunctionExpression { Function: BuiltInFunction.Regex or BuiltInFunction.Contains or BuiltInFunction.StrStarts } => 0.1,
        InExpression { IsNegated: false } => 0.1,
        OrExpression or => Math.Min(1, Estimate(or.Left) + Estimate(or.Right)),
        _ => 0.5,
    };
}
