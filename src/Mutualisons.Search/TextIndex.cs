using Microsoft.Data.Sqlite;
using Mutualisons.Search.Index;

namespace Mutualisons.Search;

/// <summary>Proposes the texts that may answer a query, out of all that were added; <see cref="TextMatcher"/> decides.</summary>
/// <remarks>
/// Thread-safe. A text is found from the moment that <see cref="Add"/> returns: what is not merged into SQLite yet is looked at one by one. The files are derived:
/// damaged ones are thrown away at opening, and what is missing above <see cref="Watermark"/> is the owner's to add again.
/// </remarks>
public sealed partial class TextIndex : IDisposable
{
    private readonly TextIndexOptions _options;
    private readonly Lock _rebuilding = new();
    private readonly object _gate = new();
    private readonly PendingTexts _pending = new();
    private readonly Thread _merger;
    private IndexGeneration _generation;
    private long _lastAdded;
    private TextIndexException? _failure;
    private bool _isPaused;
    private bool _isHurried;
    private bool _isClosed;

    /// <summary>Opens the index, or starts an empty one.</summary>
    /// <exception cref="TextIndexException">The folder cannot be written.</exception>
    public TextIndex(TextIndexOptions? options = null)
    {
        _options = options ?? new();
        _options.Validate();
        (_generation, WasReset) = IndexFolder.Open(_options);
        _lastAdded = _generation.Watermark;
        _merger = new(Merge) { IsBackground = true, Name = "text index" };
        _merger.Start();
    }

    /// <summary>Told once when the files turn out to be damaged or cannot be written; it fails every search until it is rebuilt.</summary>
    public event EventHandler? Failed;

    /// <summary>True when there were files at opening, but damaged, of another version or of another owner: they are gone.</summary>
    public bool WasReset { get; }

    /// <summary>True from a failure to the next <see cref="Rebuild"/>.</summary>
    public bool IsFailed => Volatile.Read(ref _failure) is not null;

    /// <summary>The highest id up to which every added text is merged and lasting; null when there is none.</summary>
    public TextId? Watermark
    {
        get
        {
            lock (_gate)
            {
                return _generation.Watermark < 0 ? null : new TextId((ulong)_generation.Watermark);
            }
        }
    }

    /// <summary>How many texts it holds, merged or not.</summary>
    public long Count
    {
        get
        {
            lock (_gate)
            {
                return _generation.Count + _pending.Count;
            }
        }
    }

    /// <summary>Adds a text; false when its id is not above every id added before, for then it is in already.</summary>
    /// <param name="id">Its id, below 2^63; ids have to be added in rising order.</param>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language tag, or null.</param>
    /// <remarks>Returns at once, unless the queue is full: then it waits for the merging thread. After a failure nothing is kept.</remarks>
    public bool Add(TextId id, string text, string? language)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(id.Value, (ulong)long.MaxValue, nameof(id));
        lock (_gate)
        {
            while (!_isClosed && IsKeeping && (_pending.Count >= _options.MaxPendingTexts || _pending.Characters >= _options.MaxPendingCharacters))
            {
                Monitor.Wait(_gate);
            }

            ObjectDisposedException.ThrowIf(_isClosed, this);
            if ((long)id.Value <= _lastAdded)
            {
                return false;
            }

            _lastAdded = (long)id.Value;
            if (IsKeeping)
            {
                _pending.Add(new(id, text, language));
                WakeMerger();
            }

            return true;
        }
    }

    /// <summary>Returns when everything that was added before is merged.</summary>
    /// <exception cref="TextIndexException">It could not be.</exception>
    public void Flush()
    {
        lock (_gate)
        {
            var last = _lastAdded;
            while (!_isClosed && _failure is null && _pending.Count > 0 && _generation.Watermark < last)
            {
                _isHurried = true;
                Monitor.PulseAll(_gate);
                Monitor.Wait(_gate);
            }

            ThrowIfFailed();
        }
    }

    /// <summary>Merges what is left and closes the files.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return;
            }

            _isClosed = true;
            Monitor.PulseAll(_gate);
        }

        _merger.Join();
        lock (_rebuilding)
        {
            _generation.Dispose();
        }
    }

    // What is added after a failure is read again by the rebuild, up to the moment when that reads for the last time.
    private bool IsKeeping => _failure is null || _isPaused;

    // Not for every text: the merger wakes by itself after its delay.
    private void WakeMerger()
    {
        if (_pending.Count is 1 or TextsInMerge)
        {
            Monitor.PulseAll(_gate);
        }
    }

    private void ThrowIfFailed()
    {
        if (_failure is { } failure)
        {
            throw new TextIndexException(failure.Message, failure.InnerException);
        }
    }

    private TextIndexException Fail(SqliteException cause)
    {
        TextIndexException failure;
        lock (_gate)
        {
            if (_failure is not null)
            {
                return _failure;
            }

            failure = _failure = new TextIndexException($"The text index cannot be used ({cause.Message}); rebuild it with 'reindex'.", cause);
            if (!_isPaused)
            {
                _pending.Clear();
            }

            Monitor.PulseAll(_gate);
        }

        Failed?.Invoke(this, EventArgs.Empty);
        return failure;
    }
}
