using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mutualisons.Domain;
using Mutualisons.Formats;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Web.Tests.Hosting;

/// <summary>The HTTP surface over an engine, on a port of its own; dispose of it.</summary>
public sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebServer(WebApplication app, ISparqlEngine engine, string baseIri)
    {
        _app = app;
        Engine = engine;
        BaseIri = baseIri;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(baseIri) };
    }

    public ISparqlEngine Engine { get; }

    public string BaseIri { get; }

    public HttpClient Client { get; }

    public static async Task<WebServer> StartAsync(ISparqlEngine engine, Func<WebOptions, WebOptions>? configure = null)
    {
        var port = FreePort();
        var baseIri = $"http://localhost:{port}/";
        var options = new WebOptions { Iris = new PlatformIris(baseIri) };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        builder.Services.AddSingleton(engine);
        builder.Services.AddSingleton(TextFormats.CreateRegistry());
        builder.Services.AddMutualisonsWeb(configure?.Invoke(options) ?? options);
        var app = builder.Build();
        app.UseMutualisonsWeb();
        await app.StartAsync();
        return new(app, engine, baseIri);
    }

    /// <summary>Loads a document of the test data as administrator, relative IRIs below the server's base.</summary>
    public async Task LoadAsync(string trig)
    {
        await using var transaction = await Engine.BeginAsync(new() { Author = "test" });
        var options = new RdfReaderOptions { BaseIri = new Iri(BaseIri), DocumentName = "test data" };
        await transaction.LoadAsync(handler => new TriGReader().Read(new MemoryStream(Encoding.UTF8.GetBytes(trig)), handler, options), null);
        await transaction.CommitAsync();
    }

    public static string ReadData(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", name));

    public async Task<HttpResponseMessage> GetAsync(string path, string? accept = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }

    public async Task<string> GetTextAsync(string path, string? accept = null)
    {
        using var response = await GetAsync(path, accept);
        var text = await response.Content.ReadAsStringAsync();
        return response.StatusCode == HttpStatusCode.OK ? text : throw new InvalidOperationException($"{path} answered {response.StatusCode}: {text}");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await Engine.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
