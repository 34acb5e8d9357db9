using System.CommandLine;
using System.Globalization;
using Mutualisons.Formats;
using Mutualisons.Rdf;
using Mutualisons.Server.Configuration;
using Mutualisons.Server.Hosting;
using Mutualisons.Server.Remote;
using Mutualisons.Server.Transfer;
using Mutualisons.Sparql;

namespace Mutualisons.Server.Commands;

/// <summary><c>dump</c>: every quad, as administrator.</summary>
internal static class DumpCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var location = CommandOptions.Location();
        var server = CommandOptions.Server();
        var format = CommandOptions.Format("nq (default) or trig.");
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; without it the output.", HelpName = "FILE" };
        var command = new Command("dump", "Write every quad of the store.") { format, output, location, server };
        command.SetAction((parsed, cancellationToken) => CommandFailure.ReportAsync(async () =>
        {
            var settings = SettingsReader.Read(parsed.GetValue(location));
            var writer = FindFormat(parsed.GetValue(format) ?? "nq");
            var file = parsed.GetValue(output);
            await using var stream = file is null ? Console.OpenStandardOutput() : File.Create(file);
            return parsed.GetValue(server) is { } url
                ? await RunThereAsync(settings, writer, stream, url, cancellationToken)
                : await RunHereAsync(settings, writer, stream, cancellationToken);
        }));
        return command;
    }

    private static async Task<int> RunHereAsync(ServerSettings settings, IRdfWriterFactory format, Stream output, CancellationToken cancellationToken)
    {
        await using var host = StoreHost.OpenExisting(settings);
        await using var snapshot = await host.Engine.OpenSnapshotAsync(DatasetView.Everything, cancellationToken);
        var count = await QuadDump.WriteAsync(snapshot, format, output, cancellationToken);
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count:N0} quads of commit {snapshot.Commit}."));
        return 0;
    }

    private static async Task<int> RunThereAsync(ServerSettings settings, IRdfWriterFactory format, Stream output, string server, CancellationToken cancellationToken)
    {
        using var connection = new ServerConnection(settings.Location, server);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/admin/dump?format=" + format.Format.FileExtensions[0]);
        await connection.CopyAsync(request, output, cancellationToken);
        return 0;
    }

    private static IRdfWriterFactory FindFormat(string name) =>
        TextFormats.CreateRegistry().FindWriterByName(name) is { Format.SupportsGraphs: true } writer
            ? writer
            : throw new CommandException($"A dump names graphs, so its format is nq or trig, not '{name}'.");
}
