using Mutualisons.Outbound;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Remote;

/// <summary>Fetches documents over HTTP in any format that has a reader, where the outbound rules let it; thread-safe.</summary>
/// <param name="http">What sends the requests.</param>
/// <param name="formats">The readers.</param>
/// <param name="maxUnpackedSize">How many bytes a document in a <c>.gz</c> file may unpack to.</param>
public sealed class HttpDocumentClient(OutboundClient http, RdfFormatRegistry formats, long maxUnpackedSize = 1_000_000_000) : IDocumentClient
{
    // What servers say that do not know a file's type; its name tells more.
    private static readonly string[] VagueTypes =
        ["text/plain", "application/octet-stream", "binary/octet-stream", "application/xml", "text/xml", "application/gzip", "application/x-gzip"];

    private readonly string _accept = string.Join(", ", formats.Readers.Select((reader, i) => reader.Format.MediaType + (i == 0 ? string.Empty : ";q=0.9"))) + ", */*;q=0.1";

    /// <inheritdoc/>
    public async Task ReadAsync(Iri document, IRdfHandler handler, CancellationToken cancellationToken)
    {
        try
        {
            await using var response = await http.SendAsync(new OutboundRequest(document.Value) { Accept = _accept }, cancellationToken);
            if (!response.IsSuccess)
            {
                throw new DocumentException($"{document}: the server answered {await FirstLine.OfFailureAsync(response, cancellationToken)}") { Fault = RemoteFault.Failed };
            }

            var reader = FindReader(document, response);
            var options = new RdfReaderOptions { BaseIri = new Iri(response.Url), DocumentName = response.Url, RecognizesGzip = false };
            await using var content = await PackedDocument.OpenAsync(response.Body, maxUnpackedSize, cancellationToken);
            await reader.ReadAsync(content, handler, options, cancellationToken);
        }
        catch (OutboundException exception)
        {
            throw new DocumentException($"{document}: {exception.Message}", exception) { Fault = Faults.Of(exception) };
        }
        catch (RdfSyntaxException exception)
        {
            throw new DocumentException($"The document is malformed: {exception.Message}", exception) { Fault = RemoteFault.Failed };
        }
        catch (InvalidDataException exception)
        {
            // What the framework throws at damaged gzip.
            throw new DocumentException($"{document}: the document is damaged: {exception.Message}", exception) { Fault = RemoteFault.Failed };
        }
    }

    private IRdfReader FindReader(Iri document, OutboundResponse response)
    {
        var said = response.MediaType ?? string.Empty;
        var byType = formats.FindReaderByMediaType(said);
        if (byType is not null && !VagueTypes.Contains(said, StringComparer.OrdinalIgnoreCase))
        {
            return byType;
        }

        return formats.FindReaderByFileName(PathOf(response.Url)) ?? formats.FindReaderByFileName(PathOf(document.Value)) ?? byType
            ?? throw new DocumentException($"{document} is sent as {(said.Length == 0 ? "no media type" : said)}, and its name does not tell its format either; what can be read is {string.Join(", ", formats.Readers.Select(reader => reader.Format.MediaType))}.") { Fault = RemoteFault.Failed };
    }

    private static string PathOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed.AbsolutePath : url;
}
