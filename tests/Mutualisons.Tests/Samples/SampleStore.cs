using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Ontology;

namespace Mutualisons.Tests.Samples;

/// <summary>An engine that holds what an empty store loads; made once for each kind of engine.</summary>
public sealed class SampleStore : IAsyncDisposable
{
    private static readonly Iri OntologyGraph = new(OntologyFiles.Base + "graph/ontology/public");
    private static readonly Iri SystemGraph = new(OntologyFiles.Base + "graph/system");

    private static readonly Lazy<Dataset> Data = new(() => OntologyFiles.Read(OntologyFiles.SamplePaths));

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<EngineKind, ISparqlEngine> _engines = [];

    /// <summary>A snapshot as a visitor sees it: the public graphs, merged into the default graph.</summary>
    public async Task<ISparqlSnapshot> OpenAsync(EngineKind kind)
    {
        var engine = await GetAsync(kind);
        return await engine.OpenSnapshotAsync(DatasetView.Union(GraphSet.Of([OntologyGraph, .. PublicGraphs()])));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var engine in _engines.Values)
        {
            await engine.DisposeAsync();
        }

        _gate.Dispose();
    }

    private static IEnumerable<Iri> PublicGraphs() =>
        Data.Value.MatchIn(SystemGraph, predicate: new Iri(OntologyFiles.Mut + "audience"), @object: new Iri(OntologyFiles.Mut + "Public")).Select(quad => (Iri)quad.Subject);

    private async Task<ISparqlEngine> GetAsync(EngineKind kind)
    {
        await _gate.WaitAsync();
        try
        {
            return _engines.TryGetValue(kind, out var engine) ? engine : _engines[kind] = await CreateAsync(kind);
        }
        finally
        {
            _gate.Release();
        }
    }

    private static async Task<ISparqlEngine> CreateAsync(EngineKind kind)
    {
        var engine = TestEngines.Create(kind);
        await TestEngines.LoadAsync(engine, handler => Quads.Push(Data.Value, handler));
        await TestEngines.LoadAsync(engine, handler => Quads.Push(OntologyFiles.Read([.. OntologyFiles.OntologyPaths, .. OntologyFiles.TaxonomyPaths]), handler), OntologyGraph);
        return engine;
    }
}
