using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Server.Transfer;
using Mutualisons.Sparql;

namespace Mutualisons.Server.Hosting;

/// <summary>What an empty store begins with: the ontology, its classifications, the shapes, and the sample data, in one commit.</summary>
internal sealed class Samples(PlatformIris iris, RdfFormatRegistry formats)
{
    private readonly PlatformIris _iris = iris;
    private readonly RdfFormatRegistry _formats = formats;

    /// <summary>Loads them.</summary>
    public async Task<CommitInfo> LoadAsync(ISparqlEngine engine, LoadProgress progress, CancellationToken cancellationToken)
    {
        await using var transaction = await engine.BeginAsync(new() { Author = "samples" }, cancellationToken);
        await new DocumentLoader(_iris, progress).LoadAsync(transaction, [.. Documents()], skipFictional: false, cancellationToken);
        return await transaction.CommitAsync(cancellationToken);
    }

    private IEnumerable<LoadDocument> Documents()
    {
        foreach (var file in FilesIn("ontology"))
        {
            yield return Document(file, _iris.OntologyGraph, Mut.Public);
        }

        foreach (var file in FilesIn("shapes"))
        {
            yield return Document(file, _iris.ShapesGraph, Mut.Public);
        }

        foreach (var file in FilesIn("samples/data"))
        {
            // The data say themselves who may see them.
            yield return Document(file, null, null);
        }
    }

    private LoadDocument Document(string file, Iri? graph, Iri? audience) => new(
        Path.GetFileName(file),
        () => File.OpenRead(file),
        _formats.FindReaderByFileName(file) ?? throw new InvalidOperationException($"No reader knows {file}."),
        graph,
        audience);

    private static IEnumerable<string> FilesIn(string folder)
    {
        var path = Path.Combine(AppContext.BaseDirectory, folder);
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.t*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
    }
}
