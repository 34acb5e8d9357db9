using System.Numerics;

namespace Mutualisons.Query.Planning;

/// <summary>The cheapest tree of joins whose leaves stand in the order of a sequence, by dynamic programming over its intervals (Neumann and Radke, Adaptive Optimization of Very Large Join Queries, 2018).</summary>
internal sealed class LinearJoinOrder(JoinGraph graph, IReadOnlyDictionary<ulong, PlanChoices> leaves, Action check)
{
    /// <summary>The tree, or null if some part of every tree shares no variable with the rest.</summary>
    public JoinPlan? Find(JoinPlan sequence)
    {
        var line = new List<ulong>();
        AddLeaves(sequence, line);
        var best = new PlanChoices[line.Count, line.Count];
        var sets = new ulong[line.Count, line.Count];
        for (var last = 0; last < line.Count; last++)
        {
            (best[last, last], sets[last, last]) = (leaves[line[last]], line[last]);
            for (var first = last - 1; first >= 0; first--)
            {
                check();
                sets[first, last] = sets[first + 1, last] | line[first];
                best[first, last] = Combine(best, sets, first, last);
            }
        }

        return best[0, line.Count - 1] is { IsEmpty: false } whole ? whole.Cheapest : null;
    }

    private PlanChoices Combine(PlanChoices[,] best, ulong[,] sets, int first, int last)
    {
        var plans = new PlanChoices();
        for (var split = first; split < last; split++)
        {
            var (left, right) = (best[first, split], best[split + 1, last]);
            if (!left.IsEmpty && !right.IsEmpty && (graph.Neighbours(sets[first, split]) & sets[split + 1, last]) != 0)
            {
                plans.KeepJoins(graph, left, right);
                plans.KeepJoins(graph, right, left);
            }
        }

        return plans;
    }

    private static void AddLeaves(JoinPlan plan, List<ulong> line)
    {
        if (BitOperations.PopCount(plan.Set) == 1)
        {
            line.Add(plan.Set);
            return;
        }

        AddLeaves(plan.Left!, line);
        AddLeaves(plan.Right!, line);
    }
}
