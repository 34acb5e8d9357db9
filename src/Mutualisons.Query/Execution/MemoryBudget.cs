using Mutualisons.Sparql;

namespace Mutualisons.Query.Execution;

/// <summary>Counts the bytes that one execution holds, and refuses more than its limit; thread-safe, because result batches come back from the consumer.</summary>
internal sealed class MemoryBudget(long limit)
{
    private long _used;

    public long Used => Interlocked.Read(ref _used);

    /// <summary>Who is told of every change; null when nobody measures.</summary>
    public QueryProfile? Profile { get; set; }

    public void Charge(long bytes)
    {
        if (Interlocked.Add(ref _used, bytes) > limit)
        {
            Interlocked.Add(ref _used, -bytes);
            throw new QueryBudgetException(
                $"The query needs more than its memory budget of {limit:N0} bytes: select fewer variables, add a LIMIT, or make its patterns more selective.");
        }

        Profile?.NoteMemory(bytes);
    }

    public void Release(long bytes)
    {
        Interlocked.Add(ref _used, -bytes);
        Profile?.NoteMemory(-bytes);
    }
}
