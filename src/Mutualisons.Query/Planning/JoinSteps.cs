using System.Numerics;

namespace Mutualisons.Query.Planning;

/// <summary>The ways to read one operand and to join two plans, with what each costs.</summary>
internal static class JoinSteps
{
    /// <summary>What greedy ordering adds for each row that later steps have to carry.</summary>
    public const double LaterRowCost = 4;

    private const double OutputCost = 2;
    private const double MergeCost = 3;
    private const double BuildCost = 12;
    private const double HashProbeCost = 8;
    private const double IndexProbeCost = 30;
    private const double SortedProbeCost = 10;
    private const double SplitCost = 10;
    private const double PathCost = 400;
    private const double SpatialCost = 1_000;
    private const double StartCost = 20;

    /// <summary>An operand by itself; a pattern once for each variable that it can be sorted by.</summary>
    public static IEnumerable<JoinPlan> Leaves(JoinGraph graph, int index)
    {
        var set = 1UL << index;
        switch (graph.Operands[index])
        {
            case PatternOperand pattern when pattern.Variables.Length > 0:
                foreach (var variable in pattern.Variables)
                {
                    yield return new JoinPlan(set, JoinMethod.Leaf, StartCost + pattern.Rows, variable);
                }

                break;
            case TripleTermOperand triples:
                yield return new JoinPlan(set, JoinMethod.Leaf, StartCost + (triples.Pattern.Rows * SplitCost), null);
                foreach (var variable in triples.Pattern.Variables.Where(v => !triples.IsTerm(v)))
                {
                    yield return new JoinPlan(set, JoinMethod.Leaf, StartCost + (triples.Pattern.Rows * SplitCost), variable);
                }

                break;
            case PlanOperand plan:
                var order = plan.Plan.Relation.Order;
                var sortedBy = order.Length > 0 && plan.Plan.Relation.Certain[order[0]] ? plan.Plan.Relation.Columns[order[0]] : null;
                yield return new JoinPlan(set, JoinMethod.Leaf, StartCost + plan.Rows, sortedBy);
                break;
            default:
                yield return new JoinPlan(set, JoinMethod.Leaf, StartCost + (graph.Operands[index].Rows * PathCost), null);
                break;
        }
    }

    /// <summary>Joining two plans that are sorted by the same variable, or null.</summary>
    public static JoinPlan? Merge(JoinGraph graph, JoinPlan left, JoinPlan right)
    {
        if (left.SortedBy is not { } sorted || sorted != right.SortedBy || !graph.ShareCertainly(left.Set, right.Set))
        {
            return null;
        }

        var set = left.Set | right.Set;
        var read = (graph.Rows(left.Set) + graph.Rows(right.Set)) * MergeCost;
        return new JoinPlan(set, JoinMethod.Merge, left.Cost + right.Cost + read + (graph.Rows(set) * OutputCost), sorted, left, right);
    }

    /// <summary>The cheapest of the other ways to join two plans that share a variable; how the right one is sorted does not matter to them.</summary>
    public static JoinPlan LookUp(JoinGraph graph, JoinPlan left, JoinPlan right)
    {
        var set = left.Set | right.Set;
        var output = graph.Rows(set) * OutputCost;
        var leftRows = graph.Rows(left.Set);
        var hash = left.Cost + right.Cost + (leftRows * HashProbeCost) + (graph.Rows(right.Set) * BuildCost) + output;
        if (BitOperations.PopCount(right.Set) == 1 && graph.ShareCertainly(left.Set, right.Set))
        {
            switch (graph.Operands[BitOperations.TrailingZeroCount(right.Set)])
            {
                case PatternOperand:
                    var isSorted = left.SortedBy is { } by && graph.IsShared(by, left.Set, right.Set);
                    var index = left.Cost + StartCost + (leftRows * (isSorted ? SortedProbeCost : IndexProbeCost)) + output;
                    if (index <= hash)
                    {
                        var keepsOrder = isSorted && graph.CountShared(left.Set, right.Set) == 1;
                        return new JoinPlan(set, JoinMethod.Index, index, keepsOrder ? left.SortedBy : null, left, right);
                    }

                    break;
                case TripleTermOperand triples when TripleTermPlans.CanLookUp(triples, v => graph.IsShared(v, left.Set, right.Set)):
                    var found = left.Cost + StartCost + (leftRows * (IndexProbeCost + SplitCost)) + output;
                    if (found <= hash)
                    {
                        return new JoinPlan(set, JoinMethod.Index, found, null, left, right);
                    }

                    break;
                case PathOperand:
                    var path = left.Cost + StartCost + (graph.LeastDistinctShared(left.Set, right.Set) * PathCost) + (leftRows * HashProbeCost) + output;
                    if (path <= hash)
                    {
                        return new JoinPlan(set, JoinMethod.Path, path, left.SortedBy, left, right);
                    }

                    break;
                case SpatialOperand:
                    var near = left.Cost + StartCost + (graph.LeastDistinctShared(left.Set, right.Set) * SpatialCost) + output;
                    return new JoinPlan(set, JoinMethod.Spatial, near, left.SortedBy, left, right);
            }
        }

        return new JoinPlan(set, JoinMethod.Hash, hash, left.SortedBy, left, right);
    }

    /// <summary>Two plans that share nothing.</summary>
    public static JoinPlan Cross(JoinGraph graph, JoinPlan left, JoinPlan right) => new(
        left.Set | right.Set,
        JoinMethod.Hash,
        left.Cost + right.Cost + (graph.Rows(left.Set | right.Set) * OutputCost),
        left.SortedBy,
        left,
        right);
}
