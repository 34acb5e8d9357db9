using System.Buffers;
using System.Runtime.CompilerServices;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Operators;
using Mutualisons.Sparql;
using Mutualisons.Store;

namespace Mutualisons.Query.Engine;

/// <summary>A commit of the store, or a transaction's pending state, through one view.</summary>
internal sealed class EmbeddedSnapshot(SharedSnapshot shared, DatasetView view, EngineServices services) : ISparqlSnapshot
{
    private int _isDisposed;

    public long Commit => shared.Snapshot.Commit;

    public DateTimeOffset CommitTime => shared.Snapshot.Time;

    public DatasetView View => view;

    public ISparqlSnapshot WithView(DatasetView other)
    {
        CheckOpen();
        return new EmbeddedSnapshot(shared.Share(), other, services);
    }

    public IAsyncEnumerable<SolutionBatch> SelectAsync(SelectQuery query, QueryOptions options, CancellationToken cancellationToken = default) =>
        Read(query, options, e => QueryPlans.Select(query, e), cancellationToken);

    public async ValueTask<bool> AskAsync(AskQuery query, QueryOptions options, CancellationToken cancellationToken = default)
    {
        await foreach (var _ in Read(query, options, e => QueryPlans.Ask(query, e), cancellationToken))
        {
            return true;
        }

        return false;
    }

    public IAsyncEnumerable<SolutionBatch> ConstructAsync(SparqlQuery query, QueryOptions options, CancellationToken cancellationToken = default) => query switch
    {
        ConstructQuery construct => Read(query, options, e => QueryPlans.Construct(construct, e), cancellationToken),
        DescribeQuery describe => Read(query, options, e => QueryPlans.Describe(describe, e), cancellationToken),
        _ => throw new ArgumentException("Only CONSTRUCT and DESCRIBE have triples as their answer.", nameof(query)),
    };

    public async ValueTask<QueryExplanation> ExplainAsync(SparqlQuery query, QueryOptions options, CancellationToken cancellationToken = default)
    {
        CheckOpen();
        return await new QueryRun(shared, view.Restrict(query.Dataset), services, options, query.BaseIri)
            .ExplainAsync(execution => QueryPlans.Plan(query, execution), cancellationToken);
    }

    public IAsyncEnumerable<SolutionBatch> ReadGraphsAsync(GraphSet graphs, QueryOptions options, CancellationToken cancellationToken = default)
    {
        CheckOpen();
        var visible = graphs.Intersect(view.Visible);
        return new QueryRun(shared, view, services, options, null)
            .ReadAsync(e => new GraphRows(GraphSets.ToBitmap(visible, e.Snapshot), e.Snapshot.QuadCount), cancellationToken);
    }

    public async IAsyncEnumerable<GraphInfo> ListGraphsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        CheckOpen();
        await ValueTask.CompletedTask;
        var visible = GraphSets.ToBitmap(view.Visible, shared.Snapshot);
        foreach (var graph in shared.Snapshot.Graphs.Where(g => visible.Contains(g.Name)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = graph.Name == TermId.DefaultGraph ? null : shared.Snapshot.Resolve(graph.Name, new ArrayBufferWriter<byte>()).ToTerm();
            yield return new GraphInfo(name, graph.LastCommit, graph.LastChanged);
        }
    }

    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            shared.Release();
        }

        return ValueTask.CompletedTask;
    }

    private IAsyncEnumerable<SolutionBatch> Read(SparqlQuery query, QueryOptions options, Func<QueryExecution, Operator> plan, CancellationToken cancellationToken)
    {
        CheckOpen();
        return new QueryRun(shared, view.Restrict(query.Dataset), services, options, query.BaseIri).ReadAsync(plan, cancellationToken);
    }

    private void CheckOpen() => ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
}
