using Mutualisons.Sparql;

namespace Mutualisons.Web.Tests.Hosting;

/// <summary>An engine whose SELECT does what a test says; every other question finds nothing.</summary>
public sealed class ScriptedEngine(Func<CancellationToken, IAsyncEnumerable<SolutionBatch>> select) : ISparqlEngine
{
    public EngineCapabilities Capabilities => EngineCapabilities.Snapshots;

    public ValueTask<ISparqlSnapshot> OpenSnapshotAsync(DatasetView view, CancellationToken cancellationToken = default) => ValueTask.FromResult<ISparqlSnapshot>(new Snapshot(view, select));

    public ValueTask<ISparqlTransaction> BeginAsync(TransactionOptions options, CancellationToken cancellationToken = default) => throw new EngineReadOnlyException("The disk is full.");

    public IAsyncEnumerable<CommitChanges> ChangesAsync(long after, CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<CommitChanges>();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Snapshot(DatasetView view, Func<CancellationToken, IAsyncEnumerable<SolutionBatch>> select) : ISparqlSnapshot
    {
        public long Commit => 1;

        public DateTimeOffset CommitTime => DateTimeOffset.UnixEpoch;

        public DatasetView View => view;

        public ISparqlSnapshot WithView(DatasetView other) => new Snapshot(other, select);

        public IAsyncEnumerable<SolutionBatch> SelectAsync(SelectQuery query, QueryOptions options, CancellationToken cancellationToken = default) => select(cancellationToken);

        public ValueTask<bool> AskAsync(AskQuery query, QueryOptions options, CancellationToken cancellationToken = default) => ValueTask.FromResult(false);

        public IAsyncEnumerable<SolutionBatch> ConstructAsync(SparqlQuery query, QueryOptions options, CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<SolutionBatch>();

        public IAsyncEnumerable<SolutionBatch> ReadGraphsAsync(GraphSet graphs, QueryOptions options, CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<SolutionBatch>();

        public IAsyncEnumerable<GraphInfo> ListGraphsAsync(CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<GraphInfo>();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
