namespace Mutualisons.Query.Planning;

/// <summary>The plans kept for one set of operands: the cheapest for each order of rows.</summary>
internal sealed class PlanChoices
{
    private readonly List<JoinPlan> _plans = [];

    public PlanChoices(params IEnumerable<JoinPlan> plans) => _plans.AddRange(plans);

    public bool IsEmpty => _plans.Count == 0;

    public IReadOnlyList<JoinPlan> Plans => _plans;

    /// <summary>The cheapest in whatever order of rows; there has to be one.</summary>
    public JoinPlan Cheapest
    {
        get
        {
            var best = _plans[0];
            for (var i = 1; i < _plans.Count; i++)
            {
                best = _plans[i].Cost < best.Cost ? _plans[i] : best;
            }

            return best;
        }
    }

    /// <summary>Keeps a plan unless one that is sorted as well is no dearer, and drops those that it makes useless.</summary>
    public void Keep(JoinPlan plan)
    {
        for (var i = _plans.Count - 1; i >= 0; i--)
        {
            if ((_plans[i].SortedBy == plan.SortedBy || plan.SortedBy is null) && _plans[i].Cost <= plan.Cost)
            {
                return;
            }

            if ((_plans[i].SortedBy == plan.SortedBy || _plans[i].SortedBy is null) && _plans[i].Cost >= plan.Cost)
            {
                _plans.RemoveAt(i);
            }
        }

        _plans.Add(plan);
    }

    /// <summary>Keeps what joining two sets can give, whether the left one looks up the right one or both are merged.</summary>
    public void KeepJoins(JoinGraph graph, PlanChoices left, PlanChoices right)
    {
        // A part that alone costs so many times what the whole can cost is not joined any further.
        const double HopelessFactor = 4;
        var cheapest = right.Cheapest;
        foreach (var l in left._plans)
        {
            if (_plans.Count > 0 && l.Cost > _plans[0].Cost * HopelessFactor)
            {
                continue;
            }

            Keep(JoinSteps.LookUp(graph, l, cheapest));
            foreach (var r in right._plans)
            {
                if (JoinSteps.Merge(graph, l, r) is { } merged)
                {
                    Keep(merged);
                }
            }
        }
    }
}
