using System.Diagnostics;
using Mutualisons.Query.Planning;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Optimization;

/// <summary>The rewrites that a pattern goes through before it is planned, in order.</summary>
internal static class AlgebraPasses
{
    public static IReadOnlyList<IAlgebraPass> All { get; } = [new SeparateSubselects(), new PushFilters()];

    public static AlgebraNode Apply(AlgebraNode pattern, IReadOnlyList<IAlgebraPass> passes)
    {
        foreach (var pass in passes)
        {
            var rewritten = pass.Rewrite(pattern);
            Debug.Assert(
                Variables.InScope(rewritten).SetEquals(Variables.InScope(pattern)),
                $"The pass '{pass.Name}' changed which variables are in scope.");
            pattern = rewritten;
        }

        return pattern;
    }
}
