using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Tests.Naive;
using Mutualisons.Tests.Solutions;

namespace Mutualisons.Tests.Query.Differential;

/// <summary>Whether rows come as ORDER BY over projected variables says, where section 15.1 determines it.</summary>
internal static class OrderCheck
{
    /// <summary>The sort conditions of a query, outermost first; none when it has no ORDER BY.</summary>
    public static IReadOnlyList<OrderCondition> ConditionsOf(AlgebraNode pattern) => pattern switch
    {
        OrderBy order => [.. order.Conditions],
        Project project => ConditionsOf(project.Input),
        Distinct distinct => ConditionsOf(distinct.Input),
        Slice slice => ConditionsOf(slice.Input),
        _ => [],
    };

    /// <summary>Whether no row comes before one that sorts before it.</summary>
    public static bool IsSorted(SolutionTable table, IReadOnlyList<OrderCondition> conditions) =>
        table.Rows.Zip(table.Rows.Skip(1)).All(pair => Compare(table, pair.First, pair.Second, conditions) is null or <= 0);

    /// <summary>Whether two sorted answers have, place by place, keys that may stand for each other.</summary>
    public static bool HaveSameKeys(SolutionTable left, SolutionTable right, IReadOnlyList<OrderCondition> conditions) =>
        left.Rows.Count == right.Rows.Count
        && left.Rows.Zip(right.Rows).All(pair => Compare(left, pair.First, pair.Second, conditions) is null or 0);

    private static int? Compare(SolutionTable table, ValueList<Term?> left, ValueList<Term?> right, IReadOnlyList<OrderCondition> conditions)
    {
        foreach (var condition in conditions)
        {
            var order = SortOrder.Determined(Key(table, left, condition), Key(table, right, condition));
            if (order != 0)
            {
                return condition.IsDescending ? -order : order;
            }
        }

        return 0;
    }

    private static Term? Key(SolutionTable table, ValueList<Term?> row, OrderCondition condition)
    {
        var name = ((VariableExpression)condition.Value).Variable.Name;
        return row[table.Variables.ToList().IndexOf(name)];
    }
}
