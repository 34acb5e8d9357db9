using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mutualisons.Query;
using Mutualisons.Sparql;
using Mutualisons.Store;

namespace Mutualisons.Benchmarks.Updates;

/// <summary>Applies one large INSERT DATA whole and in parts, alternating, each time to an empty store. Arguments: megabytes, rounds, and one of the two ways to see its memory alone.</summary>
internal static class UpdateBenchmark
{
    private const int DefaultMegabytes = 10;
    private const int DefaultRounds = 7;

    public static int Run(string[] args)
    {
        var megabytes = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : DefaultMegabytes;
        var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : DefaultRounds;
        RunAsync(MakeText(megabytes * 1_000_000), rounds, args.Length > 2 ? args[2] : null).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task RunAsync(byte[] text, int rounds, string? only)
    {
        var options = new SparqlParserOptions { MaxLength = text.Length };
        var ways = new Dictionary<string, Func<ISparqlTransaction, Task>>
        {
            ["whole"] = async transaction => await transaction.ApplyAsync(SparqlParser.ParseUpdate(text, options), Limits),
            ["parts"] = async transaction =>
            {
                SparqlParser.ReadUpdate(text, _ => { }, options);
                await transaction.ApplyAsync(handle => SparqlParser.ReadUpdate(text, handle, options), Limits);
            },
        };
        var times = ways.Keys.Where(way => only is null || way == only).ToDictionary(way => way, _ => new List<(double Wall, double Processor)>());
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{text.Length / 1e6:n0} MB of text, {process.PeakWorkingSet64 / 1e6:n0} MB before"));
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (way, measured) in times)
            {
                var time = await MeasureAsync(ways[way]);
                if (round > 0)
                {
                    measured.Add(time);
                }
            }
        }

        foreach (var (way, measured) in times)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{way}  {Median(measured, t => t.Wall):n0} ms, {Median(measured, t => t.Processor):n0} ms of processor time"));
        }

        if (times.Count == 2)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"parts / whole  {Median(times["parts"], t => t.Wall) / Median(times["whole"], t => t.Wall):n2}"));
        }

        process.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{process.PeakWorkingSet64 / 1e6:n0} MB at most"));
    }

    private static QueryOptions Limits => new() { MemoryBudget = 1L << 34, Timeout = TimeSpan.FromMinutes(10) };

    private static async Task<(double Wall, double Processor)> MeasureAsync(Func<ISparqlTransaction, Task> apply)
    {
        GC.Collect();
        var folder = Directory.CreateTempSubdirectory("mutualisons-bench-");
        try
        {
            using var process = Process.GetCurrentProcess();
            await using var store = QuadStore.Open(new StoreOptions { Location = folder.FullName });
            await using var engine = new EmbeddedEngine(store);
            var (start, used) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
            await using var transaction = await engine.BeginAsync(new TransactionOptions { Author = "benchmark" });
            await apply(transaction);
            await transaction.CommitAsync();
            process.Refresh();
            return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (process.TotalProcessorTime - used).TotalMilliseconds);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Median(List<(double Wall, double Processor)> times, Func<(double Wall, double Processor), double> of) => times.Select(of).Order().ElementAt(times.Count / 2);

    // Records with a name, a number, a date, a text and links to others, as data has them; subjects in order, objects in none.
    private static byte[] MakeText(int size)
    {
        var text = new StringBuilder("PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> INSERT DATA { GRAPH :g {\n");
        for (var i = 0L; text.Length < size; i++)
        {
            var other = i * 7919 % 99_991;
            text.Append(CultureInfo.InvariantCulture, $":record{i} a :Record{other % 20} ; :name \"The name of record {i}\"@en ; :number {other} ; :date \"2024-{1 + (i % 12):D2}-{1 + (i % 28):D2}\"^^xsd:date ;\n");
            text.Append(CultureInfo.InvariantCulture, $"  :related :record{other}, :record{other / 2} ; :note \"Some words about {other} which are not short and not long either\" .\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("} }").ToString());
    }
}
