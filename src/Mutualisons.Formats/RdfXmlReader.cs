using System.Xml;
using Mutualisons.Formats.RdfXml;
using Mutualisons.Formats.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats;

/// <summary>Reads RDF/XML (<see href="https://www.w3.org/TR/rdf12-xml/">RDF 1.2 XML Syntax</see>).</summary>
/// <remarks>
/// Internal entities are expanded within bounds; nothing external is ever fetched, and reads as empty. Memory grows only with the distinct <c>rdf:ID</c>s, which must be unique.
/// What RDF 1.2 adds (<c>rdf:parseType="Triple"</c>, <c>rdf:annotation</c>, <c>its:dir</c>) counts where <c>rdf:version="1.2"</c> is stated; elsewhere all means what it meant in 1.1.
/// With <see cref="RdfReaderOptions.ContinueAfterErrors"/> a bad element is skipped; XML that is not well-formed ends the reading.
/// Errors carry line and column, but no byte offset.
/// </remarks>
public sealed class RdfXmlReader : IRdfReader
{
    private const int MaxEntityCharacters = 10_000_000;

    /// <inheritdoc/>
    public RdfFormat Format => RdfFormat.RdfXml;

    /// <inheritdoc/>
    public void Read(Stream input, IRdfHandler handler, RdfReaderOptions options, CancellationToken cancellationToken = default)
    {
        using var document = new TokenLimitStream(GzipDetection.Open(input, options), options.MaxTokenLength);
        using var xml = XmlReader.Create(document, MakeSettings(isAsync: false));
        var parser = new RdfXmlParser(handler, options, xml);
        try
        {
            while (xml.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                parser.Take(xml.HasValue ? xml.Value : string.Empty);
                document.StartToken();
            }
        }
        catch (XmlException error)
        {
            // The XML is not well-formed, or a token is too long: nothing behind that place can be read.
            parser.Report(error);
        }
    }

    /// <inheritdoc/>
    public async Task ReadAsync(Stream input, IRdfHandler handler, RdfReaderOptions options, CancellationToken cancellationToken = default)
    {
        await using var document = new TokenLimitStream(await GzipDetection.OpenAsync(input, options, cancellationToken), options.MaxTokenLength);
        using var xml = XmlReader.Create(document, MakeSettings(isAsync: true));
        var parser = new RdfXmlParser(handler, options, xml);
        try
        {
            while (await xml.ReadAsync())
            {
                cancellationToken.ThrowIfCancellationRequested();
                parser.Take(xml.HasValue ? await xml.GetValueAsync() : string.Empty);
                document.StartToken();
            }
        }
        catch (XmlException error)
        {
            // As above.
            parser.Report(error);
        }
    }

    private static XmlReaderSettings MakeSettings(bool isAsync) => new()
    {
        Async = isAsync,
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersFromEntities = MaxEntityCharacters,
    };
}
