using System.Collections.Concurrent;
using System.Collections.Immutable;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Tests.Naive;

/// <summary>What the store holds after a commit; immutable, but for remembering the datasets that views made of it.</summary>
internal sealed class NaiveState(long commit, DateTimeOffset time, ImmutableHashSet<Quad> quads)
{
    private readonly ConcurrentDictionary<DatasetView, NaiveDataset> _datasets = [];

    public long Commit => commit;

    public DateTimeOffset Time => time;

    public ImmutableHashSet<Quad> Quads => quads;

    /// <summary>The dataset that a view shows.</summary>
    public NaiveDataset Through(DatasetView view) => _datasets.GetOrAdd(view, v => new NaiveDataset(Quads, v));

    /// <summary>Other quads after the same commit.</summary>
    public NaiveState With(ImmutableHashSet<Quad> quads) => new(Commit, Time, quads);
}
