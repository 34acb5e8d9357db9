using System.Net;
using Mutualisons.Rdf;
using Mutualisons.Server.Transfer;

namespace Mutualisons.Server.Remote;

/// <summary>Reads documents here and sends their quads as one N-Quads body, as they are read; each document's blank nodes keep apart.</summary>
internal sealed class QuadUpload(IReadOnlyList<LoadDocument> documents, Iri baseIri, bool skipFictional, LoadProgress progress, CancellationToken cancellationToken) : HttpContent
{
    private readonly IReadOnlyList<LoadDocument> _documents = documents;
    private readonly Iri _baseIri = baseIri;
    private readonly bool _skipFictional = skipFictional;
    private readonly LoadProgress _progress = progress;
    private readonly CancellationToken _cancellationToken = cancellationToken;

    /// <summary>What is wrong with a document or with reading it; the transport wraps what is thrown while a body is sent.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Whether everything was sent, so that the server may have kept it.</summary>
    public bool IsSent { get; private set; }

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.Run(() => Write(stream), _cancellationToken);

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private void Write(Stream stream)
    {
        try
        {
            var leftOut = _skipFictional ? InventedRecords.FindIn(_documents, _baseIri, _cancellationToken) : null;
            for (var i = 0; i < _documents.Count; i++)
            {
                WriteOne(_documents[i], i, leftOut, stream);
            }

            IsSent = true;
        }
        catch (RdfSyntaxException exception)
        {
            // kept, since the transport shows only that the body broke off
            Failure = exception;
            throw;
        }
    }

    private void WriteOne(LoadDocument document, int number, InventedRecords? leftOut, Stream output)
    {
        var settings = new RdfReaderOptions { BaseIri = _baseIri, DocumentName = document.Name };
        using var input = _progress.Begin(document.Name, document.Open());
        using var relay = new QuadRelay(output, document.Graph, number);
        try
        {
            document.Reader.Read(input, new LoadHandler(relay, leftOut, _progress), settings, _cancellationToken);
        }
        catch (IOException exception) when (!relay.HasLostOutput)
        {
            // kept, since the transport would show it as its own
            Failure = exception;
            throw;
        }
    }
}
