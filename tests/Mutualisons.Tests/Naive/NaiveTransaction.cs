using System.Runtime.CompilerServices;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Tests.Naive;

/// <summary>A pending state beside the one that it began from; their difference is what a commit publishes.</summary>
internal sealed class NaiveTransaction(NaiveEngine engine, NaiveState basis, TransactionOptions options) : ISparqlTransaction
{
    private readonly NaiveState _basis = basis;
    private NaiveState _pending = basis;
    private bool _isOver;

    public ValueTask ApplyAsync(UpdateSource update, QueryOptions queryOptions, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isOver, this);
        var execution = new NaiveExecution(null, queryOptions, engine.FreshBlankNode, cancellationToken);
        var updater = new NaiveUpdater(_pending.Quads, options, execution);
        update(updater.Apply);
        _pending = _pending.With(updater.Quads);
        return ValueTask.CompletedTask;
    }

    public ValueTask<long> LoadAsync(Action<IRdfHandler> source, Iri? target, LoadOptions? limits = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isOver, this);
        limits ??= new();
        var time = limits.Timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : limits.Timeout;
        var execution = new NaiveExecution(null, new QueryOptions { Timeout = time }, engine.FreshBlankNode, cancellationToken);
        var loader = new NaiveLoader(target, options.Writable, engine.FreshBlankNode, execution.Check, limits.Skolems, IsVisible);
        source(loader);
        var quads = _pending.Quads.Union(loader.Quads);
        var added = quads.Count - _pending.Quads.Count;
        _pending = _pending.With(quads);
        return ValueTask.FromResult<long>(added);
    }

    public ValueTask<ISparqlSnapshot> OpenPendingAsync(DatasetView view, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isOver, this);
        return ValueTask.FromResult<ISparqlSnapshot>(new NaiveSnapshot(engine, _pending, view));
    }

    public async IAsyncEnumerable<QuadChange> ReadChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var change in Changes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return await ValueTask.FromResult(change);
        }
    }

    public ValueTask<CommitInfo> CommitAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isOver, this);
        cancellationToken.ThrowIfCancellationRequested();
        var changes = Changes();
        var info = changes.Count == 0
            ? new CommitInfo(_basis.Commit, _basis.Time, options.Author, 0, 0)
            : engine.Publish(_pending, options.Author, changes);
        End();
        return ValueTask.FromResult(info);
    }

    public ValueTask RollbackAsync()
    {
        End();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => RollbackAsync();

    private bool IsVisible(BlankNode node) => _basis.Quads.Any(quad => options.View.Visible.Contains(quad.Graph) && (quad.Subject.Equals(node) || quad.Object.Equals(node)));

    private List<QuadChange> Changes() =>
    [
        .. _basis.Quads.Except(_pending.Quads).Select(q => new QuadChange(q, IsAddition: false)),
        .. _pending.Quads.Except(_basis.Quads).Select(q => new QuadChange(q, IsAddition: true)),
    ];

    private void End()
    {
        if (!_isOver)
        {
            _isOver = true;
            engine.EndTransaction();
        }
    }
}
