using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Tests.Query.Differential;

/// <summary>Random views over the graphs of random data.</summary>
internal static class RandomViews
{
    private static readonly Iri[] Graphs = [new("http://example.org/g1"), new("http://example.org/g2"), new("http://example.org/g3")];

    public static DatasetView Next(RandomSource random) => random.Below(6) switch
    {
        0 => DatasetView.Everything,
        1 => DatasetView.UnnamedDefault(GraphSet.All),
        2 => new DatasetView(Set(random), Set(random)),
        3 => DatasetView.UnnamedDefault(Set(random)),
        _ => DatasetView.Union(Set(random)),
    };

    private static GraphSet Set(RandomSource random)
    {
        var graphs = Graphs.Where(_ => random.Chance(50)).ToList();
        return random.Chance(40) ? GraphSet.AllExcept(graphs, random.Chance(70)) : GraphSet.Of(graphs, random.Chance(70));
    }
}
