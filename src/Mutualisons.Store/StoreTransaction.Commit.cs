using Mutualisons.Store.Runs;

namespace Mutualisons.Store;

/// <content>From the buffer of changes to an effective change set, and its end.</content>
public sealed partial class StoreTransaction
{
    /// <summary>The effective changes so far, in no order that means anything.</summary>
    public IEnumerable<QuadChange> Changes
    {
        get
        {
            CheckOpen();
            return ChangeEnumeration.Of(PendingRun()[QuadOrder.Spo]);
        }
    }

    /// <summary>Makes the change durable and visible; without effective changes there is no commit.</summary>
    /// <remarks>The next writer goes on as soon as the change is queued; the task ends when it is on disk. Once queued, it cannot be cancelled any more.</remarks>
    /// <exception cref="StorePoisonedException">The change, or one before it, could not be written: it is not acknowledged, and the store must be opened again.</exception>
    public Task<CommitResult> CommitAsync(CancellationToken cancellationToken = default)
    {
        CheckOpen();
        cancellationToken.ThrowIfCancellationRequested();
        return _store.CommitTransaction(this, _base, PendingRun());
    }

    /// <summary>Drops the change, with the ids that it gave out; nothing happens after a commit.</summary>
    public void Rollback()
    {
        if (!_isOver)
        {
            _isOver = true;
            _store.Abandon(_base);
        }
    }

    internal void MarkOver() => _isOver = true;

    /// <summary>The state after the commit, but for its runs.</summary>
    internal StoreState NextState(DateTimeOffset time) => PendingState(_base.Commit + 1, time);

    private StoreState PendingState(long commit, DateTimeOffset time)
    {
        var graphs = _base.Graphs;
        var runs = _base.Runs;
        foreach (var run in _pending)
        {
            graphs = graphs.With(run.GraphDelta(), new GraphChange(commit, time));
            runs = runs.Add(run);
        }

        return new StoreState(commit, time, runs, graphs, _terms.Dictionary.Count, _blankNodeCount);
    }

    private Run PendingRun()
    {
        Flush();
        if (_pending.Count == 0)
        {
            return RunBuilder.Build(SortedQuads.Empty);
        }

        while (_pending.Count > 1)
        {
            MergeLastTwo();
        }

        return _pending[0];
    }

    private void Flush()
    {
        if (_buffer.Count == 0)
        {
            return;
        }

        var effective = RunBuilder.SortEffective(_buffer.Take(), [.. _base.Runs, .. _pending]);
        if (effective.Count == 0)
        {
            return;
        }

        _pending.Add(RunBuilder.Build(effective));
        while (_pending.Count > 1 && _pending[^2].Count < 2 * _pending[^1].Count)
        {
            MergeLastTwo();
        }
    }

    private void MergeLastTwo()
    {
        var merged = RunMerger.Merge(_pending[^2], _pending[^1]);
        _pending.RemoveRange(_pending.Count - 2, 2);
        if (merged.Count > 0)
        {
            _pending.Add(merged);
        }
    }
}
