using Mutualisons.Store;

namespace Mutualisons.Query.Engine;

/// <summary>A store snapshot held by several views and running queries; it is released with the last of them. Thread-safe.</summary>
internal sealed class SharedSnapshot(StoreSnapshot snapshot)
{
    private int _holders = 1;

    public StoreSnapshot Snapshot => snapshot;

    public SharedSnapshot Share()
    {
        Interlocked.Increment(ref _holders);
        return this;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
        {
            snapshot.Dispose();
        }
    }
}
