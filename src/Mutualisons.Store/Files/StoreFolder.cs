using Mutualisons.Store.Checkpoints;

namespace Mutualisons.Store.Files;

/// <summary>The folder of an open store: its lock, its manifest, and numbers for new files. Thread-safe.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly string _folder;
    private readonly IDisposable _lock;
    private readonly Lock _gate = new();
    private long _nextFile;

    private StoreFolder(IStoreFileSystem files, string folder, IDisposable @lock)
    {
        (Files, _folder, _lock) = (files, folder, @lock);
        Manifest = null!;
    }

    public IStoreFileSystem Files { get; }

    public string Location => _folder;

    public Manifest Manifest { get; private set; }

    /// <summary>Locks the folder, which is made if need be, and reads its manifest, or writes the first.</summary>
    public static StoreFolder Open(IStoreFileSystem files, string location, Func<Manifest> create)
    {
        files.CreateFolder(location);
        var folder = new StoreFolder(files, location, files.Lock(Path.Combine(location, FileNames.Lock)));
        try
        {
            folder.ReadManifest(create);
            return folder;
        }
        catch
        {
            // Whatever is wrong with the folder, it must not stay locked.
            folder.Dispose();
            throw;
        }
    }

    public string PathOf(string name) => Path.Combine(_folder, name);

    public long TakeNumber() => Interlocked.Increment(ref _nextFile) - 1;

    public IStoreFile Create(string name) => Files.Create(PathOf(name));

    public IStoreFile OpenRead(string name)
    {
        try
        {
            return Files.OpenRead(PathOf(name));
        }
        catch (FileNotFoundException)
        {
            // The manifest or a log record names it, so it was there once.
            throw new StoreCorruptedException(name, 0, 0, "it is missing");
        }
    }

    public void Sync() => Files.SyncFolder(_folder);

    /// <summary>Replaces the manifest.</summary>
    public void Update(Func<Manifest, Manifest> change)
    {
        lock (_gate)
        {
            var next = change(Manifest) with { NextFile = Volatile.Read(ref _nextFile) };
            ManifestFile.Write(Files, _folder, next);
            Manifest = next;
        }
    }

    /// <summary>The store's files that are not alive.</summary>
    public List<string> Orphans(IReadOnlySet<string> alive) =>
        [.. Files.List(_folder).Where(name => (FileNames.TryParse(name, out _) && !alive.Contains(name)) || name == FileNames.NextManifest)];

    /// <summary>Deletes the store's files that are not alive, and returns their names.</summary>
    public IReadOnlyList<string> DeleteOrphans(IReadOnlySet<string> alive)
    {
        var orphans = Orphans(alive);
        if (orphans.Exists(name => FileNames.TryParse(name, out var number) && number >= Manifest.NextFile))
        {
            Update(manifest => manifest); // so that no number is given again once the file is gone
        }

        orphans.ForEach(name => Files.Delete(PathOf(name)));
        return orphans;
    }

    /// <summary>Deletes what no manifest names any more; if that fails, the next start does it.</summary>
    public void Discard(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            try
            {
                Files.Delete(PathOf(name));
            }
            catch (IOException)
            {
                // Harmless: the file is an orphan, and orphans go at open.
            }
        }
    }

    public void Dispose() => _lock.Dispose();

    private void ReadManifest(Func<Manifest> create)
    {
        var names = Files.List(_folder);
        if (!names.Contains(FileNames.Manifest))
        {
            if (names.FirstOrDefault(name => FileNames.TryParse(name, out _)) is { } stray)
            {
                throw new StoreCorruptedException(FileNames.Manifest, 0, 0, $"it is missing, but {stray} is there");
            }

            ManifestFile.Write(Files, _folder, create());
        }

        Manifest = ManifestFile.Read(Files, _folder);
        var highest = names.Select(name => FileNames.TryParse(name, out var number) ? number : 0L).DefaultIfEmpty().Max();
        _nextFile = Math.Max(Manifest.NextFile, highest + 1);
    }
}
