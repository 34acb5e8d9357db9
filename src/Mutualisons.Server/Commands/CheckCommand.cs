using System.CommandLine;
using System.Globalization;
using Mutualisons.Server.Configuration;
using Mutualisons.Server.Hosting;
using Mutualisons.Server.Transfer;
using Mutualisons.Sparql;

namespace Mutualisons.Server.Commands;

/// <summary><c>check</c>: verifies a store's folder, every file and every quad.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var location = CommandOptions.Location();
        var command = new Command("check", "Verify the store: opens it, which checks every file's checksums, reads every quad, and compares the text index.") { location };
        command.SetAction((parsed, cancellationToken) => CommandFailure.ReportAsync(() => RunAsync(SettingsReader.Read(parsed.GetValue(location)), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ServerSettings settings, CancellationToken cancellationToken)
    {
        await using var host = StoreHost.OpenExisting(settings);
        await using var snapshot = await host.Engine.OpenSnapshotAsync(DatasetView.Everything, cancellationToken);
        var read = await QuadDump.WriteAsync(snapshot, new Mutualisons.Formats.NQuadsWriterFactory(), Stream.Null, cancellationToken);
        var statistics = host.Store.GetStatistics();
        if (read != statistics.QuadCount)
        {
            throw new CommandException(string.Create(CultureInfo.InvariantCulture, $"The store in {Path.GetFullPath(settings.Location)} counts {statistics.QuadCount} quads, but {read} can be read: restore it from a backup."));
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The store in {Path.GetFullPath(settings.Location)} is whole: {read:N0} quads in {statistics.GraphCount} graphs, {statistics.TermCount:N0} terms, commit {statistics.Commit}."));
        if (await host.Store.CheckTextAsync(cancellationToken) is [_, ..] problems)
        {
            throw new CommandException($"The quads are whole, but the text index is not; no answer is wrong for it. {string.Join(' ', problems)}");
        }

        if (host.Store.TextIndex is { } text)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The text index agrees with the store: {text.Literals:N0} literals."));
        }

        if (host.Store.Recovery.TornTail is { } torn)
        {
            Console.Out.WriteLine($"An unfinished commit of a process that was cut short has been dropped: {torn}.");
        }

        return 0;
    }
}
