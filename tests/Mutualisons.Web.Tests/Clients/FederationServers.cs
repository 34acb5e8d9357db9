using Mutualisons.Domain;
using Mutualisons.Formats;
using Mutualisons.Outbound;
using Mutualisons.Remote;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Clients;

/// <summary>Two servers: one knows who knows whom, the other has the names; the first may ask the second.</summary>
public sealed class FederationServers : IAsyncLifetime
{
    private OutboundClient _http = null!;

    public WebServer Names { get; private set; } = null!;

    public WebServer Friends { get; private set; } = null!;

    public string NamesEndpoint => Names.BaseIri + "sparql";

    public string FriendsEndpoint => Friends.BaseIri + "sparql";

    public async Task InitializeAsync()
    {
        Names = await StartAsync(options => options);
        var port = new Uri(Names.BaseIri).Port;
        _http = new OutboundClient(new OutboundOptions { Allow = [Names.BaseIri, $"http://127.0.0.1:{port}/", $"http://[::1]:{port}/"] });
        Friends = await StartAsync(options => options with
        {
            IsFederated = true,
            ServiceClient = new HttpServiceClient(_http),
            DocumentClient = new HttpDocumentClient(_http, TextFormats.CreateRegistry()),
        });
        await Names.LoadAsync("<http://x/b> <http://x/name> \"Bé\"@fr . <http://x/c> <http://x/name> \"C\" .");
        await Friends.LoadAsync("<http://x/a> <http://x/knows> <http://x/b> , <http://x/c> . <http://x/b> <http://x/knows> <http://x/c> .");
    }

    public async Task DisposeAsync()
    {
        await Friends.DisposeAsync();
        await Names.DisposeAsync();
        _http.Dispose();
    }

    private static Task<WebServer> StartAsync(Func<WebOptions, WebOptions> configure) => WebServer.StartAsync(
        TestEngines.Create(EngineKind.Embedded),
        options => configure(options with { OpenWrites = true, DefaultGraph = DefaultGraph.Union }));
}
