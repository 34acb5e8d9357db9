using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Server.Administration;
using Mutualisons.Server.Configuration;
using Mutualisons.Web;

namespace Mutualisons.Server.Hosting;

/// <summary>Builds the web application over an open store.</summary>
internal static class ServerApplication
{
    // Queries sent by GET stand in the request line, and many clients send no other way.
    private const int MaxRequestLine = 128 * 1024;

    /// <summary>The application, not yet listening; <paramref name="socket"/> is the administrator's, or null.</summary>
    public static WebApplication Build(ServerSettings settings, StoreHost host, RdfFormatRegistry formats, string? socket)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddConfiguration(SettingsReader.ReadConfiguration());
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = MaxRequestLine;
            if (socket is not null)
            {
                kestrel.ListenUnixSocket(socket);
            }
        });
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, settings));
        builder.Services.AddSingleton(host.Engine);
        builder.Services.AddSingleton(formats);
        builder.Services.AddMutualisonsWeb(ToWebOptions(settings));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        var app = builder.Build();
        app.UseMutualisonsWeb();
        app.MapAdministration();
        return app;
    }

    private static void Listen(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions kestrel, ServerSettings settings)
    {
        foreach (var address in Addresses.Parse(settings.Urls))
        {
            if (address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            {
                kestrel.ListenLocalhost(address.Port);
            }
            else
            {
                kestrel.Listen(System.Net.IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? ip : System.Net.IPAddress.IPv6Any, address.Port);
            }
        }
    }

    private static WebOptions ToWebOptions(ServerSettings settings) => new()
    {
        Iris = new PlatformIris(settings.BaseIri),
        DefaultGraph = settings.DefaultGraph,
        OpenWrites = settings.OpenWrites,
        QueryTimeout = TimeSpan.FromSeconds(settings.QueryTimeoutSeconds),
        QueryMemory = settings.QueryMemory,
        MaxBodySize = settings.MaxBodySize,
        MaxQueryLength = settings.MaxQueryLength,
        PageSize = settings.PageSize,
        MaxPageSize = settings.MaxPageSize,
    };
}
