using System.CommandLine;
using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Formats;
using Mutualisons.Rdf;
using Mutualisons.Server.Configuration;
using Mutualisons.Server.Hosting;
using Mutualisons.Server.Remote;
using Mutualisons.Server.Transfer;

namespace Mutualisons.Server.Commands;

/// <summary><c>load</c>: files into the store, all in one commit.</summary>
internal static class LoadCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files to load; gzip is recognised.", Arity = ArgumentArity.OneOrMore };
        var location = CommandOptions.Location();
        var server = CommandOptions.Server();
        var graph = new Option<string?>("--graph") { Description = "The graph of triples that name none; without it the unnamed graph.", HelpName = "IRI" };
        var format = CommandOptions.Format("The files' format, when their names do not tell: turtle, trig, nt, nq.");
        var audience = new Option<Audience?>("--audience") { Description = "Who may see the graphs that are filled; without it nothing is said of them, and a new graph is administrators' only." };
        var noFictional = new Option<bool>("--no-fictional") { Description = "Leave out what is marked as invented." };
        var command = new Command("load", "Load files into the store, all or nothing.") { files, graph, format, audience, noFictional, location, server };
        command.SetAction((parsed, cancellationToken) => CommandFailure.ReportAsync(() =>
        {
            var documents = parsed.GetValue(files)!.Select(file => Open(file, parsed.GetValue(format), ReadGraph(parsed.GetValue(graph)), parsed.GetValue(audience)?.ToIri()));
            var settings = SettingsReader.Read(parsed.GetValue(location));
            return RunAsync(settings, [.. documents], parsed.GetValue(noFictional), parsed.GetValue(server), cancellationToken);
        }));
        return command;
    }

    private static async Task<int> RunAsync(ServerSettings settings, IReadOnlyList<LoadDocument> documents, bool noFictional, string? server, CancellationToken cancellationToken)
    {
        var progress = LoadProgress.OnConsole();
        long added, commit;
        try
        {
            (added, commit) = server is null
                ? await LoadHereAsync(settings, documents, noFictional, progress, cancellationToken)
                : await LoadThereAsync(settings, documents, noFictional, server, progress, cancellationToken);
        }
        finally
        {
            progress.Complete();
        }

        var rate = progress.Quads / Math.Max(progress.Elapsed.TotalSeconds, 0.001);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Read {progress.Quads:N0} quads in {progress.Elapsed.TotalSeconds:0.0} s ({rate:N0} a second); {added:N0} were new, commit {commit}."));
        return 0;
    }

    private static async Task<(long Added, long Commit)> LoadHereAsync(ServerSettings settings, IReadOnlyList<LoadDocument> documents, bool noFictional, LoadProgress progress, CancellationToken cancellationToken)
    {
        await using var host = StoreHost.Open(settings);
        await using var transaction = await host.Engine.BeginAsync(new() { Author = "administrator" }, cancellationToken);
        await new DocumentLoader(new PlatformIris(settings.BaseIri), progress).LoadAsync(transaction, documents, noFictional, cancellationToken);
        var commit = await transaction.CommitAsync(cancellationToken);
        return (commit.Added, commit.Commit);
    }

    private static async Task<(long Added, long Commit)> LoadThereAsync(ServerSettings settings, IReadOnlyList<LoadDocument> documents, bool noFictional, string server, LoadProgress progress, CancellationToken cancellationToken)
    {
        using var connection = new ServerConnection(settings.Location, server);
        var baseIri = new Iri(await connection.GetTextAsync("/admin/base", cancellationToken));
        using var body = new QuadUpload(documents, baseIri, noFictional, progress, cancellationToken);
        var audience = documents[0].Audience is { } shown ? "?audience=" + Uri.EscapeDataString(shown.Value) : string.Empty;
        try
        {
            var answer = (await connection.PostAsync("/admin/load" + audience, body, RdfFormat.NQuads.MediaType, cancellationToken)).Split(' ');
            return (long.Parse(answer[0], CultureInfo.InvariantCulture), long.Parse(answer[1], CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (body.Failure is { } failure && exception is not RdfSyntaxException)
        {
            // The file is malformed; that the body broke off is only what followed.
            throw new CommandException(failure.Message, failure);
        }
        catch (ServerGoneException gone)
        {
            var kept = body.IsSent ? "all of it was sent, so it is kept whole or not at all: look before you load it again" : "nothing of this load is kept";
            throw new CommandException($"The server at {gone.Address} went away before it acknowledged: {kept}.", gone);
        }
    }

    private static LoadDocument Open(string file, string? format, Iri? graph, Iri? audience)
    {
        if (!File.Exists(file))
        {
            throw new CommandException($"There is no file {file}.");
        }

        var formats = TextFormats.CreateRegistry();
        var reader = format is null ? formats.FindReaderByFileName(file) : formats.FindReaderByName(format);
        return reader is null
            ? throw new CommandException($"The format of {file} is not known: name one of {string.Join(", ", formats.Readers.Select(known => known.Format.FileExtensions[0]))} with --format.")
            : new(file, () => File.OpenRead(file), reader, graph, audience);
    }

    private static Iri? ReadGraph(string? text) => text is null
        ? null
        : IriSyntax.IsValid(text) ? new Iri(text) : throw new CommandException($"'{text}' is no absolute IRI of a graph.");
}
