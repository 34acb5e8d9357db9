using System.Text;
using Mutualisons.Formats;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Tests.Hosting;

/// <summary>Reads what a server sent.</summary>
public static class Documents
{
    /// <summary>The dataset that a text says, in a format by its media type.</summary>
    public static Dataset Parse(string text, string mediaType, string baseIri)
    {
        var handler = new DatasetHandler();
        var reader = TextFormats.CreateRegistry().FindReaderByMediaType(mediaType)!;
        reader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), handler, new RdfReaderOptions { BaseIri = new Iri(baseIri) });
        return handler.Dataset;
    }
}
