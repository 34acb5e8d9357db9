namespace Mutualisons.Sparql;

/// <summary>The readers and writers of query results, found by media type, file name or format name; immutable and thread-safe.</summary>
public sealed class SparqlResultFormatRegistry(IReadOnlyList<SparqlResultReader> readers, IReadOnlyList<SparqlResultWriter> writers)
{
    /// <summary>JSON, XML, CSV and TSV.</summary>
    public static SparqlResultFormatRegistry Default { get; } = new(
        [SparqlResultReader.Json, SparqlResultReader.Xml, SparqlResultReader.Csv, SparqlResultReader.Tsv],
        [SparqlResultWriter.Json, SparqlResultWriter.Xml, SparqlResultWriter.Csv, SparqlResultWriter.Tsv]);

    /// <summary>All readers, in order of preference.</summary>
    public IReadOnlyList<SparqlResultReader> Readers { get; } = readers;

    /// <summary>All writers, in order of preference.</summary>
    public IReadOnlyList<SparqlResultWriter> Writers { get; } = writers;

    /// <summary>The reader of a media type (parameters are ignored), or null.</summary>
    public SparqlResultReader? FindReaderByMediaType(string mediaType) => Readers.FirstOrDefault(reader => HasMediaType(reader.Format, mediaType));

    /// <summary>The reader for a file name such as <c>rows.srx</c>, or null.</summary>
    public SparqlResultReader? FindReaderByFileName(string fileName) => Readers.FirstOrDefault(reader => HasExtension(reader.Format, fileName));

    /// <summary>The reader of a format by its name or a file extension of it, or null.</summary>
    public SparqlResultReader? FindReaderByName(string name) => Readers.FirstOrDefault(reader => HasName(reader.Format, name));

    /// <summary>The writer of a media type (parameters are ignored), or null.</summary>
    public SparqlResultWriter? FindWriterByMediaType(string mediaType) => Writers.FirstOrDefault(writer => HasMediaType(writer.Format, mediaType));

    /// <summary>The writer for a file name, or null.</summary>
    public SparqlResultWriter? FindWriterByFileName(string fileName) => Writers.FirstOrDefault(writer => HasExtension(writer.Format, fileName));

    /// <summary>The writer of a format by its name or a file extension of it, or null.</summary>
    public SparqlResultWriter? FindWriterByName(string name) => Writers.FirstOrDefault(writer => HasName(writer.Format, name));

    private static bool HasMediaType(SparqlResultFormat format, string mediaType)
    {
        var semicolon = mediaType.IndexOf(';', StringComparison.Ordinal);
        var essence = (semicolon < 0 ? mediaType : mediaType[..semicolon]).Trim();
        return format.MediaTypes.Contains(essence, StringComparer.OrdinalIgnoreCase);
    }

    private static bool HasExtension(SparqlResultFormat format, string fileName) =>
        format.FileExtensions.Contains(Path.GetExtension(fileName).TrimStart('.'), StringComparer.OrdinalIgnoreCase);

    private static bool HasName(SparqlResultFormat format, string name) =>
        format.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || format.FileExtensions.Contains(name, StringComparer.OrdinalIgnoreCase);
}
