using System.CommandLine;
using Mutualisons.Server.Configuration;
using Mutualisons.Server.Hosting;
using Mutualisons.Server.Remote;

namespace Mutualisons.Server.Commands;

/// <summary><c>reindex</c>: makes the indexes that are derived from the store anew, also while it is served.</summary>
internal static class ReindexCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var location = CommandOptions.Location();
        var server = CommandOptions.Server();
        var command = new Command("reindex", "Make the text index anew from the store; searches go on meanwhile.") { location, server };
        command.SetAction((parsed, cancellationToken) => CommandFailure.ReportAsync(async () =>
        {
            var settings = SettingsReader.Read(parsed.GetValue(location));
            var report = parsed.GetValue(server) is { } url
                ? await RunThereAsync(settings, url, cancellationToken)
                : await RunHereAsync(settings, cancellationToken);
            await Console.Out.WriteLineAsync(report);
            return 0;
        }));
        return command;
    }

    private static async Task<string> RunHereAsync(ServerSettings settings, CancellationToken cancellationToken)
    {
        await using var host = StoreHost.OpenExisting(settings);
        return await Reindexing.RunAsync(host.Store, cancellationToken);
    }

    private static async Task<string> RunThereAsync(ServerSettings settings, string server, CancellationToken cancellationToken)
    {
        using var connection = new ServerConnection(settings.Location, server);
        using var body = new ByteArrayContent([]);
        return await connection.PostAsync("/admin/reindex", body, "text/plain", cancellationToken);
    }
}
