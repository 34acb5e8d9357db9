using Mutualisons.Sparql;

namespace Mutualisons.Query.Execution;

/// <summary>Counts the bytes that one execution holds, and refuses more than its limit or than the engine has left; thread-safe, because result batches come back from the consumer.</summary>
internal sealed class MemoryBudget(long limit, EngineMemory? shared = null) : IDisposable
{
    // The engine is asked for whole steps, so that charges of a few bytes do not all meet at one counter.
    private const long Step = 1 << 20;

    private readonly Lock _guard = new();
    private long _used;
    private long _reserved;

    public long Used => Interlocked.Read(ref _used);

    /// <summary>Who is told of every change; null when nobody measures.</summary>
    public QueryProfile? Profile { get; set; }

    public void Charge(long bytes)
    {
        var used = Interlocked.Add(ref _used, bytes);
        if (used > limit)
        {
            Interlocked.Add(ref _used, -bytes);
            throw new QueryBudgetException(
                $"The query needs more than its memory budget of {limit:N0} bytes: select fewer variables, add a LIMIT, or make its patterns more selective.");
        }

        if (shared is not null && used > Volatile.Read(ref _reserved))
        {
            Reserve(used, bytes);
        }

        Profile?.NoteMemory(bytes);
    }

    public void Release(long bytes)
    {
        Interlocked.Add(ref _used, -bytes);
        Profile?.NoteMemory(-bytes);
    }

    /// <summary>Gives the engine back what it lent.</summary>
    public void Dispose()
    {
        lock (_guard)
        {
            shared?.GiveBack(_reserved);
            _reserved = 0;
        }
    }

    private void Reserve(long used, long bytes)
    {
        lock (_guard)
        {
            var more = Math.Max(Step, used - _reserved);
            if (used <= _reserved || shared!.TryTake(more))
            {
                _reserved += used <= _reserved ? 0 : more;
                return;
            }
        }

        Interlocked.Add(ref _used, -bytes);
        throw new EngineBusyException("All queries together need more memory than this server gives them: try again in a while, or ask for less.");
    }
}
