using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <summary>The variables that a pattern can bind (section 18.2.1).</summary>
internal static class InScopeVariables
{
    public static IEnumerable<Variable> Of(AlgebraNode node) => AllOf(node).Distinct();

    public static IEnumerable<Variable> Of(TriplePattern pattern) =>
        [.. Of(pattern.Subject), .. Of(pattern.Predicate), .. Of(pattern.Object)];

    private static IEnumerable<Variable> Of(PatternTerm term) => term switch
    {
        Variable variable => [variable],
        TripleTermPattern nested => Of(nested.Pattern),
        _ => [],
    };

    private static IEnumerable<Variable> AllOf(AlgebraNode node) => node switch
    {
        Bgp bgp => bgp.Patterns.SelectMany(Of),
        PathPattern path => [.. Of(path.Subject), .. Of(path.Object)],
        Table table => table.Variables,
        PropertyFunction function => function.Terms.SelectMany(Of),
        Join join => [.. AllOf(join.Left), .. AllOf(join.Right)],
        LeftJoin join => [.. AllOf(join.Left), .. AllOf(join.Right)],
        Union union => [.. AllOf(union.Left), .. AllOf(union.Right)],
        Minus minus => AllOf(minus.Left),
        Filter filter => AllOf(filter.Input),
        GraphScope scope => [.. Of(scope.Name), .. AllOf(scope.Input)],
        Extend extend => [.. AllOf(extend.Input), extend.Variable],
        Group group => [.. group.Keys.Select(k => k.Variable), .. group.Aggregates.Select(a => a.Variable)],
        OrderBy order => AllOf(order.Input),
        Project project => project.Variables,
        Distinct distinct => AllOf(distinct.Input),
        Reduced reduced => AllOf(reduced.Input),
        Slice slice => AllOf(slice.Input),
        Service service => [.. Of(service.Endpoint), .. AllOf(service.Input)],
        _ => [],
    };
}
