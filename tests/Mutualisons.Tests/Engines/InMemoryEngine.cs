using Mutualisons.Query;
using Mutualisons.Sparql;
using Mutualisons.Store;

namespace Mutualisons.Tests.Engines;

/// <summary>The embedded engine with a store of its own, which goes with it.</summary>
internal sealed class InMemoryEngine : ISparqlEngine
{
    private readonly QuadStore _store;
    private readonly EmbeddedEngine _engine;

    public InMemoryEngine(EmbeddedEngineOptions? options = null, StoreOptions? store = null)
    {
        _store = QuadStore.Open(store ?? new StoreOptions());
        _engine = new EmbeddedEngine(_store, options);
    }

    /// <summary>The store below it.</summary>
    public QuadStore Store => _store;

    public EngineCapabilities Capabilities => _engine.Capabilities;

    public ValueTask<ISparqlSnapshot> OpenSnapshotAsync(DatasetView view, CancellationToken cancellationToken = default) =>
        _engine.OpenSnapshotAsync(view, cancellationToken);

    public ValueTask<ISparqlTransaction> BeginAsync(TransactionOptions options, CancellationToken cancellationToken = default) =>
        _engine.BeginAsync(options, cancellationToken);

    public IAsyncEnumerable<CommitChanges> ChangesAsync(long after, CancellationToken cancellationToken = default) =>
        _engine.ChangesAsync(after, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        await _store.DisposeAsync();
    }
}
