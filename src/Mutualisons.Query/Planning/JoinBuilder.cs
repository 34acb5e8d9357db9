using System.Numerics;
using Mutualisons.Geo;
using Mutualisons.Query.Operators;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;
using QuadPattern = Mutualisons.Store.QuadPattern;

namespace Mutualisons.Query.Planning;

/// <summary>Makes operators of a join order, and puts each filter where its variables are first settled.</summary>
internal sealed class JoinBuilder(JoinGraph graph, Func<Operator, GroupFilter, Operator> applyFilter)
{
    public Operator Build(JoinPlan plan)
    {
        var pending = graph.Filters.ToHashSet();
        var joined = Build(plan, pending);
        foreach (var filter in graph.Filters.Where(pending.Contains))
        {
            joined = applyFilter(joined, filter);
        }

        return joined;
    }

    /// <summary>The scan of a pattern, sorted by one of its variables if it can be.</summary>
    public static Scan ReadPattern(PatternOperand operand, Variable? sortBy)
    {
        var pattern = operand.Pattern;
        var constants = pattern.Constants;
        QuadPosition? position = sortBy is null ? null : pattern.PositionOf(sortBy);
        var order = QuadOrders.Choose(constants, position);
        if (pattern.Mode == ScanMode.DistinctTriples || !IsSortedBy(order, constants, position))
        {
            order = QuadOrders.Choose(constants with { Graph = default }, position == QuadPosition.Graph ? null : position);
        }

        if (pattern.Mode == ScanMode.DistinctTriples && order >= QuadOrder.Gspo)
        {
            order = TripleOrder(constants, position);
        }

        var columns = new List<Variable>();
        foreach (var column in QuadOrders.Columns(order))
        {
            if (pattern[column].Variable is { } variable && !columns.Contains(variable))
            {
                columns.Add(variable);
            }
        }

        var relation = new Relation(
            [.. columns],
            [.. columns.Select(_ => true)],
            operand.Rows,
            [.. columns.Select(operand.DistinctOf)],
            pattern.Repeats().Length > 0 ? [.. Enumerable.Range(0, Math.Min(1, columns.Count))] : [.. Enumerable.Range(0, columns.Count)]);
        return new Scan(pattern, order, relation);
    }

    /// <summary>The scan with only the columns that are wanted, sorted by one of them if it can be.</summary>
    public static Scan Narrow(Scan scan, IReadOnlySet<Variable> wanted, Variable? sortBy)
    {
        var old = scan.Relation;
        var full = ReadPattern(new PatternOperand(scan.Pattern, old.Rows, old.Columns.ToDictionary(c => c, old.DistinctOf)), sortBy);
        var kept = Enumerable.Range(0, full.Relation.Columns.Length).Where(c => wanted.Contains(full.Relation.Columns[c])).ToArray();
        var sorted = full.Relation.Order.TakeWhile((column, place) => place < kept.Length && kept[place] == column).Count();
        var relation = new Relation(
            [.. kept.Select(c => full.Relation.Columns[c])],
            [.. kept.Select(_ => true)],
            full.Relation.Rows,
            [.. kept.Select(c => full.Relation.Distinct[c])],
            [.. Enumerable.Range(0, sorted)]);
        return new Scan(full.Pattern, full.Order, relation);
    }

    /// <summary>The index join of a pattern with what is there.</summary>
    public static IndexJoin LookUp(Operator input, PatternOperand operand, double rows)
    {
        var right = ReadPattern(operand, null).Relation;
        var layout = new JoinLayout(input.Relation, right);
        return new IndexJoin(input, operand.Pattern, layout.Join(rows));
    }

    private static bool IsSortedBy(QuadOrder order, in QuadPattern constants, QuadPosition? position) =>
        position is null || (QuadOrders.BoundPrefix(order, constants) is < 4 and var next && QuadOrders.Columns(order)[next] == position);

    private static QuadOrder TripleOrder(in QuadPattern constants, QuadPosition? position)
    {
        var best = QuadOrder.Spo;
        for (var order = QuadOrder.Spo; order <= QuadOrder.Ops; order++)
        {
            if (QuadOrders.Suits(order, constants) && (!QuadOrders.Suits(best, constants) || IsSortedBy(order, constants, position)))
            {
                best = order;
            }
        }

        return best;
    }

    private Operator Build(JoinPlan plan, HashSet<GroupFilter> pending)
    {
        var rows = graph.Rows(plan.Set);
        Operator built;
        if (plan.Method == JoinMethod.Leaf)
        {
            built = BuildLeaf(graph.Operands[BitOperations.TrailingZeroCount(plan.Set)], plan.SortedBy);
        }
        else
        {
            var left = Build(plan.Left!, pending);
            built = plan.Method switch
            {
                JoinMethod.Index => LookUp(left, OperandOf(plan.Right!), rows),
                JoinMethod.Path => new PathJoin(left, ((PathOperand)OperandOf(plan.Right!)).Search, rows),
                JoinMethod.Spatial => BuildSpatial(left, (SpatialOperand)OperandOf(plan.Right!), rows),
                _ => BuildJoin(plan.Method, left, Build(plan.Right!, pending), rows),
            };
        }

        foreach (var filter in graph.Filters)
        {
            if (pending.Contains(filter) && filter.IsReady(graph, plan.Set) && (!filter.HasExists || plan.Set == graph.Full))
            {
                pending.Remove(filter);
                built = applyFilter(built, filter);
            }
        }

        return built;
    }

    private static Operator LookUp(Operator left, JoinOperand operand, double rows) =>
        operand is TripleTermOperand triples ? TripleTermPlans.LookUp(left, triples, rows) : LookUp(left, (PatternOperand)operand, rows);

    private static Operator BuildLeaf(JoinOperand operand, Variable? sortBy) => operand switch
    {
        PatternOperand pattern => ReadPattern(pattern, sortBy),
        TripleTermOperand triples => TripleTermPlans.Read(triples, sortBy),
        PathOperand path => new PathJoin(InlineRows.Unit, path.Search, path.Rows),
        PlanOperand plan => plan.Plan,
        SpatialOperand near => BuildSpatial(new SpatialCandidates(near.First, SpatialKeys.Geometries, [GeometryBox.World], near.Geometries), near, near.Rows),
        _ => throw new ArgumentOutOfRangeException(nameof(operand)),
    };

    private static SpatialJoin BuildSpatial(Operator left, SpatialOperand near, double rows) => new(left, near.First, near.Second, near.Reach, rows);

    private static Operator BuildJoin(JoinMethod method, Operator left, Operator right, double rows)
    {
        var layout = new JoinLayout(left.Relation, right.Relation);
        var canMerge = method == JoinMethod.Merge
            && left.Relation.Order.Length > 0 && right.Relation.Order.Length > 0
            && left.Relation.Columns[left.Relation.Order[0]] == right.Relation.Columns[right.Relation.Order[0]];
        return canMerge
            ? new MergeJoin(left, right, layout, layout.Join(rows, order: [left.Relation.Order[0]]))
            : new HashJoin(JoinKind.Inner, left, right, layout, layout.Join(rows, order: layout.Left.Order));
    }

    private JoinOperand OperandOf(JoinPlan leaf) => graph.Operands[BitOperations.TrailingZeroCount(leaf.Set)];
}
