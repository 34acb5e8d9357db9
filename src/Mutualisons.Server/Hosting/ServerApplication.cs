using Mutualisons.Domain;
using Mutualisons.Geo;
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
    private const int MaxConnections = 4_096;

    /// <summary>The application, not yet listening; <paramref name="socket"/> is the administrator's, or null.</summary>
    public static WebApplication Build(ServerSettings settings, StoreHost host, RdfFormatRegistry formats, OutboundAccess outbound, string? socket)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddConfiguration(SettingsReader.ReadConfiguration());
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            Limit(kestrel.Limits);
            if (socket is not null)
            {
                kestrel.ListenUnixSocket(socket);
            }
        });
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, settings));
        builder.Services.AddSingleton(host.Engine);
        builder.Services.AddSingleton(host.Store);
        builder.Services.AddSingleton(formats);
        builder.Services.AddMutualisonsWeb(ToWebOptions(settings, outbound));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        var app = builder.Build();
        app.UseMutualisonsWeb();
        app.MapAdministration();
        return app;
    }

    // Who sends or takes slower than this, or opens connections without end, holds up nobody but themselves.
    private static void Limit(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerLimits limits)
    {
        limits.MaxRequestLineSize = MaxRequestLine;
        limits.MaxRequestHeadersTotalSize = 32 * 1024;
        limits.MaxRequestHeaderCount = 100;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        limits.MinRequestBodyDataRate = new(bytesPerSecond: 1_000, gracePeriod: TimeSpan.FromSeconds(10));
        limits.MinResponseDataRate = new(bytesPerSecond: 1_000, gracePeriod: TimeSpan.FromSeconds(10));
        limits.MaxConcurrentConnections = MaxConnections;
        limits.Http2.MaxStreamsPerConnection = 100;
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

    private static WebOptions ToWebOptions(ServerSettings settings, OutboundAccess outbound) => new()
    {
        Iris = new PlatformIris(settings.BaseIri),
        DefaultGraph = settings.DefaultGraph,
        OpenWrites = settings.OpenWrites,
        QueryTimeout = TimeSpan.FromSeconds(settings.QueryTimeoutSeconds),
        QueryMemory = settings.QueryMemory,
        MaxBodySize = settings.MaxBodySize,
        MaxQueryLength = settings.MaxQueryLength,
        MaxFormSize = settings.MaxFormSize,
        MaxRows = settings.MaxRows,
        MaxAnswerSize = settings.MaxAnswerSize,
        PageSize = settings.PageSize,
        MaxPageSize = settings.MaxPageSize,
        ServiceClient = outbound.Services,
        DocumentClient = outbound.Documents,
        IsFederated = outbound.IsEnabled,
        ExtensionFunctions = [.. GeometryFunctions.All.Select(function => GeometryFunctions.Namespace + function.Name).Distinct()],
    };
}
