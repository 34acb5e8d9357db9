using System.Globalization;

namespace Mutualisons.Store;

/// <summary>A file of the store is damaged in a way that no crash explains, so nothing is opened that might be wrong.</summary>
public sealed class StoreCorruptedException : Exception
{
    /// <summary>Names the place.</summary>
    public StoreCorruptedException(string file, long offset, long commit, string what)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"The store file {file} is damaged at byte {offset}{(commit > 0 ? $", in commit {commit}" : "")}: {what}. Restore it from a backup; nothing has been changed."))
    {
        File = file;
        Offset = offset;
        Commit = commit;
    }

    /// <summary>The file's name in the store's folder.</summary>
    public string File { get; }

    /// <summary>Where in the file.</summary>
    public long Offset { get; }

    /// <summary>The commit that is concerned, or 0.</summary>
    public long Commit { get; }
}
