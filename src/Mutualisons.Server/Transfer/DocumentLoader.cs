using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Server.Transfer;

/// <summary>Loads documents into a transaction, and says in the reserved graph who may see them.</summary>
internal sealed class DocumentLoader(PlatformIris iris, LoadProgress progress)
{
    private readonly PlatformIris _iris = iris;
    private readonly LoadProgress _progress = progress;
    private readonly SkolemIris _skolems = new(iris.GenidPrefix);

    /// <summary>Loads each document in turn; the caller commits all of them at once.</summary>
    /// <returns>How many quads were new.</returns>
    public async Task<long> LoadAsync(ISparqlTransaction transaction, IReadOnlyList<LoadDocument> documents, bool skipFictional, CancellationToken cancellationToken)
    {
        var leftOut = skipFictional ? InventedRecords.FindIn(documents, _iris.Base, cancellationToken) : null;
        var added = 0L;
        foreach (var document in documents)
        {
            added += await LoadOneAsync(transaction, document, leftOut, cancellationToken);
        }

        return added;
    }

    private async Task<long> LoadOneAsync(ISparqlTransaction transaction, LoadDocument document, InventedRecords? leftOut, CancellationToken cancellationToken)
    {
        var settings = new RdfReaderOptions { BaseIri = _iris.Base, DocumentName = document.Name };
        LoadHandler? handler = null;
        await using var stream = _progress.Begin(document.Name, document.Open());
        var added = await transaction.LoadAsync(
            next => document.Reader.Read(stream, handler = new LoadHandler(next, leftOut, _progress), settings, cancellationToken),
            document.Graph,
            new LoadOptions { Skolems = _skolems },
            cancellationToken);
        if (document.Audience is not null && handler is not null)
        {
            await MarkAsync(transaction, handler, document, cancellationToken);
        }

        return added;
    }

    private async Task MarkAsync(ISparqlTransaction transaction, LoadHandler handler, LoadDocument document, CancellationToken cancellationToken)
    {
        var graphs = handler.Graphs.Where(graph => graph != _iris.SystemGraph).ToHashSet();
        if (handler.HasUnnamed)
        {
            graphs.Add(document.Graph ?? Mut.UnnamedGraph);
        }

        var operations = graphs.Select(graph => Mark(graph, document.Audience!)).ToValueList();
        await transaction.ApplyAsync(new SparqlUpdate(operations), new QueryOptions(), cancellationToken);
    }

    // What is stated of a graph before is replaced: a graph has one audience.
    private UpdateOperation Mark(Iri graph, Iri audience)
    {
        PatternTerm subject = new ConstantTerm(graph), property = new ConstantTerm(Mut.Audience), system = new ConstantTerm(_iris.SystemGraph);
        var old = new Variable("old");
        return new DeleteInsert(
            [new(subject, property, old, system)],
            [new(subject, property, new ConstantTerm(audience), system)],
            new LeftJoin(Bgp.Empty, new GraphScope(system, new Bgp([new(subject, property, old)])), null),
            null,
            null);
    }
}
