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

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<EngineKind, ISparqlEngine> _engines = [];

    /// <summary>A snapshot as a visitor sees it: every graph but the reserved one, merged into the default graph.</summary>
    public async Task<ISparqlSnapshot> OpenAsync(EngineKind kind)
    {
        var engine = await GetAsync(kind);
        return await engine.OpenSnapshotAsync(DatasetView.Union(GraphSet.AllExcept([SystemGraph])));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var engine in _engines.Values)
        {
            await engine.DisposeAsync();
        }

        _gate.Dispose();
    }

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
        await TestEngines.LoadAsync(engine, handler => Quads.Push(OntologyFiles.Read(OntologyFiles.SamplePaths), handler));
        await TestEngines.LoadAsync(engine, handler => Quads.Push(OntologyFiles.Read([.. OntologyFiles.OntologyPaths, .. OntologyFiles.TaxonomyPaths]), handler), OntologyGraph);
        return engine;
    }
}
