using Mutualisons.Query.Execution;
using Mutualisons.Query.Operators;
using Mutualisons.Query.Optimization;
using Mutualisons.Query.Planning;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Engine;

/// <summary>From the four forms of queries to plans (section 16).</summary>
internal static class QueryPlans
{
    /// <summary>The plan of a query of any form.</summary>
    public static Operator Plan(SparqlQuery query, QueryExecution execution) => query switch
    {
        SelectQuery select => Select(select, execution),
        AskQuery ask => Ask(ask, execution),
        ConstructQuery construct => Construct(construct, execution),
        DescribeQuery describe => Describe(describe, execution),
        _ => throw new ArgumentOutOfRangeException(nameof(query)),
    };

    public static Operator Select(SelectQuery query, QueryExecution execution) =>
        new ProjectColumns(Plan(query.Pattern, execution), [.. query.Variables]);

    public static Operator Ask(AskQuery query, QueryExecution execution) => new SliceRows(Plan(query.Pattern, execution), 0, 1);

    public static Operator Construct(ConstructQuery query, QueryExecution execution) =>
        ConstructRows.Create(Plan(query.Pattern, execution), query.Template, execution.Terms);

    public static Operator Describe(DescribeQuery query, QueryExecution execution)
    {
        var constants = query.Targets.OfType<ConstantTerm>().Select(t => execution.Terms.Intern(t.Value)).ToArray();
        return new DescribeRows(Plan(query.Pattern, execution), query.Targets, constants);
    }

    public static Operator Plan(AlgebraNode pattern, QueryExecution execution) =>
        new Planner(execution).Plan(AlgebraPasses.Apply(pattern, execution.Passes, execution.Clock.Check, execution.Profile));
}
