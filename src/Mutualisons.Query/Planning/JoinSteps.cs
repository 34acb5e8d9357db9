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
    private const double PathCost = 400;
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

    /// <summary>The ways to join two plans that share a variable.</summary>
    public static IEnumerable<JoinPlan> Joins(JoinGraph graph, JoinPlan left, JoinPlan right)
    {
        var set = left.Set | right.Set;
        var output = graph.Rows(set) * OutputCost;
        var (leftRows, rightRows) = (graph.Rows(left.Set), graph.Rows(right.Set));
        var shared = graph.Shared(left.Set, right.Set).ToArray();
        var areCertain = shared.All(v => graph.IsCertainIn(v, left.Set) && graph.IsCertainIn(v, right.Set));
        if (areCertain && left.SortedBy is { } sorted && sorted == right.SortedBy)
        {
            yield return new JoinPlan(set, JoinMethod.Merge, left.Cost + right.Cost + ((leftRows + rightRows) * MergeCost) + output, sorted, left, right);
        }

        if (areCertain && BitOperations.PopCount(right.Set) == 1)
        {
            switch (graph.Operands[BitOperations.TrailingZeroCount(right.Set)])
            {
                case PatternOperand:
                    var isSorted = left.SortedBy is { } by && shared.Contains(by);
                    var probe = isSorted ? SortedProbeCost : IndexProbeCost;
                    yield return new JoinPlan(set, JoinMethod.Index, left.Cost + StartCost + (leftRows * probe) + output, isSorted && shared.Length == 1 ? left.SortedBy : null, left, right);
                    break;
                case PathOperand:
                    var searches = shared.Min(v => graph.DistinctOf(v, left.Set));
                    yield return new JoinPlan(set, JoinMethod.Path, left.Cost + StartCost + (searches * PathCost) + (leftRows * HashProbeCost) + output, left.SortedBy, left, right);
                    break;
            }
        }

        yield return new JoinPlan(
            set, JoinMethod.Hash, left.Cost + right.Cost + (leftRows * HashProbeCost) + (rightRows * BuildCost) + output, left.SortedBy, left, right);
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
