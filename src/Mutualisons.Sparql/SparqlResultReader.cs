using System.Text.Unicode;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Parsing;
using Mutualisons.Sparql.Results;

namespace Mutualisons.Sparql;

/// <summary>Reads whole results into memory, within limits; immutable and thread-safe.</summary>
public sealed class SparqlResultReader
{
    private readonly ReadFunction _read;

    private SparqlResultReader(SparqlResultFormat format, ReadFunction read)
    {
        Format = format;
        _read = read;
    }

    private delegate SparqlResultSet ReadFunction(ReadOnlySpan<byte> document, SparqlResultReaderOptions options);

    /// <summary>JSON.</summary>
    public static SparqlResultReader Json { get; } = new(SparqlResultFormat.Json, JsonResultReader.Read);

    /// <summary>XML.</summary>
    public static SparqlResultReader Xml { get; } = new(SparqlResultFormat.Xml, XmlResultReader.Read);

    /// <summary>CSV: every cell becomes a plain string, but <c>_:label</c> a blank node and an empty cell without quotes unbound, as the format tells no more.</summary>
    public static SparqlResultReader Csv { get; } = new(SparqlResultFormat.Csv, CsvResultReader.Read);

    /// <summary>TSV.</summary>
    public static SparqlResultReader Tsv { get; } = new(SparqlResultFormat.Tsv, TsvResultReader.Read);

    /// <summary>What it reads.</summary>
    public SparqlResultFormat Format { get; }

    /// <summary>Reads a document given as UTF-8.</summary>
    /// <exception cref="SparqlResultException">The document is malformed, or larger than the options allow.</exception>
    public SparqlResultSet Read(ReadOnlySpan<byte> document, SparqlResultReaderOptions? options = null)
    {
        options ??= SparqlResultReaderOptions.Default;
        if (document.Length > options.MaxLength)
        {
            throw TooLong(options);
        }

        if (Format != SparqlResultFormat.Xml && !Utf8.IsValid(document))
        {
            throw new SparqlResultException("the document is not UTF-8", default);
        }

        return _read(document.StartsWith("\uFEFF"u8) ? document[3..] : document, options);
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="SparqlResultException">The document is malformed, or larger than the options allow.</exception>
    public async ValueTask<SparqlResultSet> ReadAsync(Stream stream, SparqlResultReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= SparqlResultReaderOptions.Default;
        var bytes = new byte[16 * 1024];
        var length = 0;
        while (await stream.ReadAsync(bytes.AsMemory(length), cancellationToken) is var read and > 0)
        {
            length += read;
            if (length > options.MaxLength)
            {
                throw TooLong(options);
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, 2L * length));
            }
        }

        return Read(bytes.AsSpan(0, length), options);
    }

    internal static SparqlResultException Error(ReadOnlySpan<byte> document, int offset, string detail) =>
        new(detail, TextRange.At(TextPositions.Of(document, offset)));

    private static SparqlResultException TooLong(SparqlResultReaderOptions options) =>
        new($"the results have more than the {options.MaxLength} bytes allowed", default);
}
