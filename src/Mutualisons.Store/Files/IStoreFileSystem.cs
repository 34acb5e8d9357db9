namespace Mutualisons.Store.Files;

/// <summary>All that the store asks of a disk: the seam at which tests fail, tear and fill it.</summary>
internal interface IStoreFileSystem
{
    void CreateFolder(string folder);

    /// <summary>The names, without the folder, of the files in it.</summary>
    IReadOnlyList<string> List(string folder);

    bool Exists(string path);

    /// <summary>Makes a file that must not exist yet.</summary>
    IStoreFile Create(string path);

    IStoreFile OpenRead(string path);

    IStoreFile OpenWrite(string path);

    void Delete(string path);

    /// <summary>Renames a file, atomically in place of the one that has the name.</summary>
    void Replace(string from, string to);

    /// <summary>Makes the folder's entries (creations, renames, deletions) durable.</summary>
    void SyncFolder(string folder);

    /// <summary>Takes the lock that a file stands for and writes who has it.</summary>
    /// <exception cref="StoreLockedException">Another process, or another store in this one, has it.</exception>
    IDisposable Lock(string path);
}
