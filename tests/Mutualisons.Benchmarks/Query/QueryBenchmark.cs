using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mutualisons.Formats;
using Mutualisons.Query;
using Mutualisons.Query.Engine;
using Mutualisons.Query.Execution;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Store;

namespace Mutualisons.Benchmarks.Query;

/// <summary>Runs query files with parameter sets on an engine in memory and prints rows and medians, or with <c>--explain</c> the plans.</summary>
internal static partial class QueryBenchmark
{
    private const int DefaultRuns = 7;

    public static int Run(string[] args)
    {
        var paths = args.Where(a => !a.StartsWith('-')).ToArray();
        if (paths.Length is < 3 or > 4)
        {
            Console.Error.WriteLine("query DATA.nq PARAMS.json QUERIES-FOLDER [NAME-PREFIX] [--runs=N] [--explain] [--profile]");
            return 2;
        }

        var runs = args.Where(a => a.StartsWith("--runs=", StringComparison.Ordinal)).Select(a => int.Parse(a["--runs=".Length..], CultureInfo.InvariantCulture)).FirstOrDefault(DefaultRuns);
        using var store = QuadStore.Open(new StoreOptions());
        var engine = new EmbeddedEngine(store);
        LoadAsync(engine, paths[0]).GetAwaiter().GetResult();
        var sets = JsonSerializer.Deserialize<Dictionary<string, string>[]>(File.ReadAllText(paths[1]))!;
        foreach (var file in Directory.GetFiles(paths[2], (paths.Length > 3 ? paths[3] : "") + "*.rq").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var texts = sets.Select(s => Placeholder().Replace(File.ReadAllText(file), m => s[m.Groups[1].Value])).ToArray();
            if (args.Contains("--explain"))
            {
                Console.WriteLine($"{name}\n{Explain(store, texts[0])}");
            }

            MeasureAsync(engine, name, texts, runs).GetAwaiter().GetResult();
            if (args.Contains("--profile"))
            {
                CompareAsync(engine, name, texts, runs).GetAwaiter().GetResult();
            }
        }

        return 0;
    }

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Placeholder();

    private static async Task LoadAsync(EmbeddedEngine engine, string path)
    {
        var watch = Stopwatch.StartNew();
        await using var transaction = await engine.BeginAsync(new TransactionOptions { Author = "benchmark" });
        await using var input = File.OpenRead(path);
        var count = await transaction.LoadAsync(h => new NQuadsReader().Read(input, h, new RdfReaderOptions()), null);
        await transaction.CommitAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} quads in {watch.Elapsed.TotalSeconds:0.00} s"));
    }

    private static async Task MeasureAsync(EmbeddedEngine engine, string name, string[] texts, int runs)
    {
        var times = new List<double>();
        var rows = new List<long>();
        var work = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            var watch = Stopwatch.StartNew();
            var before = Environment.CpuUsage.TotalTime;
            rows.Add(await CountAsync(engine, texts[run % texts.Length]));
            times.Add(watch.Elapsed.TotalMilliseconds);
            work.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        var warm = times.Skip(1).Order().ToArray();
        var warmWork = work.Skip(1).Order().ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-20} first {times[0],9:0.00} ms   median {warm[warm.Length / 2],9:0.00} ms   CPU {warmWork[warmWork.Length / 2],8:0.00} ms   rows {string.Join(' ', rows.Take(DefaultRuns))}"));
    }

    /// <summary>The same query in turn unmeasured and measured, and what the second costs more.</summary>
    private static async Task CompareAsync(EmbeddedEngine engine, string name, string[] texts, int runs)
    {
        var (plain, measured) = (new List<double>(), new List<double>());
        for (var run = 0; run < runs * texts.Length; run++)
        {
            var text = texts[run % texts.Length];
            var start = Stopwatch.GetTimestamp();
            await CountAsync(engine, text);
            plain.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            start = Stopwatch.GetTimestamp();
            await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
            await snapshot.ExplainAsync(SparqlParser.ParseQuery(text), new QueryOptions { Timeout = TimeSpan.FromMinutes(2), MemoryBudget = 4L << 30 });
            measured.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var (without, with) = (plain.Order().ElementAt(plain.Count / 2), measured.Order().ElementAt(measured.Count / 2));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20} plain {without,8:0.00} ms   explained {with,8:0.00} ms   ratio {with / without:0.00}"));
    }

    private static async Task<long> CountAsync(EmbeddedEngine engine, string text)
    {
        var options = new QueryOptions { Timeout = TimeSpan.FromMinutes(2), MemoryBudget = 4L << 30 };
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        var query = SparqlParser.ParseQuery(text);
        var batches = query is SelectQuery select ? snapshot.SelectAsync(select, options) : snapshot.ConstructAsync(query, options);
        long rows = 0;
        await foreach (var batch in batches)
        {
            rows += batch.RowCount;
        }

        return rows;
    }

    private static string Explain(QuadStore store, string text)
    {
        using var snapshot = store.OpenSnapshot();
        using var execution = new QueryExecution(
            snapshot, DatasetView.Everything, new QueryOptions(), new WorkClock(TimeSpan.FromMinutes(1), null, default), null, DateTimeOffset.UtcNow);
        return QueryPlans.Plan(SparqlParser.ParseQuery(text).Pattern, execution).Explain();
    }
}
