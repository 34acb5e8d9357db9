using System.CommandLine;
using System.Globalization;
using System.Text;
using Mutualisons.Domain;
using Mutualisons.Formats;
using Mutualisons.Rdf;
using Mutualisons.Server.Configuration;
using Mutualisons.Server.Hosting;
using Mutualisons.Server.Remote;
using Mutualisons.Sparql;

namespace Mutualisons.Server.Commands;

/// <summary><c>update</c>: a SPARQL update, as administrator, in one commit.</summary>
internal static class UpdateCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var text = new Argument<string>("UPDATE") { Description = "The update, a file that holds it, or - for the input." };
        var location = CommandOptions.Location();
        var server = CommandOptions.Server();
        var allow = CommandOptions.AllowOutbound();
        var command = new Command("update", "Run a SPARQL update on the store, all or nothing.") { text, location, server, allow };
        command.SetAction((parsed, cancellationToken) => CommandFailure.ReportAsync(async () =>
        {
            var update = await CommandText.ReadAsync(parsed.GetValue(text)!, cancellationToken);
            var settings = SettingsReader.Read(parsed.GetValue(location)).Allowing(parsed.GetValue(allow));
            return parsed.GetValue(server) is { } url
                ? await RunThereAsync(settings, update, url, cancellationToken)
                : await RunHereAsync(settings, update, cancellationToken);
        }));
        return command;
    }

    private static async Task<int> RunHereAsync(ServerSettings settings, string text, CancellationToken cancellationToken)
    {
        var options = new SparqlParserOptions { BaseIri = new Iri(settings.BaseIri), MaxLength = (int)Math.Min(settings.MaxBodySize, int.MaxValue) };
        var bytes = Encoding.UTF8.GetBytes(text);
        await using var host = StoreHost.Open(settings);
        var update = await ResolveAsync(handle => SparqlParser.ReadUpdate(bytes, handle, options), host, settings, cancellationToken);
        await using var transaction = await host.Engine.BeginAsync(new() { Author = "administrator" }, cancellationToken);
        using var outbound = new OutboundAccess(settings, TextFormats.CreateRegistry());
        await transaction.ApplyAsync(update, Limits(settings) with { ServiceClient = outbound.Services, DocumentClient = outbound.Documents }, cancellationToken);
        var commit = await transaction.CommitAsync(cancellationToken);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{commit.Added:N0} quads added, {commit.Removed:N0} removed, commit {commit.Commit}."));
        return 0;
    }

    private static async Task<UpdateSource> ResolveAsync(UpdateSource update, StoreHost host, ServerSettings settings, CancellationToken cancellationToken)
    {
        await using var snapshot = await host.Engine.OpenSnapshotAsync(DatasetView.Everything, cancellationToken);
        return await new SkolemIris(new PlatformIris(settings.BaseIri).GenidPrefix).ResolveAsync(update, snapshot, Limits(settings), cancellationToken);
    }

    private static QueryOptions Limits(ServerSettings settings) => new() { Timeout = TimeSpan.FromHours(1), MemoryBudget = settings.QueryMemory };

    private static async Task<int> RunThereAsync(ServerSettings settings, string text, string server, CancellationToken cancellationToken)
    {
        using var connection = new ServerConnection(settings.Location, server);
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        try
        {
            await connection.PostAsync("/sparql", body, "application/sparql-update", cancellationToken);
        }
        catch (ServerGoneException gone)
        {
            throw new CommandException($"The server at {gone.Address} went away before it acknowledged: the update is kept whole or not at all; look before you send it again.", gone);
        }

        await Console.Out.WriteLineAsync("The update is committed.");
        return 0;
    }
}
