using Mutualisons.Query.Execution;
using Mutualisons.Sparql;

namespace Mutualisons.Query.Engine;

/// <summary>Threads for queries, apart from the pool, which serves requests; idle ones are kept for a while. Thread-safe.</summary>
internal sealed class QueryThreads(int maximum, int maxWaiting = int.MaxValue) : IDisposable
{
    private const int StackSize = 16 << 20;
    private static readonly TimeSpan KeepIdle = TimeSpan.FromSeconds(10);

    private readonly Lock _guard = new();
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly Queue<Action> _waiting = [];
    private int _idle;
    private int _threads;
    private bool _isOver;

    /// <summary>How many threads have work.</summary>
    public int Working
    {
        get
        {
            lock (_guard)
            {
                return _threads - _idle;
            }
        }
    }

    /// <summary>How much work has no thread yet.</summary>
    public int Waiting
    {
        get
        {
            lock (_guard)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Runs work on a thread of its own and gives its outcome; work cancelled before it has begun is left out.</summary>
    /// <exception cref="EngineBusyException">Too much waits already.</exception>
    public Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken = default)
    {
        var outcome = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var hasBegun = 0;
        var leaving = cancellationToken.Register(() =>
        {
            if (Interlocked.Exchange(ref hasBegun, 1) == 0)
            {
                outcome.SetCanceled(cancellationToken);
            }
        });
        Start(() =>
        {
            leaving.Unregister();
            if (Interlocked.Exchange(ref hasBegun, 1) != 0)
            {
                return;
            }

            try
            {
                outcome.SetResult(work());
            }
            catch (Exception exception)
            {
                // Whatever it is belongs to whoever awaits the outcome.
                outcome.SetException(exception);
            }
        });
        return outcome.Task;
    }

    /// <summary>Runs work under a clock, which stands for it in the queue too: work that gets no thread in all its time ends like work that is too slow.</summary>
    /// <exception cref="QueryTimeoutException">Its time was over before it began.</exception>
    public async Task<T> RunAsync<T>(WorkClock clock, Func<T> work)
    {
        using var turn = CancellationTokenSource.CreateLinkedTokenSource(clock.Cancellation);
        turn.CancelAfter(WorkClock.Bounded(clock.Remaining()));
        try
        {
            return await RunAsync(work, turn.Token);
        }
        catch (OperationCanceledException) when (turn.IsCancellationRequested && !clock.Cancellation.IsCancellationRequested)
        {
            // Nobody cancelled: the time is over.
            throw clock.TimedOut();
        }
    }

    public void Dispose()
    {
        lock (_guard)
        {
            _isOver = true;
        }
    }

    private void Start(Action work)
    {
        lock (_guard)
        {
            ObjectDisposedException.ThrowIf(_isOver, this);
            if (_threads == maximum && _waiting.Count >= _idle + maxWaiting)
            {
                throw new EngineBusyException($"{maximum} queries are running and {maxWaiting} wait: try again in a while.");
            }

            _waiting.Enqueue(work);
            if (_idle >= _waiting.Count || _threads == maximum)
            {
                _arrivals.Release();
                return;
            }

            _threads++;
            _arrivals.Release();
        }

        new Thread(Work, StackSize) { IsBackground = true, Name = "Query" }.Start();
    }

    private void Work()
    {
        while (Take() is { } work)
        {
            work();
        }
    }

    private Action? Take()
    {
        lock (_guard)
        {
            _idle++;
        }

        var hasWork = _arrivals.Wait(KeepIdle);
        lock (_guard)
        {
            _idle--;
            if (hasWork || _arrivals.Wait(0))
            {
                return _waiting.Dequeue();
            }

            _threads--;
            return null;
        }
    }
}
