using Mutualisons.Store.Files;
using Mutualisons.Store.Runs;

namespace Mutualisons.Store.Log;

/// <summary>The thread that makes commits durable: it writes all that wait, syncs once, and hands them on in order.</summary>
/// <remarks>The first failure ends writing for good: a sync that failed may have lost what an earlier write had put in the cache, so it is never tried again.</remarks>
internal sealed class CommitLog : IDisposable
{
    private readonly StoreFolder _folder;
    private readonly Action<PendingCommit> _publish;
    private readonly Action<long> _grown;
    private readonly object _gate = new();
    private readonly Thread _thread;
    private List<PendingCommit> _waiting = [];
    private TaskCompletionSource<StoreState>? _sealing;
    private bool _isClosing;
    private Exception? _failure;
    private LogSegmentWriter? _segment;
    private LogSegment? _unclosed;
    private StoreState _last;

    /// <summary>Starts the thread.</summary>
    /// <param name="folder">Where the segments are.</param>
    /// <param name="last">The state that is durable already.</param>
    /// <param name="unclosed">The segment that recovery found open, which the next one closes in the manifest.</param>
    /// <param name="publish">Called for each commit when it is durable.</param>
    /// <param name="grown">Called after each batch with the size of the current segment.</param>
    public CommitLog(StoreFolder folder, StoreState last, LogSegment? unclosed, Action<PendingCommit> publish, Action<long> grown)
    {
        (_folder, _last, _unclosed, _publish, _grown) = (folder, last, unclosed, publish, grown);
        _thread = new Thread(Run) { IsBackground = true, Name = "store log" };
        _thread.Start();
    }

    public bool IsPoisoned => Volatile.Read(ref _failure) is not null;

    /// <exception cref="StorePoisonedException">An earlier write failed.</exception>
    public void ThrowIfPoisoned()
    {
        if (Volatile.Read(ref _failure) is { } failure)
        {
            throw new StorePoisonedException(failure);
        }
    }

    public void Enqueue(PendingCommit commit)
    {
        lock (_gate)
        {
            ThrowIfPoisoned();
            ObjectDisposedException.ThrowIf(_isClosing, typeof(QuadStore));
            _waiting.Add(commit);
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Closes the current segment behind all that waits; the next commit opens another. Gives the state at that place.</summary>
    public Task<StoreState> SealAsync()
    {
        lock (_gate)
        {
            ThrowIfPoisoned();
            ObjectDisposedException.ThrowIf(_isClosing, typeof(QuadStore));
            _sealing ??= new TaskCompletionSource<StoreState>(TaskCreationOptions.RunContinuationsAsynchronously);
            Monitor.Pulse(_gate);
            return _sealing.Task;
        }
    }

    /// <summary>Ends writing: all that waits fails.</summary>
    public void Poison(Exception failure)
    {
        List<PendingCommit> failed;
        TaskCompletionSource<StoreState>? sealing;
        lock (_gate)
        {
            _failure ??= failure;
            (failed, _waiting) = (_waiting, []);
            (sealing, _sealing) = (_sealing, null);
        }

        Fail(failed, sealing, failure);
    }

    /// <summary>Writes what waits, marks the end, and stops the thread.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isClosing = true;
            Monitor.Pulse(_gate);
        }

        _thread.Join();
        try
        {
            if (_failure is null)
            {
                _segment?.WriteEnd();
            }
        }
        catch (IOException exception)
        {
            // All commits are durable; without an end mark the next start looks for a torn tail, and finds none.
            Poison(exception);
        }
        finally
        {
            _segment?.Dispose();
        }
    }

    private void Run()
    {
        while (Take(out var batch, out var sealing))
        {
            try
            {
                Write(batch);
                Publish(batch);
                Seal(sealing);
            }
            catch (Exception exception)
            {
                // Of whatever kind: what is on disk is unknown now, so nothing more is written.
                Poison(exception);
                Fail(batch, sealing, exception);
            }
        }
    }

    private bool Take(out List<PendingCommit> batch, out TaskCompletionSource<StoreState>? sealing)
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && _sealing is null && !_isClosing)
            {
                Monitor.Wait(_gate);
            }

            (batch, _waiting) = (_waiting, []);
            (sealing, _sealing) = (_sealing, null);
            return batch.Count > 0 || sealing is not null;
        }
    }

    private void Write(List<PendingCommit> batch)
    {
        if (batch.Count == 0)
        {
            return;
        }

        ThrowIfPoisoned();
        _segment ??= OpenSegment(batch[0].State);
        foreach (var commit in batch)
        {
            _segment.Append(commit, batch[0].State.Commit);
        }

        _segment.Sync();
    }

    private void Publish(List<PendingCommit> batch)
    {
        foreach (var commit in batch)
        {
            _last = commit.State;
            _publish(commit);
            commit.Acknowledge();
        }

        if (batch.Count > 0)
        {
            _grown(_segment!.ReplaySize);
        }
    }

    private LogSegmentWriter OpenSegment(StoreState first)
    {
        var segment = LogSegmentWriter.Create(_folder, first.Commit, first.Time);
        _folder.Update(manifest => manifest with { Log = [.. Closed(manifest.Log), segment.Opened] });
        _unclosed = null;
        return segment;
    }

    private void Seal(TaskCompletionSource<StoreState>? sealing)
    {
        if (sealing is null)
        {
            return;
        }

        if (_segment is not null)
        {
            _segment.WriteEnd();
            _unclosed = _segment.Current;
            _segment.Dispose();
            _segment = null;
        }

        if (_unclosed is not null)
        {
            _folder.Update(manifest => manifest with { Log = [.. Closed(manifest.Log)] });
            _unclosed = null;
        }

        sealing.SetResult(_last);
    }

    private IEnumerable<LogSegment> Closed(IReadOnlyList<LogSegment> log) => _unclosed is null ? log : [.. log.Take(log.Count - 1), _unclosed];

    private static void Fail(List<PendingCommit> batch, TaskCompletionSource<StoreState>? sealing, Exception failure)
    {
        foreach (var commit in batch)
        {
            commit.Fail(new StorePoisonedException(failure));
        }

        sealing?.TrySetException(new StorePoisonedException(failure));
    }
}
