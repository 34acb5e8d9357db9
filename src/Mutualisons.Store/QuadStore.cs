using System.Security.Cryptography;
using Mutualisons.Store.Runs;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store;

/// <summary>A dictionary-encoded quad store: any number of readers, each on a snapshot, beside one writer at a time. Thread-safe.</summary>
public sealed partial class QuadStore : IAsyncDisposable, IDisposable
{
    private readonly StoreOptions _options;
    private readonly TermTable _terms;
    private readonly SemaphoreSlim _writer = new(1, 1);
    private StoreState _head = StoreState.Empty;
    private StoreState _published = StoreState.Empty;
    private int _leases;

    private QuadStore(StoreOptions options)
    {
        _options = options;
        _terms = new TermTable(new TermDictionary(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)))));
    }

    /// <summary>The number of the last commit that is durable and visible.</summary>
    public long Commit => Volatile.Read(ref _published).Commit;

    /// <summary>How many snapshots are held at this moment.</summary>
    public int OpenSnapshots => Volatile.Read(ref _leases);

    /// <summary>Opens a store, and makes it if the folder is empty.</summary>
    public static QuadStore Open(StoreOptions options) => new(options);

    /// <summary>Takes a snapshot of the last commit; this never blocks.</summary>
    public StoreSnapshot OpenSnapshot() => Lease(Volatile.Read(ref _published));

    /// <summary>Begins a change, when it is this writer's turn.</summary>
    /// <exception cref="ConcurrencyConflictException">The store is past the expected commit.</exception>
    public StoreTransaction Begin(StoreTransactionOptions? options = null)
    {
        _writer.Wait();
        return Begun(options ?? new StoreTransactionOptions());
    }

    /// <summary>Begins a change, when it is this writer's turn, without blocking a thread until then.</summary>
    /// <exception cref="ConcurrencyConflictException">The store is past the expected commit.</exception>
    public async Task<StoreTransaction> BeginAsync(StoreTransactionOptions? options = null, CancellationToken cancellationToken = default)
    {
        await _writer.WaitAsync(cancellationToken);
        return Begun(options ?? new StoreTransactionOptions());
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal StoreSnapshot Lease(StoreState state)
    {
        Interlocked.Increment(ref _leases);
        return new StoreSnapshot(state, _terms, new SnapshotLease(_options.Clock, _options.MaxSnapshotAge, _ => Interlocked.Decrement(ref _leases)));
    }

    internal RunSet Append(RunSet runs, Run run) => RunPolicy.Append(runs, run);

    internal Task<CommitResult> CommitTransaction(StoreTransaction transaction, Run run)
    {
        if (run.Count == 0)
        {
            transaction.Rollback();
            return Task.FromResult(new CommitResult(_head.Commit, _head.Time, 0, 0));
        }

        var state = transaction.NextState(run, NextTime());
        transaction.MarkOver();
        _head = state;
        Volatile.Write(ref _published, state);
        _writer.Release();
        return Task.FromResult(new CommitResult(state.Commit, state.Time, run.InsertCount, run.TombstoneCount));
    }

    internal void Abandon(StoreState @base)
    {
        _terms.Dictionary.Truncate(@base.DictionaryLength);
        _writer.Release();
    }

    private StoreTransaction Begun(StoreTransactionOptions options)
    {
        if (options.ExpectedCommit is { } expected && expected != _head.Commit)
        {
            _writer.Release();
            throw new ConcurrencyConflictException(expected, _head.Commit);
        }

        return new StoreTransaction(this, _terms, _head, options.Author);
    }

    private DateTimeOffset NextTime()
    {
        var now = _options.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        return DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(now, _head.Time.ToUnixTimeMilliseconds() + 1));
    }
}
