using System.Numerics;

namespace Mutualisons.Query.Planning;

/// <summary>Finds a cheap order and method of joining a group's operands: dynamic programming over subsets, greedy for large groups.</summary>
internal sealed class JoinOrder(JoinGraph graph, Action check)
{
    /// <summary>Up to so many operands every split of every subset is looked at.</summary>
    public const int MaxBushy = 6;

    /// <summary>Up to so many operands every order of adding one after the other is looked at.</summary>
    public const int MaxExhaustive = 12;

    /// <summary>A part that alone costs so many times what the whole can cost is not joined any further.</summary>
    private const double HopelessFactor = 4;

    private readonly Dictionary<ulong, List<JoinPlan>> _best = [];

    public JoinPlan Find()
    {
        for (var i = 0; i < graph.Operands.Count; i++)
        {
            _best[1UL << i] = [.. JoinSteps.Leaves(graph, i)];
        }

        if (graph.Operands.Count > MaxExhaustive)
        {
            return FindGreedily();
        }

        for (ulong set = 1; set <= graph.Full; set++)
        {
            if (BitOperations.PopCount(set) > 1)
            {
                check();
                Combine(set);
            }
        }

        return Cheapest(graph.Full);
    }

    private void Combine(ulong set)
    {
        var plans = new List<JoinPlan>();
        var isBushy = graph.Operands.Count <= MaxBushy;
        for (var right = (set - 1) & set; right != 0; right = (right - 1) & set)
        {
            TrySplit(set & ~right, right, isBushy, plans);
        }

        _best[set] = plans.Count > 0 ? plans : [JoinSteps.Cross(graph, Cheapest(LeastOf(set)), Cheapest(set & ~LeastOf(set)))];
    }

    private void TrySplit(ulong left, ulong right, bool isBushy, List<JoinPlan> plans)
    {
        if ((!isBushy && BitOperations.PopCount(right) > 1) || (graph.Neighbours(left) & right) == 0)
        {
            return;
        }

        var cheapest = Cheapest(right);
        foreach (var l in _best[left])
        {
            if (plans.Count > 0 && l.Cost > plans[0].Cost * HopelessFactor)
            {
                continue;
            }

            Keep(plans, JoinSteps.LookUp(graph, l, cheapest));
            foreach (var r in _best[right])
            {
                if (JoinSteps.Merge(graph, l, r) is { } merged)
                {
                    Keep(plans, merged);
                }
            }
        }
    }

    /// <summary>Keeps the cheapest plan for each order of rows, unless one with a better order is no dearer.</summary>
    private static void Keep(List<JoinPlan> plans, JoinPlan plan)
    {
        for (var i = plans.Count - 1; i >= 0; i--)
        {
            if ((plans[i].SortedBy == plan.SortedBy || plan.SortedBy is null) && plans[i].Cost <= plan.Cost)
            {
                return;
            }

            if ((plans[i].SortedBy == plan.SortedBy || plans[i].SortedBy is null) && plans[i].Cost >= plan.Cost)
            {
                plans.RemoveAt(i);
            }
        }

        plans.Add(plan);
    }

    private JoinPlan Cheapest(ulong set)
    {
        var plans = _best[set];
        var best = plans[0];
        for (var i = 1; i < plans.Count; i++)
        {
            best = plans[i].Cost < best.Cost ? plans[i] : best;
        }

        return best;
    }

    private ulong LeastOf(ulong set)
    {
        var best = set & (~set + 1);
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            var one = rest & (~rest + 1);
            best = graph.Rows(one) < graph.Rows(best) ? one : best;
        }

        return best;
    }

    /// <summary>Starts with each of the smallest operands in turn, always adds what keeps the cost least, and takes the best outcome.</summary>
    private JoinPlan FindGreedily()
    {
        const int Starts = 4;
        var starts = Enumerable.Range(0, graph.Operands.Count).OrderBy(i => graph.Rows(1UL << i)).Take(Starts);
        return starts.Select(i => FindGreedily(1UL << i)).MinBy(p => p.Cost)!;
    }

    private JoinPlan FindGreedily(ulong start)
    {
        var plan = Cheapest(start);
        while (plan.Set != graph.Full)
        {
            check();
            var next = graph.Neighbours(plan.Set);
            plan = next == 0
                ? JoinSteps.Cross(graph, plan, Cheapest(LeastOf(graph.Full & ~plan.Set)))
                : CheapestStep(plan, next);
        }

        return plan;
    }

    private JoinPlan CheapestStep(JoinPlan plan, ulong candidates)
    {
        JoinPlan? best = null;
        var bestScore = double.MaxValue;
        for (; candidates != 0; candidates &= candidates - 1)
        {
            foreach (var leaf in _best[candidates & (~candidates + 1)])
            {
                Consider(JoinSteps.LookUp(graph, plan, leaf));
                Consider(JoinSteps.Merge(graph, plan, leaf));
            }
        }

        return best!;

        void Consider(JoinPlan? joined)
        {
            if (joined is not null && joined.Cost + (JoinSteps.LaterRowCost * graph.Rows(joined.Set)) is var score && score < bestScore)
            {
                (best, bestScore) = (joined, score);
            }
        }
    }
}
