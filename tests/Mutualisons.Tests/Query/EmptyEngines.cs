using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;

namespace Mutualisons.Tests.Query;

/// <summary>One engine of each kind without data, for expressions, which need none.</summary>
public sealed class EmptyEngines : IAsyncDisposable
{
    private readonly Dictionary<EngineKind, ISparqlEngine> _engines = TestEngines.All.ToDictionary(kind => kind, TestEngines.Create);

    public ISparqlEngine this[EngineKind kind] => _engines[kind];

    public async ValueTask DisposeAsync()
    {
        foreach (var engine in _engines.Values)
        {
            await engine.DisposeAsync();
        }
    }
}
