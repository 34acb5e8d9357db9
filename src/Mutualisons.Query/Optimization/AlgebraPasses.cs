using System.Diagnostics;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Planning;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Optimization;

/// <summary>The rewrites that a pattern goes through before it is planned, in order.</summary>
internal static class AlgebraPasses
{
    public static IReadOnlyList<IAlgebraPass> All { get; } = [new PushFilters()];

    /// <summary>All passes but those switched off.</summary>
    /// <exception cref="ArgumentException">No pass has such a name.</exception>
    public static IReadOnlyList<IAlgebraPass> Without(IReadOnlySet<string> names)
    {
        var known = All.Select(pass => pass.Name);
        return names.Except(known).FirstOrDefault() is { } unknown
            ? throw new ArgumentException($"There is no pass '{unknown}' to switch off; there are: {string.Join(", ", known)}.", nameof(names))
            : [.. All.Where(pass => !names.Contains(pass.Name))];
    }

    /// <summary>The pattern after the passes; in Debug each one is held to leaving the variables in scope as they were.</summary>
    public static AlgebraNode Apply(AlgebraNode pattern, IReadOnlyList<IAlgebraPass> passes, Action check, QueryProfile? profile = null)
    {
        foreach (var pass in passes)
        {
            var rewritten = pass.Rewrite(pattern, check);
            Debug.Assert(
                Variables.InScope(rewritten).SetEquals(Variables.InScope(pattern)),
                $"The pass '{pass.Name}' changed which variables are in scope.");
            profile?.NoteRewrite(pass, pattern, rewritten);
            pattern = rewritten;
        }

        return pattern;
    }
}
