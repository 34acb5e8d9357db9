using Microsoft.Data.Sqlite;
using Mutualisons.Search.Index;

namespace Mutualisons.Search;

public sealed partial class TextIndex
{
    /// <summary>Makes the index anew from the texts of its owner; searches go on with the old one meanwhile, unless it has failed.</summary>
    /// <param name="textsAfter">
    /// Gives the texts above an id (null: all), in rising order, every one included that was added before the call. It is called twice: for all, and for what came
    /// meanwhile.
    /// </param>
    /// <param name="cancellation">Stops it; the old index stays.</param>
    /// <exception cref="TextIndexException">The new files cannot be written.</exception>
    public void Rebuild(Func<TextId?, IEnumerable<IndexedText>> textsAfter, CancellationToken cancellation = default)
    {
        lock (_rebuilding)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            var next = IndexFolder.CreateNext(_options, _generation);
            try
            {
                Fill(next, textsAfter, cancellation);
                Pause();
                Fill(next, textsAfter, cancellation);
                next.MarkComplete();
                next = Replace(next);
            }
            catch (SqliteException exception)
            {
                // The disk is full, most likely: the old index goes on.
                throw new TextIndexException($"The text index could not be rebuilt: {exception.Message}", exception);
            }
            finally
            {
                Resume();
                next.Dispose();
                IndexFolder.Delete(next.Path);
            }
        }
    }

    private void Fill(IndexGeneration next, Func<TextId?, IEnumerable<IndexedText>> textsAfter, CancellationToken cancellation)
    {
        var batch = new List<IndexedText>(TextsInMerge);
        foreach (var text in textsAfter(next.Watermark < 0 ? null : new TextId((ulong)next.Watermark)))
        {
            batch.Add(text);
            if (batch.Count == TextsInMerge)
            {
                WriteBatch(next, batch, cancellation);
            }
        }

        WriteBatch(next, batch, cancellation);
    }

    private void WriteBatch(IndexGeneration next, List<IndexedText> batch, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isClosed), this);
        if (batch.Count > 0)
        {
            next.Write(batch, (long)batch[^1].Id.Value);
            batch.Clear();
        }
    }

    private void Pause()
    {
        lock (_gate)
        {
            _isPaused = true;
            while (_isMerging)
            {
                Monitor.Wait(_gate);
            }
        }
    }

    private void Resume()
    {
        lock (_gate)
        {
            _isPaused = false;
            if (_failure is not null)
            {
                _pending.Clear();
            }

            Monitor.PulseAll(_gate);
        }
    }

    // Gives back the old one, to be closed when its last reader leaves.
    private IndexGeneration Replace(IndexGeneration next)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            var old = _generation;
            _generation = next;
            _pending.RemoveUpTo(next.Watermark);
            _lastAdded = Math.Max(next.Watermark, _pending.LastId);
            _failure = null;
            return old;
        }
    }
}
