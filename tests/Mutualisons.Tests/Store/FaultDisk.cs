using Mutualisons.Store.Files;

namespace Mutualisons.Tests.Store;

/// <summary>A disk in memory that fails at one operation, tears a write, fills up, and knows what a crash would leave of it.</summary>
internal sealed class FaultDisk : IStoreFileSystem
{
    private readonly Lock _gate = new();
    private readonly List<Action<Dictionary<string, FaultFile>>> _unsyncedNames = [];
    private Dictionary<string, FaultFile> _names = [];
    private Dictionary<string, FaultFile> _durableNames = [];
    private bool _isLocked;

    /// <summary>The operation (counted from 1) that fails; 0 for none.</summary>
    public int FailAt { get; init; }

    /// <summary>True when every operation from there on fails too.</summary>
    public bool StaysBroken { get; init; }

    /// <summary>When the operation that fails is a write, how much of it is done before; null for nothing.</summary>
    public Random? Tear { get; init; }

    /// <summary>How many bytes the disk holds.</summary>
    public long Capacity { get; set; } = long.MaxValue;

    public int Operations { get; private set; }

    public int Syncs { get; private set; }

    public bool HasFailed { get; private set; }

    public FaultFile this[string name] => _names[name];

    public IEnumerable<string> Names => _names.Keys;

    /// <summary>What a kill of the process leaves: all that was written.</summary>
    public FaultDisk AfterKill() => Surviving(_names, file => file.AfterKill());

    /// <summary>What a power cut may leave: all that was synced, and of the rest anything.</summary>
    public FaultDisk AfterPowerCut(Random random)
    {
        var names = new Dictionary<string, FaultFile>(_durableNames);
        foreach (var change in _unsyncedNames.Take(random.Next(_unsyncedNames.Count + 1)))
        {
            change(names);
        }

        return Surviving(names, file => file.AfterPowerCut(random));
    }

    public void CreateFolder(string folder)
    {
    }

    public IReadOnlyList<string> List(string folder)
    {
        lock (_gate)
        {
            return [.. _names.Keys];
        }
    }

    public bool Exists(string path)
    {
        lock (_gate)
        {
            return _names.ContainsKey(Path.GetFileName(path));
        }
    }

    public IStoreFile Create(string path)
    {
        Step();
        var (name, file) = (Path.GetFileName(path), new FaultFile());
        Assert(!_names.ContainsKey(name), $"{name} exists");
        Change(names => names[name] = file);
        return new FaultFileHandle(this, file);
    }

    public IStoreFile OpenRead(string path) => OpenWrite(path);

    public IStoreFile OpenWrite(string path)
    {
        lock (_gate)
        {
            return _names.TryGetValue(Path.GetFileName(path), out var file) ? new FaultFileHandle(this, file) : throw new FileNotFoundException(path);
        }
    }

    public void Delete(string path)
    {
        Step();
        Change(names => names.Remove(Path.GetFileName(path)));
    }

    public void Replace(string from, string to)
    {
        Step();
        Change(names =>
        {
            if (names.Remove(Path.GetFileName(from), out var file))
            {
                names[Path.GetFileName(to)] = file;
            }
        });
    }

    public void SyncFolder(string folder)
    {
        Step();
        lock (_gate)
        {
            Syncs++;
            _durableNames = new Dictionary<string, FaultFile>(_names);
            _unsyncedNames.Clear();
        }
    }

    public IDisposable Lock(string path)
    {
        Assert(!_isLocked, "locked");
        _isLocked = true;
        return new Unlock(this);
    }

    public void Write(FaultFile file, long offset, ReadOnlySpan<byte> bytes)
    {
        if (!IsFailing())
        {
            if (_names.Values.Sum(other => other.Length) + bytes.Length > Capacity)
            {
                HasFailed = true;
                file.Write(offset, bytes[..(bytes.Length / 2)]);
                throw new IOException("There is no space left on the disk.");
            }

            file.Write(offset, bytes);
            return;
        }

        if (Tear is not null)
        {
            file.Write(offset, bytes[..Tear.Next(bytes.Length + 1)]);
        }

        throw new IOException("The disk failed, as the test told it to.");
    }

    public void Sync(FaultFile file)
    {
        Step();
        Syncs++;
        file.Sync();
    }

    public void Truncate(FaultFile file, long length)
    {
        Step();
        file.Truncate(length);
    }

    private static void Assert(bool condition, string what)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"The store did what it must not: {what}.");
        }
    }

    private static FaultDisk Surviving(Dictionary<string, FaultFile> names, Func<FaultFile, FaultFile> surviving)
    {
        var disk = new FaultDisk { _names = names.ToDictionary(name => name.Key, name => surviving(name.Value)) };
        disk._durableNames = new Dictionary<string, FaultFile>(disk._names);
        return disk;
    }

    private void Change(Action<Dictionary<string, FaultFile>> change)
    {
        lock (_gate)
        {
            change(_names);
            _unsyncedNames.Add(change);
        }
    }

    private void Step()
    {
        if (IsFailing())
        {
            throw new IOException("The disk failed, as the test told it to.");
        }
    }

    private bool IsFailing()
    {
        lock (_gate)
        {
            Operations++;
            var fails = Operations == FailAt || (StaysBroken && HasFailed);
            HasFailed |= fails;
            return fails;
        }
    }

    private sealed class Unlock(FaultDisk disk) : IDisposable
    {
        public void Dispose() => disk._isLocked = false;
    }
}
