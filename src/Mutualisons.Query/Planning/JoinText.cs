using System.Globalization;
using System.Numerics;
using Mutualisons.Sparql;

namespace Mutualisons.Query.Planning;

/// <summary>Says which order of joining was chosen.</summary>
internal static class JoinText
{
    public static PlannedJoin Describe(JoinGraph graph, JoinPlan plan) => new(
        graph.Operands.Select(operand => new JoinedPart(operand.Label, operand.Rows)).ToValueList(),
        OrderOf(plan, isInner: false),
        graph.Operands.Count <= JoinOrder.MaxBushy ? "trees" : graph.Operands.Count <= JoinOrder.MaxExhaustive ? "sequences" : "greedy");

    private static string OrderOf(JoinPlan plan, bool isInner)
    {
        if (plan.Method == JoinMethod.Leaf)
        {
            return (BitOperations.TrailingZeroCount(plan.Set) + 1).ToString(CultureInfo.InvariantCulture);
        }

        var text = $"{OrderOf(plan.Left!, isInner: true)} {plan.Method.ToString().ToLowerInvariant()} {OrderOf(plan.Right!, isInner: true)}";
        return isInner ? $"({text})" : text;
    }
}
