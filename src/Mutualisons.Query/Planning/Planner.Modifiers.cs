using Mutualisons.Geo;
using Mutualisons.Query.Expressions;
using Mutualisons.Query.Operators;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <content>Solution modifiers and sub-selects (section 18.2.4 and 18.2.5).</content>
internal sealed partial class Planner
{
    private const double DistinctShare = 0.5;

    /// <summary>Of what is given from outside, a sub-select lets in only what it projects.</summary>
    private Operator PlanProject(Project project, PatternSlot graph)
    {
        var inner = _parameters.Count == 0
            ? this
            : new Planner(_execution, _parameters.Where(p => project.Variables.Contains(p.Key)).ToDictionary());
        var plan = inner.Plan(project.Input, graph);
        foreach (var variable in project.Variables)
        {
            if (plan.Relation.Has(variable) && _parameters.TryGetValue(variable, out var given))
            {
                plan = KeepGiven(plan, variable, given);
            }
        }

        return new ProjectColumns(plan, [.. project.Variables.Where(v => !IsGiven(v))]);
    }

    private Operator PlanDistinct(Distinct distinct, PatternSlot graph)
    {
        var input = Plan(distinct.Input, graph);
        return new DistinctRows(input, Math.Max(1, input.Relation.Rows * DistinctShare));
    }

    private Operator PlanSlice(Slice slice, PatternSlot graph)
    {
        if (slice.Limit is { } limit && slice.Offset + limit <= TopRows.MaxRows)
        {
            switch (slice.Input)
            {
                case Project { Input: OrderBy order } project when _parameters.Count == 0:
                    var top = PlanSort(order, graph, slice.Offset + limit);
                    return new SliceRows(new ProjectColumns(top, [.. project.Variables]), slice.Offset, limit);
                case OrderBy order:
                    return new SliceRows(PlanSort(order, graph, slice.Offset + limit), slice.Offset, limit);
            }
        }

        return new SliceRows(Plan(slice.Input, graph), slice.Offset, slice.Limit);
    }

    private Operator PlanOrderBy(OrderBy order, PatternSlot graph) => PlanSort(order, graph, null);

    /// <summary>Sort keys that are not variables become columns first.</summary>
    private Operator PlanSort(OrderBy order, PatternSlot graph, long? limit)
    {
        var input = Plan(order.Input, graph);
        var columns = input.Relation.Columns;
        var keys = new List<SortColumn>();
        foreach (var condition in order.Conditions)
        {
            var value = PlanExists(ref input, condition.Value, graph);
            if (value is not VariableExpression { Variable: var variable } || !input.Relation.Has(variable))
            {
                variable = NewVariable("sort");
                input = new ExtendRows(input, variable, Compile(value, input.Relation, graph));
            }

            keys.Add(new SortColumn(input.Relation.IndexOf(variable), condition.IsDescending));
        }

        Operator sorted = limit is { } rows ? new TopRows(input, [.. keys], (int)rows) : new SortRows(input, [.. keys]);
        return columns.Length == input.Relation.Columns.Length ? sorted : new ProjectColumns(sorted, columns);
    }

    /// <summary>Keys and arguments that are not variables become columns first.</summary>
    private Operator PlanGroup(Group group, PatternSlot graph)
    {
        var input = Plan(group.Input, graph);
        if (group.Aggregates.Any(a => a.Aggregate is { Argument: null, IsDistinct: true }))
        {
            input = new ProjectColumns(input, [.. input.Relation.Columns.Where(v => !v.IsBlankNode && !v.IsInternal)]);
        }

        if (TryCount(group, input) is { } counted)
        {
            return counted;
        }

        if (input is Scan scan && ReadsVariablesOnly(group))
        {
            var variables = group.Keys.Select(k => k.Value).Concat(group.Aggregates.Select(a => a.Aggregate.Argument)).OfType<VariableExpression>().Select(v => v.Variable);
            input = JoinBuilder.Narrow(scan, variables.ToHashSet(), group.Keys is [{ Value: VariableExpression first }, ..] && scan.Relation.Has(first.Variable) ? first.Variable : null);
        }

        var keys = new List<int>();
        foreach (var key in group.Keys)
        {
            keys.Add(ColumnOf(ref input, key.Value, graph));
        }

        var aggregates = new List<AggregateColumn>();
        foreach (var binding in group.Aggregates)
        {
            var aggregate = binding.Aggregate;
            if (aggregate.Function == AggregateFunction.Custom && GeometryAggregates.Find(aggregate.CustomFunction!.Value) is null)
            {
                throw NotSupported($"the aggregate {aggregate.CustomFunction}");
            }

            var argument = aggregate.Argument is null ? -1 : ColumnOf(ref input, aggregate.Argument, graph);
            aggregates.Add(new AggregateColumn(aggregate, argument));
        }

        var columns = group.Keys.Select(k => k.Variable).Concat(group.Aggregates.Select(a => a.Variable)).ToArray();
        return new GroupRows(input, [.. keys], [.. aggregates], columns);
    }

    /// <summary>Whether rows are asked for nothing but some of their columns.</summary>
    private static bool ReadsVariablesOnly(Group group) =>
        group.Keys.All(k => k.Value is VariableExpression)
        && group.Aggregates.All(a => a.Aggregate.Argument is VariableExpression || a.Aggregate is { Argument: null, IsDistinct: false });

    /// <summary><c>COUNT(*)</c> of one pattern, where the store's metadata may tell.</summary>
    private InlineRows? TryCount(Group group, Operator input)
    {
        if (!group.Keys.IsEmpty
            || !group.Aggregates.All(a => a.Aggregate is { Function: AggregateFunction.Count, Argument: null, IsDistinct: false })
            || input is not Scan { Pattern: var pattern }
            || pattern.Repeats().Length > 0
            || pattern.Graph.Variable is not null
            || !_execution.Snapshot.TryCount(pattern.Constants, pattern.Graphs(_execution), pattern.Mode, out var count))
        {
            return null;
        }

        var value = Values.FromInteger(_execution.Evaluation, count);
        return new InlineRows([.. group.Aggregates.Select(a => a.Variable)], [[.. group.Aggregates.Select(_ => value)]]);
    }

    private int ColumnOf(ref Operator input, Expression value, PatternSlot graph)
    {
        value = PlanExists(ref input, value, graph);
        if (value is VariableExpression { Variable: var variable } && input.Relation.Has(variable))
        {
            return input.Relation.IndexOf(variable);
        }

        input = new ExtendRows(input, NewVariable("value"), Compile(value, input.Relation, graph));
        return input.Relation.Columns.Length - 1;
    }
}
