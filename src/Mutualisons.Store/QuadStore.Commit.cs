using Mutualisons.Store.Log;
using Mutualisons.Store.Runs;

namespace Mutualisons.Store;

/// <content>From a transaction's changes to a published state.</content>
public sealed partial class QuadStore
{
    private bool _isMerging;

    /// <summary>Queues a change for the log and makes it the head, which the next writer goes on from.</summary>
    internal Task<CommitResult> CommitTransaction(StoreTransaction transaction, StoreState @base, Run run)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _log?.ThrowIfPoisoned();
        if (run.Count == 0)
        {
            transaction.Rollback();
            return Task.FromResult(new CommitResult(@base.Commit, @base.Time, 0, 0));
        }

        var state = transaction.NextState(NextTime(@base.Time));
        var pending = new PendingCommit(state, new CommitResult(state.Commit, state.Time, run.InsertCount, run.TombstoneCount));
        WriteBody(pending, transaction.Author, @base.DictionaryLength, run);
        AddToCatalog(@base, state, run);
        lock (_gate)
        {
            _log?.Enqueue(pending);
            _head = state with { Runs = RunPolicy.Append(_head.Runs, run) };
        }

        Keep(state, transaction.Author, run);
        transaction.MarkOver();
        if (_log is null)
        {
            Publish(pending);
            pending.Acknowledge();
        }

        _writer.Release();
        return pending.Task;
    }

    private void WriteBody(PendingCommit pending, string author, int firstTerm, Run run)
    {
        if (_folder is null)
        {
            return;
        }

        var head = new CommitHead(pending.State.Time, author, pending.State.BlankNodeCount);
        var dictionary = _terms.Dictionary;
        var spo = run[QuadOrder.Spo];
        if (CommitBody.EstimateSize(dictionary, firstTerm, dictionary.Count, spo) <= _options.MaxRecordSize)
        {
            CommitBody.Write(pending.Body, head, dictionary, firstTerm, dictionary.Count, spo);
            return;
        }

        try
        {
            var (number, length) = ChangeFile.Write(_folder, output => CommitBody.Write(output, head, dictionary, firstTerm, dictionary.Count, spo));
            pending.UseChangeFile(number, length);
        }
        catch (Exception exception)
        {
            // Of whatever kind: a disk that refuses this file is not to be trusted with the next.
            _log!.Poison(exception);
            throw new StorePoisonedException(exception);
        }
    }

    /// <summary>Shows a durable commit to readers; called in the order of commits.</summary>
    private void Publish(PendingCommit pending)
    {
        lock (_gate)
        {
            // The head is the same state, if nobody has gone on since, and may have fewer runs by now.
            Volatile.Write(ref _published, _head.Commit == pending.State.Commit ? _head : pending.State);
            if (!_isMerging && RunPolicy.FindBackgroundMerge(_head.Runs) >= 0)
            {
                _isMerging = true;
                _ = Task.Run(MergeRuns);
            }
        }

        _text?.Publish(pending.State.DictionaryLength);
    }

    /// <summary>Merges big runs beside the writer: the merged run means the same as the two, so it may take their place in any state.</summary>
    private void MergeRuns()
    {
        while (true)
        {
            RunSet runs;
            int start;
            lock (_gate)
            {
                runs = _head.Runs;
                start = _isDisposed ? -1 : RunPolicy.FindBackgroundMerge(runs);
                _isMerging = start >= 0;
            }

            if (start < 0)
            {
                return;
            }

            var (older, newer) = (runs[start], runs[start + 1]);
            var merged = RunMerger.Merge(older, newer);
            lock (_gate)
            {
                _head = _head with { Runs = _head.Runs.Replace(older, newer, merged) };
                Volatile.Write(ref _published, _published with { Runs = _published.Runs.Replace(older, newer, merged) });
            }
        }
    }

    private DateTimeOffset NextTime(DateTimeOffset last)
    {
        var now = _options.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        return DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(now, last.ToUnixTimeMilliseconds() + 1));
    }
}
