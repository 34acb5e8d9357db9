namespace Mutualisons.Sparql;

/// <summary>What answers SPARQL: the embedded engine, a remote endpoint, or the naive evaluator of the tests; thread-safe.</summary>
public interface ISparqlEngine : IAsyncDisposable
{
    /// <summary>What this engine can do; features that need more are refused at start-up, never emulated.</summary>
    EngineCapabilities Capabilities { get; }

    /// <summary>Opens the newest commit for reading through a view; dispose of it soon, since it holds a lease.</summary>
    ValueTask<ISparqlSnapshot> OpenSnapshotAsync(DatasetView view, CancellationToken cancellationToken = default);

    /// <summary>Begins a transaction, waiting while another is open.</summary>
    /// <exception cref="CommitConflictException">The newest commit is not the expected one.</exception>
    ValueTask<ISparqlTransaction> BeginAsync(TransactionOptions options, CancellationToken cancellationToken = default);

    /// <summary>The commits after <paramref name="after"/> up to the newest, oldest first, with their effective change sets.</summary>
    /// <exception cref="ChangesNotKeptException">That far back the change sets are no longer kept.</exception>
    IAsyncEnumerable<CommitChanges> ChangesAsync(long after, CancellationToken cancellationToken = default);
}
