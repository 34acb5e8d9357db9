using System.Runtime.CompilerServices;
using Mutualisons.Query.Operators;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <content>Plans that start from rows that are there: every pattern is looked up with what is bound so far.</content>
internal sealed partial class Planner
{
    /// <summary>Whether a pattern can be evaluated by look-ups from the outer rows with the same outcome.</summary>
    /// <param name="node">The pattern.</param>
    /// <param name="outer">The outer columns.</param>
    /// <param name="isSubstitution">True for EXISTS, where outer values stand in filters too; false for OPTIONAL, where a filter inside sees its own group only.</param>
    private static bool CanSeed(AlgebraNode node, Relation outer, bool isSubstitution)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node switch
        {
            Bgp => true,
            PathPattern path => IsChain(path.Path) && !(isSubstitution && IsEndSubstituted(path, outer)),
            Join join => IsSeedablePart(join.Left) && IsSeedablePart(join.Right) && CanSeed(join.Left, outer, isSubstitution) && CanSeed(join.Right, outer, isSubstitution),
            Filter filter => IsFilterLocal(filter, outer, isSubstitution) && CanSeed(filter.Input, outer, isSubstitution),
            LeftJoin join => IsOptionLocal(join, outer) && CanSeed(join.Left, outer, isSubstitution) && CanSeed(join.Right, outer, isSubstitution),
            GraphScope { Name: ConstantTerm } scope => IsSeedablePart(scope.Input) && CanSeed(scope.Input, outer, isSubstitution),
            _ => false,
        };
    }

    private static bool IsSeedablePart(AlgebraNode node) => node switch
    {
        Bgp or PathPattern => true,
        Join join => IsSeedablePart(join.Left) && IsSeedablePart(join.Right),
        Filter filter => IsSeedablePart(filter.Input) && Variables.Certain(filter.Input).IsSupersetOf(Variables.Of(filter.Condition)),
        GraphScope { Name: ConstantTerm } scope => IsSeedablePart(scope.Input),
        _ => false,
    };

    private static bool IsChain(PropertyPath path) => path switch
    {
        LinkPath or ZeroOrMorePath or OneOrMorePath or ZeroOrOnePath => true,
        InversePath inverse => IsChain(inverse.Path),
        SequencePath sequence => IsChain(sequence.First) && IsChain(sequence.Second),
        _ => false,
    };

    /// <summary>Zero steps hold for any term that EXISTS substitutes, but only for nodes of the graph when a look-up binds the end.</summary>
    private static bool IsEndSubstituted(PathPattern path, Relation outer) =>
        path is { Subject: Variable subject, Object: Variable @object }
        && (outer.Has(subject) || outer.Has(@object))
        && CanBeZeroSteps(path.Path);

    private static bool CanBeZeroSteps(PropertyPath path) => path switch
    {
        ZeroOrMorePath or ZeroOrOnePath => true,
        OneOrMorePath many => CanBeZeroSteps(many.Path),
        InversePath inverse => CanBeZeroSteps(inverse.Path),
        SequencePath sequence => CanBeZeroSteps(sequence.First) && CanBeZeroSteps(sequence.Second),
        _ => false,
    };

    private static bool IsFilterLocal(Filter filter, Relation outer, bool isSubstitution)
    {
        var certain = Variables.Certain(filter.Input);
        return isSubstitution || Variables.Of(filter.Condition).All(v => certain.Contains(v) || !outer.Has(v));
    }

    /// <summary>An OPTIONAL inside may share with the outer rows only what its own left side binds.</summary>
    private static bool IsOptionLocal(LeftJoin join, Relation outer)
    {
        var certain = Variables.Certain(join.Left);
        return Variables.Mentioned(join.Right).Concat(join.Condition is null ? [] : Variables.Of(join.Condition))
            .All(v => certain.Contains(v) || !outer.Has(v));
    }

    /// <summary>The plan of a seedable pattern over the seed, or null when a variable that may be unbound would have to be looked up.</summary>
    private Operator? Seed(AlgebraNode node, Operator seed, PatternSlot graph)
    {
        if (node is LeftJoin join)
        {
            return Seed(join.Left, seed, graph) is { } left ? SeedOptional(left, join.Right, join.Condition, graph) : null;
        }

        if (node is Filter { Input: LeftJoin } filter)
        {
            var input = Seed(filter.Input, seed, graph);
            return input is null ? null : ExpressionParts.Conjuncts(filter.Condition).Aggregate(input, (op, c) => ApplyFilter(op, new GroupFilter(c, graph)));
        }

        var operands = new List<JoinOperand>();
        var filters = new List<GroupFilter>();
        Flatten(node, graph, operands, filters, isRoot: true);
        return SeedJoin(seed, operands, filters);
    }

    /// <summary>A left join by look-ups.</summary>
    private Operator? SeedOptional(Operator left, AlgebraNode right, Expression? condition, PatternSlot graph)
    {
        var place = NewVariable("place");
        var source = new BatchSource(left.Relation, place);
        var inner = Seed(right, source, graph);
        if (inner is null)
        {
            return null;
        }

        foreach (var conjunct in condition is null ? [] : ExpressionParts.Conjuncts(condition))
        {
            inner = ApplyFilter(inner, new GroupFilter(conjunct, graph));
        }

        var relation = Apply.LeftRelation(left.Relation, inner.Relation, place, Math.Max(left.Relation.Rows, inner.Relation.Rows));
        return new Apply(JoinKind.Left, left, inner, source, relation);
    }

    private Operator? SeedJoin(Operator seed, List<JoinOperand> operands, List<GroupFilter> filters)
    {
        if (operands.Any(IsEmpty))
        {
            var widened = new ProjectColumns(seed, [.. seed.Relation.Columns.Concat(operands.SelectMany(o => o.Variables)).Distinct()]);
            return new SliceRows(widened, 0, 0);
        }

        var current = seed;
        while (true)
        {
            current = ApplyReady(current, operands, filters);
            if (operands.Count == 0)
            {
                return current;
            }

            var next = operands.MinBy(o => FanOut(o, current.Relation))!;
            operands.Remove(next);
            if (next.Variables.Any(v => current.Relation.Has(v) && !current.Relation.IsCertain(v)))
            {
                return null;
            }

            var rows = Math.Max(0.01, current.Relation.Rows * FanOut(next, current.Relation));
            switch (next)
            {
                case PatternOperand pattern:
                    current = JoinBuilder.LookUp(current, pattern, rows);
                    break;
                case TripleTermOperand triples when TripleTermPlans.CanLookUp(triples, current.Relation.Has):
                    current = TripleTermPlans.LookUp(current, triples, rows);
                    break;
                case PathOperand path:
                    current = new PathJoin(current, path.Search, rows);
                    break;
                default:
                    return null;
            }
        }
    }

    private Operator ApplyReady(Operator current, List<JoinOperand> operands, List<GroupFilter> filters)
    {
        foreach (var filter in filters.ToArray())
        {
            var isReady = Variables.Of(filter.Condition).All(v => current.Relation.IsCertain(v) || !operands.Any(o => o.Variables.Contains(v)));
            if (isReady && (!filter.HasExists || operands.Count == 0))
            {
                filters.Remove(filter);
                current = ApplyFilter(current, filter);
            }
        }

        return current;
    }

    /// <summary>How many rows of an operand are expected for each row that is there.</summary>
    private static double FanOut(JoinOperand operand, Relation current)
    {
        var rows = operand.Rows;
        var isConnected = false;
        foreach (var variable in operand.Variables.Where(current.Has))
        {
            rows /= operand.DistinctOf(variable);
            isConnected = true;
        }

        return isConnected || operand.Variables.Length == 0 ? rows : rows * 1e6;
    }
}
