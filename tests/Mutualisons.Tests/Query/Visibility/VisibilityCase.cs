using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Query.Differential;
using Mutualisons.Tests.Solutions;

namespace Mutualisons.Tests.Query.Visibility;

/// <summary>A store with graphs that somebody sees and others that they do not, beside a store of the visible ones alone.</summary>
/// <param name="Whole">Holds everything.</param>
/// <param name="Copy">Holds what <paramref name="View"/> shows, and nothing else.</param>
/// <param name="View">What somebody sees of <paramref name="Whole"/>.</param>
/// <param name="CopyView">The view of <paramref name="Copy"/> that asks the same: without limits where the shape of the view allows it.</param>
/// <param name="Topic">What both are about.</param>
internal sealed record VisibilityCase(ISparqlEngine Whole, ISparqlEngine Copy, DatasetView View, DatasetView CopyView, VisibilityTopic Topic) : IAsyncDisposable
{
    private static readonly PlatformIris Iris = new("http://example.org/");

    /// <summary>Makes both.</summary>
    public static async Task<VisibilityCase> CreateAsync(EngineKind kind, RandomSource random)
    {
        var topic = VisibilityTopic.Next(random);
        var whole = await TestEngines.CreateAsync(kind, VisibilityData.Next(random, topic));
        var visible = await VisibleAsync(whole, random);
        var (view, copyView) = Shape(random, visible);
        await using var snapshot = await whole.OpenSnapshotAsync(DatasetView.Union(view.Visible));
        var shown = await SolutionTable.ReadDatasetAsync(snapshot);
        var copy = TestEngines.Create(kind);
        await TestEngines.LoadAsync(copy, handler => Quads.Push(shown, handler));
        return new(whole, copy, view, copyView, topic);
    }

    /// <summary>What is in the graphs that the view does not show, blank nodes by their labels in the store.</summary>
    public async Task<Dataset> ReadHiddenAsync()
    {
        var visible = View.Visible;
        var hidden = visible.IsComplement ? GraphSet.Of(visible.Listed, !visible.IncludesUnnamed) : GraphSet.AllExcept(visible.Listed, !visible.IncludesUnnamed);
        await using var snapshot = await Whole.OpenSnapshotAsync(DatasetView.Union(hidden));
        return await SolutionTable.ReadDatasetAsync(snapshot);
    }

    /// <summary>What the view shows, and what the copy holds.</summary>
    public async Task<(Dataset Seen, Dataset Held)> ReadVisibleAsync()
    {
        await using var whole = await Whole.OpenSnapshotAsync(DatasetView.Union(View.Visible));
        await using var copy = await Copy.OpenSnapshotAsync(DatasetView.Everything);
        return (await SolutionTable.ReadDatasetAsync(whole), await SolutionTable.ReadDatasetAsync(copy));
    }

    public async ValueTask DisposeAsync()
    {
        await Whole.DisposeAsync();
        await Copy.DisposeAsync();
    }

    // Half of the sets are those of callers that there are, the others of any that there may be.
    private static async Task<GraphSet> VisibleAsync(ISparqlEngine whole, RandomSource random)
    {
        if (random.Chance(50))
        {
            await using var snapshot = await whole.OpenSnapshotAsync(DatasetView.Everything);
            return await new AudienceViews(Iris).VisibleAsync(snapshot, random.Pick(Caller.Anonymous, Caller.Anonymous, Caller.OpenWriter));
        }

        return Part(random, random.Chance(50) ? GraphSet.All : GraphSet.AllExcept([Iris.SystemGraph]));
    }

    private static (DatasetView View, DatasetView Copy) Shape(RandomSource random, GraphSet visible)
    {
        switch (random.Below(5))
        {
            case < 2:
                return (DatasetView.Union(visible), DatasetView.Everything);
            case < 4:
                return (DatasetView.UnnamedDefault(visible), DatasetView.UnnamedDefault(GraphSet.All));
            default:
                var view = new DatasetView(Part(random, visible), Part(random, visible));
                return (view, view);
        }
    }

    /// <summary>A part of a set, by inclusion or by exclusion.</summary>
    public static GraphSet Part(RandomSource random, GraphSet set)
    {
        var some = VisibilityData.Graphs.Where(_ => random.Chance(40)).Select(graph => new Iri("http://example.org/" + graph[1..]));
        return set.Intersect(random.Chance(60) ? GraphSet.AllExcept(some, random.Chance(80)) : GraphSet.Of(some, random.Chance(80)));
    }
}
