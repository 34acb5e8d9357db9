using Mutualisons.Search;

namespace Mutualisons.Store.Text;

/// <content>The work in the background: opening, adding, and making anew.</content>
internal sealed partial class TextUpkeep
{
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _opening = new();
    private Task _feeding = Task.CompletedTask;
    private bool _isFeeding;

    /// <summary>Makes the index anew from all literals; searches go on meanwhile.</summary>
    /// <exception cref="TextIndexException">It cannot be written.</exception>
    public Task RebuildAsync(CancellationToken cancellationToken) => StartThread(() =>
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token, cancellationToken);
        Rebuild(Open(), either.Token);
    });

    /// <summary>Returns when every literal that is published now is in the files.</summary>
    /// <exception cref="TextIndexException">It cannot be written.</exception>
    public Task CatchUpAsync() => StartThread(() =>
    {
        var index = Open();
        AddNew(index, Volatile.Read(ref _published));
        index.Flush();
    });

    /// <summary>Stops adding, lets what is added be merged, and closes the files.</summary>
    public void Dispose()
    {
        Task feeding;
        lock (_gate)
        {
            _closing.Cancel();
            feeding = _feeding;
        }

        feeding.Wait();
        _index?.Dispose();
        _closing.Dispose();
    }

    // A thread of its own: this is work for seconds or minutes, and others wait for the pool.
    private static Task StartThread(Action work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void StartFeeding()
    {
        lock (_gate)
        {
            if (!_isFeeding && _failure is null && !_closing.IsCancellationRequested)
            {
                _isFeeding = true;
                _feeding = StartThread(Feed);
            }
        }
    }

    private void Feed()
    {
        try
        {
            var index = Open();
            do
            {
                AddNew(index, Volatile.Read(ref _published));
            }
            while (!HasCaughtUp());
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            // Without an index searches look at the literals; why is told with the status, unless the store closes.
            StopFeeding(exception);
        }
    }

    private bool HasCaughtUp()
    {
        lock (_gate)
        {
            _isFeeding = _published - _added >= _most;
            return !_isFeeding;
        }
    }

    // The disk, or the end of the store.
    private static bool IsExpected(Exception exception) =>
        exception is TextIndexException or IOException or UnauthorizedAccessException or ObjectDisposedException or OperationCanceledException;

    private void StopFeeding(Exception reason)
    {
        lock (_gate)
        {
            _isFeeding = false;
            _failure = reason is ObjectDisposedException or OperationCanceledException ? _failure : reason.Message;
        }
    }

    private TextIndex Open()
    {
        lock (_opening)
        {
            ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
            if (_index is not null)
            {
                return _index;
            }

            var index = new TextIndex(_options);
            index.Failed += (_, _) => _ = StartThread(Recover);
            var known = index.Watermark is { } watermark ? watermark.Value + 1 : 0;
            if (known <= (ulong)Volatile.Read(ref _published))
            {
                NoteAdded((int)known);
            }
            else
            {
                // It is ahead, so it belongs to what the folder was before: nothing in it counts.
                Rebuild(index, _closing.Token);
            }

            Volatile.Write(ref _index, index);
            return index;
        }
    }

    private void AddNew(TextIndex index, int end)
    {
        foreach (var literal in _literals.Between(Volatile.Read(ref _added), end))
        {
            _closing.Token.ThrowIfCancellationRequested();
            var text = _literals.Read(literal);
            index.Add(text.Id, text.Text, text.Language);
            NoteAdded((int)text.Id.Value + 1);
        }

        NoteAdded(end);
    }

    private void Rebuild(TextIndex index, CancellationToken cancellationToken)
    {
        var end = 0;
        index.Rebuild(
            after =>
            {
                end = Volatile.Read(ref _published);
                return _literals.Between(after is { } last ? (int)last.Value + 1 : 0, end).Select(_literals.Read);
            },
            cancellationToken);
        NoteAdded(end);
        lock (_gate)
        {
            _failure = null;
        }
    }

    private void Recover()
    {
        try
        {
            Rebuild(Open(), _closing.Token);
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            // It stays failed, as the status tells, and searches look at the literals.
            StopFeeding(exception);
        }
    }

    private void NoteAdded(int end)
    {
        lock (_gate)
        {
            Volatile.Write(ref _added, Math.Max(_added, end));
        }
    }
}
