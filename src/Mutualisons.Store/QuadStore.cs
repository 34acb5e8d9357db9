using Mutualisons.Store.Checkpoints;
using Mutualisons.Store.Files;
using Mutualisons.Store.Log;
using Mutualisons.Store.Runs;
using Mutualisons.Store.Spatial;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store;

/// <summary>A durable, dictionary-encoded quad store: any number of readers, each on a snapshot, beside one writer at a time. Thread-safe.</summary>
public sealed partial class QuadStore : IAsyncDisposable, IDisposable
{
    private readonly StoreOptions _options;
    private readonly TermTable _terms;
    private readonly StoreFolder? _folder;
    private readonly CommitLog? _log;
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly Lock _gate = new();
    private StoreState _head;
    private StoreState _published;
    private int _leases;
    private bool _isDisposed;

    private QuadStore(StoreOptions options, LoadedStore loaded, StoreFolder? folder, StoreRecovery recovery)
    {
        (_options, _folder, Recovery) = (options, folder, recovery);
        _terms = new TermTable(loaded.Dictionary);
        _head = _published = loaded.State;
        _text = StartText(options, folder, loaded.State.DictionaryLength, loaded.Dictionary);
        _newest = loaded.State;
        if (folder is not null)
        {
            var isClosed = folder.Manifest.Log is [] or [.., { IsClosed: true }];
            _log = new CommitLog(folder, loaded.State, isClosed ? null : loaded.Log[^1], Publish, CheckpointIfDue);
        }
    }

    /// <summary>The number of the last commit that is durable and visible.</summary>
    public long Commit => Volatile.Read(ref _published).Commit;

    /// <summary>What was found when the store was opened.</summary>
    public StoreRecovery Recovery { get; }

    /// <summary>The base IRI that the store was made with; null if none was given.</summary>
    public string? BaseIri => _folder is null ? _options.BaseIri?.Value : _folder.Manifest.BaseIri is { Length: > 0 } iri ? iri : null;

    /// <summary>True when a write failed, so that changes are refused until the store is opened again.</summary>
    public bool IsPoisoned => _log?.IsPoisoned ?? false;

    /// <summary>Figures of this moment.</summary>
    public QuadStoreStatistics GetStatistics()
    {
        var state = Volatile.Read(ref _published);
        return new QuadStoreStatistics(state.Commit, state.Graphs.QuadCount, state.Graphs.Count, state.DictionaryLength, state.Runs.Count, Volatile.Read(ref _leases));
    }

    /// <summary>Takes a snapshot of the last commit; this never blocks.</summary>
    public StoreSnapshot OpenSnapshot() => Lease(Volatile.Read(ref _published), _options.MaxSnapshotAge);

    /// <summary>Begins a change, when it is this writer's turn.</summary>
    /// <exception cref="ConcurrencyConflictException">The store is past the expected commit.</exception>
    /// <exception cref="StorePoisonedException">A write failed; the store must be opened again.</exception>
    public StoreTransaction Begin(StoreTransactionOptions? options = null)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _writer.Wait();
        return Begun(options ?? new StoreTransactionOptions());
    }

    /// <summary>Begins a change, when it is this writer's turn, without blocking a thread until then.</summary>
    /// <exception cref="ConcurrencyConflictException">The store is past the expected commit.</exception>
    /// <exception cref="StorePoisonedException">A write failed; the store must be opened again.</exception>
    public async Task<StoreTransaction> BeginAsync(StoreTransactionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        await _writer.WaitAsync(cancellationToken);
        return Begun(options ?? new StoreTransactionOptions());
    }

    internal StoreSnapshot Lease(StoreState state, TimeSpan maxAge) => Lease(state, maxAge, CatalogOf(state));

    internal StoreSnapshot Lease(StoreState state, TimeSpan maxAge, Func<SpatialCatalog> spatial)
    {
        Interlocked.Increment(ref _leases);
        return new StoreSnapshot(state, _terms, _text, new SnapshotLease(_options.Clock, maxAge, _ => Interlocked.Decrement(ref _leases)), spatial);
    }

    /// <summary>Ends a transaction that is not to be committed, and takes back its terms.</summary>
    internal void Abandon(StoreState @base)
    {
        _terms.Dictionary.Truncate(@base.DictionaryLength);
        _writer.Release();
    }

    private StoreTransaction Begun(StoreTransactionOptions options)
    {
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _log?.ThrowIfPoisoned();
            return options.ExpectedCommit is { } expected && expected != _head.Commit
                ? throw new ConcurrencyConflictException(expected, _head.Commit)
                : new StoreTransaction(this, _terms, _head, options.Author);
        }
        catch (Exception exception) when (exception is StorePoisonedException or ConcurrencyConflictException or ObjectDisposedException)
        {
            // No transaction, so the turn passes on.
            _writer.Release();
            throw;
        }
    }
}
