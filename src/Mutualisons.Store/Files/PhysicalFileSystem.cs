using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Mutualisons.Store.Files;

/// <summary>The operating system's files.</summary>
internal sealed class PhysicalFileSystem : IStoreFileSystem
{
    /// <summary>Beside the lock, since .NET refuses to read a file that is locked.</summary>
    private const string OwnerSuffix = ".owner";

    public void CreateFolder(string folder) => Directory.CreateDirectory(folder);

    public IReadOnlyList<string> List(string folder) => [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path))];

    public bool Exists(string path) => File.Exists(path);

    public IStoreFile Create(string path) => new PhysicalFile(File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read));

    public IStoreFile OpenRead(string path) => new PhysicalFile(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

    public IStoreFile OpenWrite(string path) => new PhysicalFile(File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read));

    public void Delete(string path) => File.Delete(path);

    public void Replace(string from, string to) => File.Move(from, to, overwrite: true);

    public void SyncFolder(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            FolderSync.Sync(folder);
        }
    }

    public IDisposable Lock(string path)
    {
        var handle = OpenLock(path);
        File.WriteAllText(path + OwnerSuffix, Myself());
        return handle;
    }

    private static SafeFileHandle OpenLock(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (File.Exists(path))
        {
            // The operating system does not say who holds a lock; the holder wrote it down beside it.
            throw new StoreLockedException(Path.GetDirectoryName(path)!, ReadHolder(path), exception);
        }
    }

    private static string Myself() => string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} ({Path.GetFileName(Environment.ProcessPath)})");

    private static string ReadHolder(string path)
    {
        try
        {
            return File.ReadAllText(path + OwnerSuffix);
        }
        catch (IOException)
        {
            // It is being written at this moment.
            return "another process";
        }
    }
}
