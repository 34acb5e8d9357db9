using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Mutualisons.Query;
using Mutualisons.Rdf;
using Mutualisons.Search;
using Mutualisons.Sparql;
using Mutualisons.Store;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;

namespace Mutualisons.Benchmarks.Search;

/// <summary>How fast texts are added and found, in the index, in SPARQL and over HTTP, in processor time; each beside SQLite FTS5 asked directly, and a scan.</summary>
internal static class SearchBenchmark
{
    private const int Runs = 9;

    // As people type it, in SQLite's syntax, and as a condition that no index answers; null where SQLite has no such search.
    private static readonly (string Name, string Typed, string? Direct, string Scan)[] Searches =
    [
        ("rare word", "astronomie", "astronomie", "CONTAINS(LCASE(?t), 'astronomie')"),
        ("number", "4711", "4711", "CONTAINS(?t, '4711')"),
        ("common word", "quartier", "quartier", "CONTAINS(LCASE(?t), 'quartier')"),
        ("word of every record", "belgique", "belgique", "CONTAINS(LCASE(?t), 'belgique')"),
        ("prefix", "carto*", "carto*", "CONTAINS(LCASE(?t), 'carto')"),
        ("misspelt", "astrnomie~", null, "REGEX(?t, 'astr?o?n?nomie', 'i')"),
        ("phrase", "\"de boulangerie\"", "\"de boulangerie\"", "CONTAINS(LCASE(?t), 'de boulangerie')"),
        ("two words", "boulangerie forest", "boulangerie forest", "CONTAINS(LCASE(?t), 'boulangerie') || CONTAINS(LCASE(?t), 'forest')"),
        ("three common words", "belgique heures quartier", "belgique heures quartier", "CONTAINS(LCASE(?t), 'belgique') || CONTAINS(LCASE(?t), 'heures') || CONTAINS(LCASE(?t), 'quartier')"),
        ("two common words", "partage quartier", "partage quartier", "CONTAINS(LCASE(?t), 'partage') && CONTAINS(LCASE(?t), 'quartier')"),
    ];

    public static int Run(string[] args)
    {
        var actors = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        MeasureAsync(actors).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task MeasureAsync(int actors)
    {
        using var store = QuadStore.Open(new StoreOptions());
        var engine = new EmbeddedEngine(store);
        await using var server = await WebServer.StartAsync(engine);
        var invented = new InventedActors(actors, server.BaseIri);
        await TestEngines.LoadAsync(engine, invented.Write);
        var texts = invented.Texts.ToList();
        MeasureIndex(texts);
        using var direct = new DirectIndex(texts);
        while (store.TextIndex is { Behind: > 512 })
        {
            await Task.Delay(100);
        }

        // What is compiled while it runs is not what is measured.
        for (var i = 0; i < 40; i++)
        {
            var (_, typed, match, _) = Searches[i % Searches.Length];
            await CountAsync(engine, Pattern(typed));
            await TotalAsync(server, $"/search?q={Uri.EscapeDataString(typed)}");
            _ = match is null ? 0 : direct.Search(match);
        }

        Print($"{"",-22} {"rows",8} {"text:query p50",15} {"p95",9} {"FTS5 p50",9} {"ratio",6} {"scan p50",9} {"ratio",6}");
        foreach (var (name, typed, match, scan) in Searches)
        {
            var (rows, found) = await MeasureAsync(Runs, () => CountAsync(engine, Pattern(typed)));
            var least = match is null ? null : (await MeasureAsync(Runs, () => Task.FromResult(direct.Search(match)))).Times;
            var plain = (await MeasureAsync(3, () => CountAsync(engine, $"?s ?p ?t FILTER(isLiteral(?t) && {scan})"))).Times;
            Print($"{name,-22} {rows,8} {At(found, 50),15:0.0} {At(found, 95),9:0.0} {(least is null ? "–" : Text(At(least, 50))),9} {(least is null ? "–" : Text(At(found, 50) / At(least, 50))),6} {At(plain, 50),9:0.0} {At(plain, 50) / At(found, 50),6:0.0}");
        }

        Print($"\n{"over HTTP",-22} {"found",8} {"/search p50",12} {"p95",8} {"/actors?q= p50",15} {"p95",8} {"/suggest p50",13} {"p95",8}");
        foreach (var (name, typed, _, _) in Searches)
        {
            var words = Uri.EscapeDataString(typed);
            var (found, search) = await MeasureAsync(Runs, () => TotalAsync(server, $"/search?q={words}&labels=fr"));
            var list = (await MeasureAsync(Runs, () => TotalAsync(server, $"/actors?q={words}&limit=20"))).Times;
            var suggest = (await MeasureAsync(Runs, () => TotalAsync(server, $"/suggest?q={Uri.EscapeDataString(typed.Trim('~', '*', '"'))}"))).Times;
            Print($"{name,-22} {found,8} {At(search, 50),12:0.0} {At(search, 95),8:0.0} {At(list, 50),15:0.0} {At(list, 95),8:0.0} {At(suggest, 50),13:0.0} {At(suggest, 95),8:0.0}");
        }

        Print($"{Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB at most, data included");
    }

    private static void MeasureIndex(List<Literal> texts)
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var start = Environment.CpuUsage.TotalTime;
            using (var index = new TextIndex(new TextIndexOptions { Folder = folder }))
            {
                for (var i = 0; i < texts.Count; i++)
                {
                    index.Add(new TextId((ulong)i), texts[i].LexicalForm, texts[i].Language);
                }

                index.Flush();
            }

            var ours = Environment.CpuUsage.TotalTime - start;
            var size = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
            start = Environment.CpuUsage.TotalTime;
            using var direct = new DirectIndex(texts);
            var least = Environment.CpuUsage.TotalTime - start;
            var length = texts.Sum(text => (long)System.Text.Encoding.UTF8.GetByteCount(text.LexicalForm));
            Print($"{texts.Count} texts of {length / 1e6:0.0} MB: {texts.Count / ours.TotalSeconds:0} texts a second of processor time with stems, {size / 1e6:0.0} MB; SQLite FTS5 by itself {texts.Count / least.TotalSeconds:0}, {direct.Size / 1e6:0.0} MB; ratio {ours / least:0.00} in time, {(double)size / direct.Size:0.00} in size\n");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(long Rows, List<double> Times)> MeasureAsync(int runs, Func<Task<long>> work)
    {
        var rows = await work();
        var times = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            await work();
            times.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        times.Sort();
        return (rows, times);
    }

    private static async Task<long> CountAsync(EmbeddedEngine engine, string pattern)
    {
        long rows = 0;
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        await foreach (var batch in snapshot.SelectAsync((SelectQuery)SparqlParser.ParseQuery($"SELECT * {{ {pattern} }}"), new QueryOptions { Timeout = TimeSpan.FromMinutes(2) }))
        {
            rows += batch.RowCount;
        }

        return rows;
    }

    private static async Task<long> TotalAsync(WebServer server, string path)
    {
        using var answer = await server.GetAsync(path, "application/json");
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return -(long)answer.StatusCode;
        }

        using var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return page.RootElement.ValueKind == JsonValueKind.Array ? page.RootElement.GetArrayLength() : page.RootElement.GetProperty("totalItems").GetInt64();
    }

    private static string Pattern(string typed) => $"(?s ?score ?t) {TextVocabulary.Query} ({new Literal(typed)} 10)";

    private static double At(List<double> sorted, int percent) => sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];

    private static string Text(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
