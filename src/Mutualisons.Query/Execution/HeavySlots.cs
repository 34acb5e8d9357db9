using Mutualisons.Sparql;

namespace Mutualisons.Query.Execution;

/// <summary>As many places as there are cores for queries that work long, so that short ones always find a free core soon; thread-safe.</summary>
/// <remarks>Only so many may wait for a place: each of them holds a thread and memory, and the short ones need threads too.</remarks>
internal sealed class HeavySlots(int count, int maxWaiting = int.MaxValue) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count, count);
    private int _waiting;

    /// <summary>How many queries hold a place.</summary>
    public int Running => count - _free.CurrentCount;

    /// <summary>How many wait for one.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Waits for a place; false when the time is over first.</summary>
    /// <exception cref="EngineBusyException">Too many wait already.</exception>
    public bool Acquire(TimeSpan timeout, CancellationToken cancellation)
    {
        if (_free.Wait(0, cancellation))
        {
            return true;
        }

        if (Interlocked.Increment(ref _waiting) > maxWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            throw new EngineBusyException($"{count} long queries are running and {maxWaiting} wait: try again in a while, or ask for less.");
        }

        try
        {
            return _free.Wait(WorkClock.Bounded(timeout), cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    public void Release() => _free.Release();

    public void Dispose() => _free.Dispose();
}
