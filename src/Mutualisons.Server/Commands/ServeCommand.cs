using System.CommandLine;
using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Formats;
using Mutualisons.Server.Configuration;
using Mutualisons.Server.Hosting;

namespace Mutualisons.Server.Commands;

/// <summary><c>serve</c>: opens the store, fills an empty one with the samples, and answers until it is stopped.</summary>
internal static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var location = CommandOptions.Location();
        var urls = new Option<string?>("--urls") { Description = "Where to listen, separated by semicolons (default http://localhost:5080).", HelpName = "URLS" };
        var empty = new Option<bool>("--empty") { Description = "Load nothing into an empty store." };
        var defaultGraph = new Option<DefaultGraph?>("--default-graph") { Description = "What queries without GRAPH read: the union of all visible graphs, or the unnamed graph." };
        var openWrites = new Option<bool>("--open-writes") { Description = "Let anyone write; refused unless bound to this machine alone." };
        var allow = CommandOptions.AllowOutbound();
        var command = new Command("serve", "Serve the store over HTTP; an empty store is filled with the samples first.") { location, urls, empty, defaultGraph, openWrites, allow };
        command.SetAction((parsed, cancellationToken) => CommandFailure.ReportAsync(() =>
        {
            var settings = SettingsReader.Read(parsed.GetValue(location)).Allowing(parsed.GetValue(allow));
            return RunAsync(
                settings with
                {
                    Urls = parsed.GetValue(urls) ?? settings.Urls,
                    Empty = settings.Empty || parsed.GetValue(empty),
                    DefaultGraph = parsed.GetValue(defaultGraph) ?? settings.DefaultGraph,
                    OpenWrites = settings.OpenWrites || parsed.GetValue(openWrites),
                },
                cancellationToken);
        }));
        return command;
    }

    private static async Task<int> RunAsync(ServerSettings settings, CancellationToken cancellationToken)
    {
        CheckAddresses(settings);
        await using var host = StoreHost.Open(settings);
        var greeting = new Greeting(settings);
        greeting.Recovered(host.Store.Recovery);
        if (host.Store.Commit == 0 && !settings.Empty)
        {
            await greeting.FillAsync(host.Engine, cancellationToken);
        }

        var socket = AdminSocket.PathFor(settings.Location);
        if (socket is not null)
        {
            AdminSocket.Prepare(socket);
        }

        var formats = TextFormats.CreateRegistry();
        using var outbound = new OutboundAccess(settings, formats);
        await using var app = ServerApplication.Build(settings, host, formats, outbound, socket);
        await app.StartAsync(cancellationToken);
        if (socket is not null)
        {
            ServedAddress.Write(socket, app.Urls);
        }

        await greeting.ReadyAsync(host.Engine, app.Urls, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        if (socket is not null)
        {
            ServedAddress.Delete(socket);
        }

        await Console.Out.WriteLineAsync("Stopped; the store is closed in order.");
        return 0;
    }

    private static void CheckAddresses(ServerSettings settings)
    {
        _ = new PlatformIris(settings.BaseIri);
        var addresses = Addresses.Parse(settings.Urls);
        var open = addresses.FirstOrDefault(address => !Addresses.IsLoopback(address));
        if (open is null)
        {
            return;
        }

        if (settings.OpenWrites)
        {
            throw new CommandException($"--open-writes lets anyone write, so it is refused while the server listens on {open}: bind it to localhost alone with --urls.");
        }

        if (Addresses.IsLoopback(new Uri(settings.BaseIri)))
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"warning: the server listens on {open}, but every address in its answers begins with {settings.BaseIri}: set Mutualisons:BaseIri to what others reach it by."));
        }
    }
}
