using System.IO.Compression;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.Text;

/// <summary>Recognises gzip by its first bytes (RFC 1952, section 2.3.1), so that callers need not say whether a document is compressed.</summary>
internal static class GzipDetection
{
    private const int MagicLength = 2;

    /// <summary>A stream of the document's own bytes; the given stream stays the caller's to close.</summary>
    public static Stream Open(Stream input, RdfReaderOptions options)
    {
        var start = new byte[MagicLength];
        var count = input.ReadAtLeast(start, MagicLength, throwOnEndOfStream: false);
        return Open(input, start.AsMemory(0, count), options);
    }

    /// <summary>Does the same without blocking.</summary>
    public static async ValueTask<Stream> OpenAsync(Stream input, RdfReaderOptions options, CancellationToken cancellationToken)
    {
        var start = new byte[MagicLength];
        var count = await input.ReadAtLeastAsync(start, MagicLength, throwOnEndOfStream: false, cancellationToken);
        return Open(input, start.AsMemory(0, count), options);
    }

    private static Stream Open(Stream input, ReadOnlyMemory<byte> start, RdfReaderOptions options)
    {
        var whole = new PrefixedStream(start, input);
        return options.RecognizesGzip && start.Span is [0x1F, 0x8B] ? new GZipStream(whole, CompressionMode.Decompress, leaveOpen: true) : whole;
    }
}
