namespace Mutualisons.Store.Runs;

/// <summary>What keeps a snapshot's state alive, for as long as the store allows.</summary>
internal sealed class SnapshotLease(TimeProvider clock, TimeSpan maxAge, Action<SnapshotLease>? released)
{
    private readonly long _start = clock.GetTimestamp();
    private int _isReleased;

    public TimeSpan Age => clock.GetElapsedTime(_start);

    public void Release()
    {
        if (Interlocked.Exchange(ref _isReleased, 1) == 0)
        {
            released?.Invoke(this);
        }
    }

    /// <exception cref="ObjectDisposedException">The snapshot has been disposed.</exception>
    /// <exception cref="SnapshotExpiredException">The lease is older than the store allows.</exception>
    public void ThrowIfEnded()
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isReleased) != 0, typeof(StoreSnapshot));
        if (maxAge != Timeout.InfiniteTimeSpan && Age > maxAge)
        {
            throw new SnapshotExpiredException(maxAge);
        }
    }
}
