using Mutualisons.Store.Checkpoints;
using Mutualisons.Store.Runs;

namespace Mutualisons.Store;

/// <content>Checkpoints: the whole state in files of its own, so that little of the log has to be replayed.</content>
public sealed partial class QuadStore
{
    private readonly SemaphoreSlim _checkpointing = new(1, 1);
    private int _isCheckpointDue;

    /// <summary>Writes the state of now as the place where recovery begins, beside readers and writers. The store does so itself after <see cref="StoreOptions.CheckpointSize"/> bytes of log.</summary>
    /// <exception cref="StorePoisonedException">A write failed, now or before.</exception>
    public async Task CheckpointAsync()
    {
        if (_folder is null || _log is null)
        {
            return;
        }

        await _checkpointing.WaitAsync();
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            var state = await _log.SealAsync();
            await Task.Run(() => WriteCheckpoint(state));
        }
        catch (Exception exception) when (exception is not StorePoisonedException and not ObjectDisposedException)
        {
            // Of whatever kind: the log could not be kept short, so it must not grow.
            _log.Poison(exception);
            throw new StorePoisonedException(exception);
        }
        finally
        {
            _checkpointing.Release();
        }
    }

    private void CheckpointIfDue(long logSize)
    {
        if (logSize >= _options.CheckpointSize && Interlocked.Exchange(ref _isCheckpointDue, 1) == 0)
        {
            _ = Task.Run(CheckpointInBackground);
        }
    }

    private async Task CheckpointInBackground()
    {
        try
        {
            await CheckpointAsync();
        }
        catch (Exception exception) when (exception is StorePoisonedException or ObjectDisposedException)
        {
            // The store is closed, or poisoned, which the next writer is told.
        }
        finally
        {
            Volatile.Write(ref _isCheckpointDue, 0);
        }
    }

    private void WriteCheckpoint(StoreState state)
    {
        if (state.Commit == _folder!.Manifest.Checkpoint.Commit)
        {
            return;
        }

        using var snapshot = Lease(state, Timeout.InfiniteTimeSpan);
        CheckpointWriter.Write(_folder, state, snapshot, _terms.Dictionary, _options.Clock.GetUtcNow() - _options.HistoryAge);
    }
}
