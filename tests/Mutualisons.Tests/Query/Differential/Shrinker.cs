using Mutualisons.Sparql.Algebra;
using Mutualisons.Tests.Engines;

namespace Mutualisons.Tests.Query.Differential;

/// <summary>Makes a failing case smaller for as long as it fails: fewer statements, smaller patterns.</summary>
internal static class Shrinker
{
    private const int MaxAttempts = 400;

    public static async Task<DifferentialCase> ShrinkAsync(DifferentialCase failing, EngineKind kind)
    {
        var smallest = failing;
        var attempts = 0;
        for (var hasShrunk = true; hasShrunk && attempts < MaxAttempts;)
        {
            hasShrunk = false;
            foreach (var candidate in Smaller(smallest))
            {
                if (attempts++ < MaxAttempts && await candidate.FindDifferenceAsync(kind) is not null)
                {
                    smallest = candidate;
                    hasShrunk = true;
                    break;
                }
            }
        }

        return smallest;
    }

    private static IEnumerable<DifferentialCase> Smaller(DifferentialCase failing)
    {
        var half = failing.Statements.Count / 2;
        if (half > 1)
        {
            yield return failing with { Statements = [.. failing.Statements.Take(half)] };
            yield return failing with { Statements = [.. failing.Statements.Skip(half)] };
        }

        foreach (var pattern in Smaller(failing.Query.Pattern))
        {
            yield return failing with { Query = failing.Query with { Pattern = pattern } };
        }

        for (var i = 0; i < failing.Statements.Count; i++)
        {
            var without = failing.Statements.ToList();
            without.RemoveAt(i);
            yield return failing with { Statements = without };
        }
    }

    /// <summary>The pattern with one operator replaced by one of its inputs.</summary>
    private static IEnumerable<AlgebraNode> Smaller(AlgebraNode node) => node switch
    {
        Bgp bgp => Enumerable.Range(0, bgp.Patterns.Count).Select(i => new Bgp([.. bgp.Patterns.Where((_, at) => at != i)])),
        Join j => [j.Left, j.Right, .. Smaller(j.Left).Select(l => j with { Left = l }), .. Smaller(j.Right).Select(r => j with { Right = r })],
        LeftJoin j => [j.Left, .. Smaller(j.Left).Select(l => j with { Left = l }), .. Smaller(j.Right).Select(r => j with { Right = r })],
        Union u => [u.Left, u.Right, .. Smaller(u.Left).Select(l => u with { Left = l }), .. Smaller(u.Right).Select(r => u with { Right = r })],
        Minus m => [m.Left, .. Smaller(m.Left).Select(l => m with { Left = l }), .. Smaller(m.Right).Select(r => m with { Right = r })],
        Filter { Condition: ExistsExpression e } f => [f.Input, .. Smaller(f.Input).Select(i => f with { Input = i }), .. Smaller(e.Pattern).Select(p => f with { Condition = e with { Pattern = p } })],
        Filter f => [f.Input, .. Smaller(f.Input).Select(i => f with { Input = i })],
        GraphScope g => Smaller(g.Input).Select(i => g with { Input = i }),
        Extend e => [e.Input, .. Smaller(e.Input).Select(i => e with { Input = i })],
        Group g => Smaller(g.Input).Select(i => g with { Input = i }),
        OrderBy o => Smaller(o.Input).Select(i => o with { Input = i }),
        Project p => Smaller(p.Input).Select(i => p with { Input = i }),
        Distinct d => [d.Input, .. Smaller(d.Input).Select(i => d with { Input = i })],
        Reduced r => [r.Input, .. Smaller(r.Input).Select(i => r with { Input = i })],
        Slice s => Smaller(s.Input).Select(i => s with { Input = i }),
        _ => [],
    };
}
