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

    /// <summary>What a document is wrong about; the transport wraps what is thrown while a body is sent.</summary>
    public RdfSyntaxException? Failure { get; private set; }

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
            for (var i = 0; i < _documents.Count; i++)
            {
                WriteOne(_documents[i], i, stream);
            }
        }
        catch (RdfSyntaxException exception)
        {
            // kept, since the transport shows only that the body broke off
            Failure = exception;
            throw;
        }
    }

    private void WriteOne(LoadDocument document, int number, Stream output)
    {
        var settings = new RdfReaderOptions { BaseIri = _baseIri, DocumentName = document.Name };
        var fictional = new FictionalSubjects();
        if (_skipFictional)
        {
            using var first = document.Open();
            document.Reader.Read(first, fictional, settings, _cancellationToken);
        }

        using var input = _progress.Begin(document.Name, document.Open());
        using var relay = new QuadRelay(output, document.Graph, number);
        document.Reader.Read(input, new LoadHandler(relay, fictional.Subjects, _progress), settings, _cancellationToken);
    }
}
