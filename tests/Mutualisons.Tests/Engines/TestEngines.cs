using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Naive;

namespace Mutualisons.Tests.Engines;

/// <summary>Makes empty engines, and puts data into them.</summary>
public static class TestEngines
{
    /// <summary>Every engine, for theories.</summary>
    public static IReadOnlyList<EngineKind> All { get; } = Enum.GetValues<EngineKind>();

    /// <summary>An empty engine that leaves nothing behind when it is disposed of.</summary>
    public static ISparqlEngine Create(EngineKind kind) => kind switch
    {
        EngineKind.Naive => new NaiveEngine(),
        EngineKind.Embedded => new InMemoryEngine(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>An engine that holds what an update request puts into it.</summary>
    public static async Task<ISparqlEngine> CreateAsync(EngineKind kind, string update)
    {
        var engine = Create(kind);
        await UpdateAsync(engine, update);
        return engine;
    }

    /// <summary>Commits an update request, by default as someone who sees and may change everything, with the unnamed graph as default graph.</summary>
    public static async Task<CommitInfo> UpdateAsync(ISparqlEngine engine, string update, TransactionOptions? options = null, QueryOptions? limits = null)
    {
        await using var transaction = await engine.BeginAsync(options ?? Administrator);
        await transaction.ApplyAsync(SparqlParser.ParseUpdate(update), limits ?? new QueryOptions());
        return await transaction.CommitAsync();
    }

    /// <summary>Commits quads as one document.</summary>
    public static async Task<CommitInfo> LoadAsync(ISparqlEngine engine, Action<IRdfHandler> source, Iri? target = null)
    {
        await using var transaction = await engine.BeginAsync(Administrator);
        await transaction.LoadAsync(source, target);
        return await transaction.CommitAsync();
    }

    /// <summary>Sees and may change everything; the default graph is the unnamed one.</summary>
    public static TransactionOptions Administrator { get; } = new()
    {
        Author = "urn:x-test:administrator",
        View = DatasetView.UnnamedDefault(GraphSet.All),
    };
}
