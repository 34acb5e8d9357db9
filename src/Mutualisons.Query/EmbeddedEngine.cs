using System.Runtime.CompilerServices;
using Mutualisons.Query.Engine;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Optimization;
using Mutualisons.Sparql;
using Mutualisons.Store;

namespace Mutualisons.Query;

/// <summary>Answers SPARQL from a <see cref="QuadStore"/> in this process: plans, optimises and runs algebra in batches of ids; thread-safe.</summary>
/// <remarks>The store stays its owner's: dispose of the engine first.</remarks>
public sealed class EmbeddedEngine : ISparqlEngine
{
    private readonly QuadStore _store;
    private readonly EngineServices _services;

    /// <summary>An engine over an open store.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is not positive.</exception>
    /// <exception cref="ArgumentException">There is no such pass to switch off.</exception>
    public EmbeddedEngine(QuadStore store, EmbeddedEngineOptions? options = null)
    {
        options ??= new EmbeddedEngineOptions();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.HeavyQueries, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxQueries, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxWaitingQueries, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxWaitingHeavyQueries, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.TotalMemory, nameof(options));
        var passes = AlgebraPasses.Without(options.DisabledPasses);
        _store = store;
        _services = new EngineServices(
            new QueryThreads(options.MaxQueries, options.MaxWaitingQueries),
            new HeavySlots(options.HeavyQueries, options.MaxWaitingHeavyQueries),
            new EngineMemory(options.TotalMemory),
            options.Clock,
            passes);
    }

    /// <inheritdoc/>
    public EngineCapabilities Capabilities =>
        EngineCapabilities.Snapshots | EngineCapabilities.Transactions | EngineCapabilities.Changes | EngineCapabilities.Text | EngineCapabilities.Explanations;

    /// <summary>How busy the engine is right now.</summary>
    public EngineActivity Activity => new(_services.Threads.Working, _services.Threads.Waiting, _services.Slots.Running, _services.Slots.Waiting, _services.Memory.Used);

    /// <inheritdoc/>
    public ValueTask<ISparqlSnapshot> OpenSnapshotAsync(DatasetView view, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<ISparqlSnapshot>(new EmbeddedSnapshot(new SharedSnapshot(_store.OpenSnapshot()), view, _services));
    }

    /// <inheritdoc/>
    public async ValueTask<ISparqlTransaction> BeginAsync(TransactionOptions options, CancellationToken cancellationToken = default)
    {
        try
        {
            var storeOptions = new StoreTransactionOptions { Author = options.Author, ExpectedCommit = options.ExpectedCommit };
            return new EmbeddedTransaction(await _store.BeginAsync(storeOptions, cancellationToken), options, _services);
        }
        catch (ConcurrencyConflictException exception)
        {
            throw new CommitConflictException(exception.Message, exception);
        }
        catch (StorePoisonedException exception)
        {
            throw new EngineReadOnlyException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<CommitChanges> ChangesAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var commits = ReadChanges(after).GetEnumerator();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            CommitChanges? commit;
            try
            {
                commit = await _services.Threads.RunAsync(() => commits.MoveNext() ? commits.Current : null);
            }
            catch (HistoryCutException exception)
            {
                throw new ChangesNotKeptException(exception.Message, exception);
            }

            if (commit is null)
            {
                yield break;
            }

            yield return commit;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _services.Dispose();
        return ValueTask.CompletedTask;
    }

    private IEnumerable<CommitChanges> ReadChanges(long after)
    {
        foreach (var commit in _store.ReadChanges(after))
        {
            // Opened after the commit was read, so that its terms are in it.
            using var snapshot = _store.OpenSnapshot();
            var changes = TermReader.ToChanges(commit.Changes, snapshot);
            yield return new CommitChanges(new CommitInfo(commit.Commit, commit.Time, commit.Author, changes.Count(c => c.IsAddition), changes.Count(c => !c.IsAddition)), changes);
        }
    }
}
