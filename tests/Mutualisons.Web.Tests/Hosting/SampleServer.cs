using Mutualisons.Domain;
using Mutualisons.Formats;
using Mutualisons.Server.Transfer;
using Mutualisons.Sparql;

namespace Mutualisons.Web.Tests.Hosting;

/// <summary>Starts a server that holds what an empty store begins with: ontology, shapes and every sample.</summary>
internal static class SampleServer
{
    public static async Task<WebServer> StartAsync(ISparqlEngine engine, Func<WebOptions, WebOptions>? configure = null)
    {
        var server = await WebServer.StartAsync(engine, configure);
        await new Mutualisons.Server.Hosting.Samples(new PlatformIris(server.BaseIri), TextFormats.CreateRegistry()).LoadAsync(engine, LoadProgress.Silent(), CancellationToken.None);
        return server;
    }
}
