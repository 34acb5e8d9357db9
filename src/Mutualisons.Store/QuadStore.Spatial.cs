using Mutualisons.Store.Runs;
using Mutualisons.Store.Spatial;

namespace Mutualisons.Store;

/// <content>The catalog of places: derived from terms and quads, read anew at opening, and told of every commit before anybody can see it.</content>
/// <remarks>
/// It only ever grows: what is deleted stays in it until the store is opened again, and what fails to commit too. So it is ahead of every
/// snapshot and behind none.
/// </remarks>
public sealed partial class QuadStore
{
    private SpatialCatalog _spatial;

    /// <summary>A snapshot of a change that is not committed: its own places are read when the first question is asked of them.</summary>
    internal StoreSnapshot LeasePending(StoreState @base, StoreState pending, Run[] changes)
    {
        var catalog = new Lazy<SpatialCatalog>(() => CurrentCatalog().With(ReadChange(@base, pending, changes)));
        return Lease(pending, Timeout.InfiniteTimeSpan, () => catalog.Value);
    }

    private SpatialCatalog CurrentCatalog() => Volatile.Read(ref _spatial);

    private SpatialCatalog ReadCatalog(StoreState state)
    {
        using var snapshot = Lease(state, Timeout.InfiniteTimeSpan);
        return snapshot.ReadCatalog();
    }

    /// <summary>Called by the writer, one commit at a time.</summary>
    private void AddToCatalog(StoreState before, StoreState after, Run change) =>
        Volatile.Write(ref _spatial, _spatial.With(ReadChange(before, after, change)));

    private SpatialEntries ReadChange(StoreState before, StoreState after, params Run[] changes)
    {
        var entries = new SpatialEntries();
        GeometryLiterals.AddTo(entries, _terms.Dictionary, before.DictionaryLength, after.DictionaryLength);
        using var snapshot = Lease(after, Timeout.InfiniteTimeSpan);
        foreach (var change in changes)
        {
            new Positions(snapshot).AddChanged(entries, change);
        }

        return entries;
    }
}
