using Mutualisons.Store.Runs;
using Mutualisons.Store.Spatial;

namespace Mutualisons.Store;

/// <content>The catalog of places: derived from terms and quads, read when the first question is asked of it, and from then on told of every commit before anybody can see it.</content>
/// <remarks>
/// Opening costs nothing for it; the first question waits until it is read, and so does a commit meanwhile. It only ever grows: what is deleted stays in it until the store is opened again, and what fails to commit too. So it is ahead of every
/// snapshot and behind none.
/// </remarks>
public sealed partial class QuadStore
{
    private readonly Lock _places = new();
    private SpatialCatalog? _spatial;
    private StoreState _newest;
    private long _readAt;

    /// <summary>A snapshot of a change that is not committed: its own places are read when the first question is asked of them.</summary>
    internal StoreSnapshot LeasePending(StoreState @base, StoreState pending, Run[] changes)
    {
        var catalog = new Lazy<SpatialCatalog>(() => CurrentCatalog().With(ReadChange(@base, pending, changes)));
        return Lease(pending, Timeout.InfiniteTimeSpan, () => catalog.Value);
    }

    private SpatialCatalog CurrentCatalog()
    {
        if (Volatile.Read(ref _spatial) is { } known)
        {
            return known;
        }

        lock (_places)
        {
            // Of the newest commit, whether or not it can be seen yet: the next one adds to it.
            if (_spatial is null)
            {
                Volatile.Write(ref _readAt, _newest.Commit);
                Volatile.Write(ref _spatial, ReadCatalog(_newest));
            }

            return _spatial;
        }
    }

    // A snapshot from before the catalog was read may show what has gone since.
    private Func<SpatialCatalog> CatalogOf(StoreState state)
    {
        var own = new Lazy<SpatialCatalog>(() => ReadCatalog(state));
        return () => CurrentCatalog() is var current && state.Commit < Volatile.Read(ref _readAt) ? own.Value : current;
    }

    private SpatialCatalog ReadCatalog(StoreState state)
    {
        using var snapshot = Lease(state, Timeout.InfiniteTimeSpan);
        return snapshot.ReadCatalog();
    }

    /// <summary>Called by the writer, one commit at a time.</summary>
    private void AddToCatalog(StoreState before, StoreState after, Run change)
    {
        lock (_places)
        {
            _newest = after;
            if (_spatial is not null)
            {
                Volatile.Write(ref _spatial, _spatial.With(ReadChange(before, after, change)));
            }
        }
    }

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
