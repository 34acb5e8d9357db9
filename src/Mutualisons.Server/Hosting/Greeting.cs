using System.Diagnostics;
using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Formats;
using Mutualisons.Server.Configuration;
using Mutualisons.Server.Transfer;
using Mutualisons.Sparql;
using Mutualisons.Store;

namespace Mutualisons.Server.Hosting;

/// <summary>The few lines that a starting server prints.</summary>
internal sealed class Greeting(ServerSettings settings)
{
    private readonly ServerSettings _settings = settings;
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Says what a crash had left, if anything.</summary>
    public void Recovered(StoreRecovery recovery)
    {
        if (recovery.TornTail is { } torn)
        {
            Write($"The last process was cut short: an unfinished commit was dropped ({torn}); everything acknowledged is there.");
        }
        else if (!recovery.WasClean)
        {
            Write($"The last process was cut short: {recovery.CommitsReplayed} commits were read back from the log; everything acknowledged is there.");
        }
    }

    /// <summary>Fills an empty store and says so.</summary>
    public async Task FillAsync(ISparqlEngine engine, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var progress = LoadProgress.OnConsole();
        var commit = await new Samples(new PlatformIris(_settings.BaseIri), TextFormats.CreateRegistry()).LoadAsync(engine, progress, cancellationToken);
        progress.Complete();
        Write($"Loaded the samples: {commit.Added:N0} quads in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, as commit {commit.Commit}.");
    }

    /// <summary>Says where everything is.</summary>
    public async Task ReadyAsync(ISparqlEngine engine, IEnumerable<string> addresses, CancellationToken cancellationToken)
    {
        var quads = await QuadCount.OfAsync(engine, cancellationToken);
        Write($"""
            Mutualisons is ready after {Stopwatch.GetElapsedTime(_start).TotalSeconds:0.0} s.
              address  {string.Join(", ", addresses.Where(address => !address.Contains("//unix:", StringComparison.Ordinal)))}
              data     {Path.GetFullPath(_settings.Location)} ({quads:N0} quads)
              writes   {(_settings.OpenWrites ? "open to anyone on this machine (--open-writes)" : "closed; commands with --server write as administrator")}
            Ctrl+C stops it.
            """);
    }

    private static void Write(FormattableString text) => Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
