namespace Mutualisons.Query.Execution;

/// <summary>As many places as there are cores for queries that work long, so that short ones always find a free core soon; thread-safe.</summary>
internal sealed class HeavySlots(int count) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count, count);

    /// <summary>Waits for a place; false when the time is over first.</summary>
    public bool Acquire(TimeSpan timeout, CancellationToken cancellation) => _free.Wait(Bounded(timeout), cancellation);

    public void Release() => _free.Release();

    public void Dispose() => _free.Dispose();

    private static TimeSpan Bounded(TimeSpan timeout) =>
        timeout.TotalMilliseconds > int.MaxValue ? Timeout.InfiniteTimeSpan : timeout;
}
