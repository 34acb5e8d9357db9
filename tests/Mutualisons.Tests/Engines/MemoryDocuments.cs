using System.Text;
using Mutualisons.Formats;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Tests.Engines;

/// <summary>Documents for LOAD that lie in memory, as TriG; those that are not there fail, as those do that are malformed.</summary>
internal sealed class MemoryDocuments : IDocumentClient
{
    private readonly Dictionary<Iri, string> _documents = [];

    public MemoryDocuments Add(string iri, string trig)
    {
        _documents.Add(new Iri(iri), trig);
        return this;
    }

    public async Task ReadAsync(Iri document, IRdfHandler handler, CancellationToken cancellationToken)
    {
        if (!_documents.TryGetValue(document, out var text))
        {
            throw new DocumentException($"{document} is not there.");
        }

        try
        {
            await new TriGReader().ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), handler, new RdfReaderOptions { BaseIri = document }, cancellationToken);
        }
        catch (RdfSyntaxException exception)
        {
            throw new DocumentException(exception.Message, exception);
        }
    }
}
