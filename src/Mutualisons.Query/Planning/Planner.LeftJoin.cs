using Mutualisons.Query.Operators;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <content>OPTIONAL: by look-ups from the left rows, or with the right side in a hash table.</content>
internal sealed partial class Planner
{
    private const double LookUpCost = 30;
    private const double KeepCost = 12;
    private const double FewRows = 500;

    private Operator PlanLeftJoin(LeftJoin join, PatternSlot graph)
    {
        var left = Plan(join.Left, graph);
        if (IsAskedAbout(join.Right, left.Relation))
        {
            return JoinService(JoinKind.Left, left, join.Right, graph, join.Condition);
        }

        var looksUp = CanSeed(join.Right, left.Relation, isSubstitution: false) && SharesVariable(join.Right, left.Relation)
            ? SeedOptional(left, join.Right, join.Condition, graph)
            : null;
        if (looksUp is not null && left.Relation.Rows < FewRows)
        {
            return looksUp;
        }

        var right = Plan(join.Right, graph);
        return looksUp is not null && left.Relation.Rows * LookUpCost < TotalRows(right) * KeepCost
            ? looksUp
            : HashLeftJoin(left, right, join.Condition, graph);
    }

    private Operator HashLeftJoin(Operator left, Operator right, Expression? condition, PatternSlot graph)
    {
        var layout = new JoinLayout(left.Relation, right.Relation);
        var relation = layout.Join(Math.Max(left.Relation.Rows, layout.EstimateRows()), rightOptional: true);
        var compiled = condition is null ? null : Compile(condition, layout.Join(1), graph);
        return new HashJoin(JoinKind.Left, left, right, layout, relation, compiled);
    }

    private static bool SharesVariable(AlgebraNode node, Relation outer) => Variables.InScope(node).Any(outer.Has);

    /// <summary>The rows that all operators of a plan are expected to handle.</summary>
    private static double TotalRows(Operator plan) => plan.Relation.Rows + plan.Inputs.Sum(TotalRows);
}
