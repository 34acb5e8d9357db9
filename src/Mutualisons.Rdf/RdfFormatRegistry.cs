namespace Mutualisons.Rdf;

/// <summary>The readers and writers that a host has put together, found by media type, file name or format name; immutable and thread-safe.</summary>
public sealed class RdfFormatRegistry(IReadOnlyList<IRdfReader> readers, IReadOnlyList<IRdfWriterFactory> writers)
{
    /// <summary>All readers, in order of preference.</summary>
    public IReadOnlyList<IRdfReader> Readers { get; } = readers;

    /// <summary>All writers, in order of preference.</summary>
    public IReadOnlyList<IRdfWriterFactory> Writers { get; } = writers;

    /// <summary>The reader of a media type (parameters are ignored), or null.</summary>
    public IRdfReader? FindReaderByMediaType(string mediaType) =>
        Readers.FirstOrDefault(reader => HasMediaType(reader.Format, mediaType));

    /// <summary>The reader for a file name such as <c>actors.ttl</c> or <c>actors.ttl.gz</c>, or null.</summary>
    public IRdfReader? FindReaderByFileName(string fileName) =>
        Readers.FirstOrDefault(reader => HasExtension(reader.Format, fileName));

    /// <summary>The reader of a format by its name or a file extension of it, or null.</summary>
    public IRdfReader? FindReaderByName(string name) => Readers.FirstOrDefault(reader => HasName(reader.Format, name));

    /// <summary>The writer of a media type (parameters are ignored), or null.</summary>
    public IRdfWriterFactory? FindWriterByMediaType(string mediaType) =>
        Writers.FirstOrDefault(writer => HasMediaType(writer.Format, mediaType));

    /// <summary>The writer for a file name, or null.</summary>
    public IRdfWriterFactory? FindWriterByFileName(string fileName) =>
        Writers.FirstOrDefault(writer => HasExtension(writer.Format, fileName));

    /// <summary>The writer of a format by its name or a file extension of it, or null.</summary>
    public IRdfWriterFactory? FindWriterByName(string name) => Writers.FirstOrDefault(writer => HasName(writer.Format, name));

    private static bool HasMediaType(RdfFormat format, string mediaType)
    {
        var essence = mediaType.AsSpan();
        var semicolon = essence.IndexOf(';');
        essence = (semicolon < 0 ? essence : essence[..semicolon]).Trim();
        foreach (var candidate in format.MediaTypes)
        {
            if (essence.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasExtension(RdfFormat format, string fileName)
    {
        var name = fileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? fileName[..^3] : fileName;
        var extension = Path.GetExtension(name).TrimStart('.');
        return format.FileExtensions.Contains(extension, StringComparer.OrdinalIgnoreCase);
    }

    private static bool HasName(RdfFormat format, string name) =>
        format.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || format.FileExtensions.Contains(name, StringComparer.OrdinalIgnoreCase);
}
