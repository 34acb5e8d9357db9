namespace Mutualisons.Query.Engine;

/// <summary>Threads for queries, apart from the pool, which serves requests; idle ones are kept for a while. Thread-safe.</summary>
internal sealed class QueryThreads(int maximum) : IDisposable
{
    private const int StackSize = 16 << 20;
    private static readonly TimeSpan KeepIdle = TimeSpan.FromSeconds(10);

    private readonly Lock _guard = new();
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly Queue<Action> _waiting = [];
    private int _idle;
    private int _threads;
    private bool _isOver;

    /// <summary>Runs work on a thread of its own and gives its outcome.</summary>
    public Task<T> RunAsync<T>(Func<T> work)
    {
        var outcome = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Start(() =>
        {
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
