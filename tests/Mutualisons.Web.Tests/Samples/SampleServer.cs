using Mutualisons.Domain;
using Mutualisons.Formats;
using Mutualisons.Server.Transfer;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Collections;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Samples;

/// <summary>A server over what an empty store loads: ontology, classifications, shapes and every sample; its clock stands at noon of 22 November 2026.</summary>
public sealed class SampleServer : IAsyncLifetime
{
    private WebServer? _server;

    public WebServer Server => _server!;

    /// <summary>The address of one visible record of each kind that has any, by the kind's name.</summary>
    public IReadOnlyDictionary<string, string> Records { get; private set; } = new Dictionary<string, string>();

    /// <summary>Starts such a server for a test that changes what it holds; dispose of it.</summary>
    public static async Task<WebServer> StartAsync()
    {
        var server = await WebServer.StartAsync(TestEngines.Create(EngineKind.Embedded), options => options with { Clock = CommonsServer.NewClock() });
        var samples = new Mutualisons.Server.Hosting.Samples(new PlatformIris(server.BaseIri), TextFormats.CreateRegistry());
        await samples.LoadAsync(server.Engine, LoadProgress.Silent(), CancellationToken.None);
        return server;
    }

    public async Task InitializeAsync()
    {
        _server = await StartAsync();
        var records = new Dictionary<string, string>();
        foreach (var kind in Kinds.All)
        {
            if (await FindAsync(kind) is { } record)
            {
                records[kind.Name] = record;
            }
        }

        Records = records;
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();

    // The record of which most is said, so that a page has much to show.
    private async Task<string?> FindAsync(Kind kind)
    {
        var distinction = kind.Distinction is { } stated ? $"?r {stated.Property} {stated.Value} ." : string.Empty;
        var query = $$"""
            SELECT ?r (COUNT(*) AS ?n) WHERE { ?r a {{kind.Class}} ; ?p ?o . {{distinction}} FILTER(STRSTARTS(STR(?r), "{{Server.BaseIri}}id/{{kind.Segment}}/")) }
            GROUP BY ?r ORDER BY DESC(?n) ?r LIMIT 1
            """;
        var rows = (await Server.GetTextAsync("/sparql?query=" + Uri.EscapeDataString(query), "text/csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return rows.Length > 1 ? rows[1].Split(',')[0].Replace("/id/", "/doc/", StringComparison.Ordinal)[Server.BaseIri.Length..].Insert(0, "/") : null;
    }
}
