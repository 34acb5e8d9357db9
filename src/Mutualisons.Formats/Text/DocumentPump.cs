using Mutualisons.Rdf;

namespace Mutualisons.Formats.Text;

/// <summary>Feeds a document to an incremental parser: the only place where reading blocks or awaits.</summary>
internal static class DocumentPump
{
    public static void Run(Stream input, IIncrementalParser parser, RdfReaderOptions options, bool validateUtf8, CancellationToken cancellationToken)
    {
        using var document = GzipDetection.Open(input, options);
        using var buffer = new InputBuffer(document, validateUtf8);
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            buffer.Fill();
            parser.Parse(buffer);
        }
        while (!buffer.IsLast);
    }

    public static async Task RunAsync(Stream input, IIncrementalParser parser, RdfReaderOptions options, bool validateUtf8, CancellationToken cancellationToken)
    {
        await using var document = await GzipDetection.OpenAsync(input, options, cancellationToken);
        using var buffer = new InputBuffer(document, validateUtf8);
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            await buffer.FillAsync(cancellationToken);
            parser.Parse(buffer);
        }
        while (!buffer.IsLast);
    }
}
