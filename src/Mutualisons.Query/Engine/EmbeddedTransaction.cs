using System.Buffers;
using System.Runtime.CompilerServices;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Updates;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Store;

namespace Mutualisons.Query.Engine;

/// <summary>A transaction of the store that takes SPARQL updates and documents; a document that fails leaves it fit for rolling back only.</summary>
internal sealed class EmbeddedTransaction(StoreTransaction transaction, TransactionOptions options, EngineServices services) : ISparqlTransaction
{
    private bool _hasFailed;
    private bool _isOver;

    public async ValueTask ApplyAsync(UpdateSource update, QueryOptions limits, CancellationToken cancellationToken = default)
    {
        CheckUsable();
        await services.Threads.RunAsync(() =>
        {
            new UpdateRun(transaction, options, limits, services, cancellationToken).Apply(update);
            return true;
        });
    }

    public async ValueTask<long> LoadAsync(Action<IRdfHandler> source, Iri? target, LoadOptions? limits = null, CancellationToken cancellationToken = default)
    {
        CheckUsable();
        _hasFailed = true;
        using var clock = LoadClock(limits ??= new(), cancellationToken);
        var added = await services.Threads.RunAsync(clock, () =>
        {
            var before = CountQuads();
            var name = target is null ? default : target.ToView(new ArrayBufferWriter<byte>());
            using var skolems = limits.Skolems is null ? null : new SkolemNodes(limits.Skolems, transaction, options.View.Visible);
            skolems?.Refuse(name, "the name of a graph");
            source(new GuardedLoader(transaction, target is null ? TermId.DefaultGraph : transaction.GetOrAdd(name), target, options.Writable, clock, skolems: skolems));
            return CountQuads() - before;
        });
        _hasFailed = false;
        return added;
    }

    public ValueTask<ISparqlSnapshot> OpenPendingAsync(DatasetView view, CancellationToken cancellationToken = default)
    {
        CheckUsable();
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<ISparqlSnapshot>(new EmbeddedSnapshot(new SharedSnapshot(transaction.PendingSnapshot()), view, services));
    }

    public async IAsyncEnumerable<Sparql.QuadChange> ReadChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        CheckUsable();
        var changes = await services.Threads.RunAsync(() =>
        {
            using var pending = transaction.PendingSnapshot();
            return TermReader.ToChanges(transaction.Changes, pending);
        });
        foreach (var change in changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return change;
        }
    }

    public async ValueTask<CommitInfo> CommitAsync(CancellationToken cancellationToken = default)
    {
        CheckUsable();
        try
        {
            var result = await transaction.CommitAsync(cancellationToken);
            _isOver = true;
            return new CommitInfo(result.Commit, result.Time, options.Author, result.Inserted, result.Deleted);
        }
        catch (StorePoisonedException exception)
        {
            throw new EngineReadOnlyException(exception.Message, exception);
        }
    }

    public ValueTask RollbackAsync()
    {
        _isOver = true;
        transaction.Rollback();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _isOver = true;
        return transaction.DisposeAsync();
    }

    private static WorkClock LoadClock(LoadOptions limits, CancellationToken cancellationToken) =>
        new(limits.Timeout, null, cancellationToken) { Work = "reading of the document", Advice = "send it in parts, or give the server more time" };

    /// <summary>Documents only add, so the growth is what was new.</summary>
    private long CountQuads()
    {
        using var pending = transaction.PendingSnapshot();
        return pending.QuadCount;
    }

    private void CheckUsable()
    {
        ObjectDisposedException.ThrowIf(_isOver, this);
        if (_hasFailed)
        {
            throw new InvalidOperationException("A document was read into this transaction by half: roll it back.");
        }
    }
}
