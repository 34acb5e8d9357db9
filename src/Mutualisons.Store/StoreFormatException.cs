using System.Globalization;

namespace Mutualisons.Store;

/// <summary>A file is of a format version that this program does not know, most likely a newer one.</summary>
public sealed class StoreFormatException : Exception
{
    /// <summary>Names the file and both versions.</summary>
    public StoreFormatException(string file, long version, long supported)
        : base(string.Create(CultureInfo.InvariantCulture, $"The store file {file} is of format version {version}; this program knows version {supported}: use the program that wrote it."))
    {
        File = file;
        Version = version;
    }

    /// <summary>The file's name in the store's folder.</summary>
    public string File { get; }

    /// <summary>The version found.</summary>
    public long Version { get; }
}
