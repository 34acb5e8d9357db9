using System.Numerics;

namespace Mutualisons.Query.Planning;

/// <summary>Finds a cheap order and method of joining a group's operands: every split of small groups, every sequence of middling ones, the best trees over good sequences beyond.</summary>
internal sealed class JoinOrder(JoinGraph graph, Action check)
{
    /// <summary>Up to so many operands every split of every subset is looked at.</summary>
    public const int MaxBushy = 6;

    /// <summary>Up to so many operands every order of adding one after the other is looked at.</summary>
    public const int MaxExhaustive = 12;

    private readonly Dictionary<ulong, PlanChoices> _best = [];

    public JoinPlan Find()
    {
        for (var i = 0; i < graph.Operands.Count; i++)
        {
            _best[1UL << i] = new PlanChoices(JoinSteps.Leaves(graph, i));
        }

        var sequences = graph.Operands.Count > MaxExhaustive ? FindGreedily() : [FindExhaustively()];
        if (graph.Operands.Count <= MaxBushy)
        {
            return sequences[0];
        }

        var trees = sequences.Select(s => new LinearJoinOrder(graph, _best, check).Find(s));
        return sequences.Concat(trees.OfType<JoinPlan>()).MinBy(p => p.Cost)!;
    }

    private JoinPlan FindExhaustively()
    {
        for (ulong set = 1; set <= graph.Full; set++)
        {
            if (BitOperations.PopCount(set) > 1)
            {
                check();
                Combine(set);
            }
        }

        return _best[graph.Full].Cheapest;
    }

    private void Combine(ulong set)
    {
        var plans = new PlanChoices();
        var isBushy = graph.Operands.Count <= MaxBushy;
        for (var right = (set - 1) & set; right != 0; right = (right - 1) & set)
        {
            var left = set & ~right;
            if ((isBushy || BitOperations.PopCount(right) == 1) && (graph.Neighbours(left) & right) != 0)
            {
                plans.KeepJoins(graph, _best[left], _best[right]);
            }
        }

        if (plans.IsEmpty)
        {
            // The right side is kept in memory, so that is the small one.
            plans.Keep(JoinSteps.Cross(graph, _best[set & ~LeastOf(set)].Cheapest, _best[LeastOf(set)].Cheapest));
        }

        _best[set] = plans;
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

    /// <summary>Starts with each of the smallest operands in turn and always adds what keeps the cost least.</summary>
    private List<JoinPlan> FindGreedily()
    {
        const int Starts = 4;
        var starts = Enumerable.Range(0, graph.Operands.Count).OrderBy(i => graph.Rows(1UL << i)).Take(Starts);
        return [.. starts.Select(i => FindGreedily(1UL << i))];
    }

    private JoinPlan FindGreedily(ulong start)
    {
        var plan = _best[start].Cheapest;
        while (plan.Set != graph.Full)
        {
            check();
            var next = graph.Neighbours(plan.Set);
            plan = next == 0
                ? JoinSteps.Cross(graph, plan, _best[LeastOf(graph.Full & ~plan.Set)].Cheapest)
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
            foreach (var leaf in _best[candidates & (~candidates + 1)].Plans)
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
