using System.Security.Cryptography;
using Mutualisons.Store.Checkpoints;
using Mutualisons.Store.Files;
using Mutualisons.Store.Runs;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store;

/// <content>Opening, with recovery, and closing.</content>
public sealed partial class QuadStore
{
    /// <summary>Opens a store, and makes it if the folder has none: cuts off a torn tail, deletes orphans, and refuses any other damage.</summary>
    /// <exception cref="StoreLockedException">Another process, or another store in this one, has the folder open.</exception>
    /// <exception cref="StoreCorruptedException">A file is damaged in a way that no crash explains.</exception>
    /// <exception cref="StoreFormatException">A file is of an unknown version.</exception>
    /// <exception cref="StoreBaseIriException">The store was made with another base IRI.</exception>
    public static QuadStore Open(StoreOptions options)
    {
        if (options.Location is null)
        {
            return new QuadStore(options, new LoadedStore(new TermDictionary(NewSeed()), StoreState.Empty, [], null), null, new StoreRecovery(0, 0, true, null, []));
        }

        var baseIri = options.BaseIri?.Value ?? "";
        var folder = StoreFolder.Open(options.Files, options.Location, () => new Manifest(baseIri, NewSeed(), 1, Checkpoint.Empty, []));
        try
        {
            CheckBaseIri(folder.Manifest.BaseIri, baseIri);
            return Recover(options, folder);
        }
        catch
        {
            // Whatever is wrong with the store, its folder must not stay locked.
            folder.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!BeginDispose())
        {
            return;
        }

        _checkpointing.Wait();
        EndDispose();
    }

    /// <summary>Waits for commits on their way and for a running checkpoint, marks the end of the log, and unlocks the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!BeginDispose())
        {
            return;
        }

        await _checkpointing.WaitAsync();
        await Task.Run(EndDispose);
    }

    private static QuadStore Recover(StoreOptions options, StoreFolder folder)
    {
        var loaded = StoreLoader.Load(folder);
        if (loaded.OpenSegment is { HasEndMark: false } open)
        {
            CutTail(folder, open.Name, open.End);
        }

        var checkpoint = folder.Manifest.Checkpoint;
        var orphans = folder.DeleteOrphans(loaded.AliveFiles(checkpoint));
        var recovery = new StoreRecovery(checkpoint.Commit, loaded.State.Commit - checkpoint.Commit, loaded.WasClean, loaded.TornTail, orphans);
        return new QuadStore(options, loaded, folder, recovery);
    }

    /// <summary>Cuts off what is no whole commit, and syncs what is: after a kill it may have been read from the cache only.</summary>
    private static void CutTail(StoreFolder folder, string name, long end)
    {
        using var file = folder.Files.OpenWrite(folder.PathOf(name));
        if (file.Length > end)
        {
            file.Truncate(end);
        }

        file.Sync();
    }

    private static void CheckBaseIri(string recorded, string given)
    {
        if (recorded.Length > 0 && given.Length > 0 && !string.Equals(recorded, given, StringComparison.Ordinal))
        {
            throw new StoreBaseIriException(recorded, given);
        }
    }

    private static ulong NewSeed() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    private bool BeginDispose()
    {
        lock (_gate)
        {
            var isFirst = !_isDisposed;
            _isDisposed = true;
            return isFirst;
        }
    }

    private void EndDispose()
    {
        _log?.Dispose();
        _text?.Dispose();
        _folder?.Dispose();
        _checkpointing.Release();
    }
}
