using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Translation;

/// <summary>A translated group whose filters stand apart, since OPTIONAL takes them into its condition (<see href="https://www.w3.org/TR/sparql11-query/#sparqlTranslateGraphPatterns">section 18.2.2.6</see>).</summary>
internal sealed record GroupPattern(AlgebraNode Body, Expression? Filter, VariableSet Scope)
{
    /// <summary><c>{}</c></summary>
    public static GroupPattern Empty => new(Bgp.Empty, null, new VariableSet());

    /// <summary>The branches of UNION, in order.</summary>
    public static GroupPattern Union(List<GroupPattern> branches)
    {
        var scope = new VariableSet();
        foreach (var branch in branches)
        {
            scope.AddRange(branch.Scope.Ordered);
        }

        var body = Balanced.Combine(branches.ConvertAll(branch => branch.ToNode()), static (left, right) => new Union(left, right));
        return new GroupPattern(body, null, scope);
    }

    /// <summary>The group as one node.</summary>
    public AlgebraNode ToNode() => Filter is null ? Body : new Filter(Filter, Body);
}
