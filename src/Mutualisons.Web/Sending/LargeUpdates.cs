namespace Mutualisons.Web.Sending;

/// <summary>Lets one large update at a time be held in memory, however many clients send one; small ones do not wait. Thread-safe.</summary>
internal sealed class LargeUpdates : IDisposable
{
    /// <summary>From so many bytes on an update is large.</summary>
    public const int Size = 1_000_000;

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Waits for the turn, which ends when the result is disposed of.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        return new Turn(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? _turn = turn;

        public void Dispose() => Interlocked.Exchange(ref _turn, null)?.Release();
    }
}
