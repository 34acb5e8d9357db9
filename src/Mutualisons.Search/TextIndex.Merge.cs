using Microsoft.Data.Sqlite;

namespace Mutualisons.Search;

public sealed partial class TextIndex
{
    private const int TextsInMerge = 8_192;

    private bool _isMerging;

    private void Merge()
    {
        while (NextBatch() is { } batch)
        {
            try
            {
                // Only this thread writes, or a rebuild while it is paused.
                _generation.Write(batch, (long)batch[^1].Id.Value);
            }
            catch (SqliteException exception)
            {
                // The disk is full, the file is damaged: reads and the owner are told.
                Fail(exception);
            }

            lock (_gate)
            {
                _pending.RemoveUpTo(_generation.Watermark);
                _isHurried &= _pending.Count > 0;
                _isMerging = false;
                Monitor.PulseAll(_gate);
            }
        }
    }

    // Null when all is merged and the index closes.
    private IndexedText[]? NextBatch()
    {
        lock (_gate)
        {
            while (true)
            {
                var isIdle = _pending.Count == 0 || _failure is not null;
                if (_isClosed && (isIdle || _isPaused))
                {
                    return null;
                }

                if (!isIdle && !_isPaused && (_isHurried || _isClosed || _pending.Count >= TextsInMerge || _pending.Age >= _options.MergeDelay))
                {
                    _isMerging = true;
                    return _pending.First(TextsInMerge);
                }

                Monitor.Wait(_gate, isIdle || _isPaused ? Timeout.InfiniteTimeSpan : _options.MergeDelay);
            }
        }
    }
}
