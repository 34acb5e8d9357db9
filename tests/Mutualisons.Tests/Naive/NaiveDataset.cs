using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Tests.Naive;

/// <summary>An RDF dataset as a view shows it (section 18.1.3): the merge of its default graphs, and its named graphs.</summary>
internal sealed class NaiveDataset
{
    private readonly Dictionary<Term, NaiveGraph> _named;

    public NaiveDataset(IEnumerable<Quad> quads, DatasetView view)
    {
        var all = quads as IReadOnlyCollection<Quad> ?? [.. quads];
        Default = new NaiveGraph(all.Where(q => view.Default.Contains(q.Graph)));
        _named = all
            .Where(q => q.Graph is not null && view.Named.Contains(q.Graph))
            .GroupBy(q => q.Graph!)
            .ToDictionary(g => g.Key, g => new NaiveGraph(g));
    }

    /// <summary>The default graph.</summary>
    public NaiveGraph Default { get; }

    /// <summary>The names of the named graphs; the store keeps no empty ones.</summary>
    public IEnumerable<Term> Names => _named.Keys;

    /// <summary>A named graph, or null when the dataset has none of that name.</summary>
    public NaiveGraph? Find(Term name) => _named.GetValueOrDefault(name);
}
