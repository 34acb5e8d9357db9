using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Tests.Query.Differential;

/// <summary>Random views over the graphs of random data.</summary>
internal static class RandomViews
{
    private static readonly Iri[] Graphs = [new("http://example.org/g1"), new("http://example.org/g2"), new("http://example.org/g3")];

    public static DatasetView Next(RandomSource random) => random.Below(10) switch
    {
        < 3 => DatasetView.Everything,
        < 6 => DatasetView.UnnamedDefault(GraphSet.All),
        < 8 => DatasetView.Union(Set(random)),
        8 => DatasetView.UnnamedDefault(Set(random)),
        _ => new DatasetView(Set(random), Set(random)),
    };

    /// <summary>The view for a reader of a failure.</summary>
    public static string Describe(DatasetView view) => $"default graph {Describe(view.Default)}, named graphs {Describe(view.Named)}";

    private static string Describe(GraphSet set) =>
        $"{(set.IsComplement ? "all but" : "only")} [{string.Join(' ', set.Listed)}] {(set.IncludesUnnamed ? "and" : "without")} the unnamed one";

    private static GraphSet Set(RandomSource random)
    {
        var graphs = Graphs.Where(_ => random.Chance(50)).ToList();
        return random.Chance(60) ? GraphSet.AllExcept(graphs, random.Chance(85)) : GraphSet.Of(graphs, random.Chance(85));
    }
}
