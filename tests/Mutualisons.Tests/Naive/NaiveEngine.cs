using System.Runtime.CompilerServices;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Tests.Naive;

/// <summary>An engine that holds a set of quads in memory and evaluates section 18 to the letter: what the embedded engine is compared with.</summary>
/// <remarks>Slow on purpose; it shares no code with the embedded engine but the parser, the algebra and the XSD value space.</remarks>
public sealed class NaiveEngine : ISparqlEngine
{
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly Lock _gate = new();
    private readonly List<CommitChanges> _commits = [];
    private NaiveState _newest = new(0, DateTimeOffset.UnixEpoch, []);
    private long _blankNodes;

    /// <inheritdoc/>
    public EngineCapabilities Capabilities => EngineCapabilities.Snapshots | EngineCapabilities.Transactions | EngineCapabilities.Changes | EngineCapabilities.Text;

    internal NaiveState Newest
    {
        get
        {
            lock (_gate)
            {
                return _newest;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<ISparqlSnapshot> OpenSnapshotAsync(DatasetView view, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<ISparqlSnapshot>(new NaiveSnapshot(this, Newest, view));
    }

    /// <inheritdoc/>
    public async ValueTask<ISparqlTransaction> BeginAsync(TransactionOptions options, CancellationToken cancellationToken = default)
    {
        await _writer.WaitAsync(cancellationToken);
        var newest = Newest;
        if (options.ExpectedCommit is { } expected && expected != newest.Commit)
        {
            _writer.Release();
            throw new CommitConflictException($"The newest commit is {newest.Commit}, not {expected}: read again and retry.");
        }

        return new NaiveTransaction(this, newest, options);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<CommitChanges> ChangesAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<CommitChanges> commits;
        lock (_gate)
        {
            commits = [.. _commits.Where(c => c.Info.Commit > after)];
        }

        foreach (var commit in commits)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return await ValueTask.FromResult(commit);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    internal BlankNode FreshBlankNode() => new($"n{Interlocked.Increment(ref _blankNodes)}");

    /// <summary>The last commit up to a state that changed a graph; the state's own for a graph that is pending.</summary>
    internal (long Commit, DateTimeOffset Time) LastChangeOf(Term? graph, NaiveState state)
    {
        lock (_gate)
        {
            var last = _commits.FindLast(c => c.Info.Commit <= state.Commit && c.Changes.Any(change => Equals(change.Quad.Graph, graph)));
            return last is null ? (state.Commit, state.Time) : (last.Info.Commit, last.Info.Time);
        }
    }

    internal CommitInfo Publish(NaiveState pending, string author, IReadOnlyList<QuadChange> changes)
    {
        lock (_gate)
        {
            var now = DateTimeOffset.UtcNow;
            var time = now > _newest.Time ? now : _newest.Time.AddMilliseconds(1);
            _newest = new NaiveState(_newest.Commit + 1, time, pending.Quads);
            var added = changes.Count(c => c.IsAddition);
            var info = new CommitInfo(_newest.Commit, time, author, added, changes.Count - added);
            _commits.Add(new CommitChanges(info, changes));
            return info;
        }
    }

    internal void EndTransaction() => _writer.Release();
}
