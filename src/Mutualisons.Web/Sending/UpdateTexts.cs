using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Sending;

/// <summary>The memory that the texts of updates take: of large ones one at a time has any, the others wait; small ones do not wait, but are refused when there are too many. Thread-safe.</summary>
internal sealed class UpdateTexts : IDisposable
{
    /// <summary>From so many bytes on an update is large.</summary>
    public const int LargeSize = 1_000_000;

    private const long MaxSmall = 128L << 20;

    private readonly SemaphoreSlim _turn = new(1, 1);

    // Large texts follow each other into the same memory, unless the collector wants it back in between.
    private readonly WeakReference<byte[]> _last = new([]);
    private long _small;

    /// <summary>Memory for a text, until the result is disposed of; who comes with a large one waits for the turn.</summary>
    /// <exception cref="RequestException">Too many small ones are in work.</exception>
    public async Task<UpdateText> TakeAsync(int size, CancellationToken cancellationToken)
    {
        if (size <= LargeSize)
        {
            return TakeSmall(size);
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (!_last.TryGetTarget(out var bytes) || bytes.Length < size)
            {
                bytes = GC.AllocateUninitializedArray<byte>(size);
                _last.SetTarget(bytes);
            }

            return new UpdateText(bytes.AsMemory(0, size), () => _turn.Release());
        }
        catch (OutOfMemoryException)
        {
            // The next one may be shorter.
            _turn.Release();
            throw;
        }
    }

    public void Dispose() => _turn.Dispose();

    private UpdateText TakeSmall(int size)
    {
        if (Interlocked.Add(ref _small, size) > MaxSmall)
        {
            Interlocked.Add(ref _small, -size);
            throw new RequestException(ProblemType.Busy, Refusals.TooManyBodies());
        }

        return new UpdateText(new byte[size], () => Interlocked.Add(ref _small, -size));
    }
}
