using System.Diagnostics;
using System.Globalization;
using Mutualisons.Rdf;
using Mutualisons.Store;

namespace Mutualisons.Benchmarks.Store;

/// <summary>Measures the store by itself: load, reopening, scans, probes, commits. Arguments: how many actors (56 quads each), and a folder.</summary>
internal static class StoreBenchmark
{
    private const int DefaultActors = 100_000;
    private const int Probes = 1_000_000;
    private const int Commits = 2_000;
    private const int BatchSize = 4096;

    public static int Run(string[] args)
    {
        RunAsync(args).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task RunAsync(string[] args)
    {
        var actors = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : DefaultActors;
        var folder = args.Length > 1 ? args[1] : Directory.CreateTempSubdirectory("mutualisons-bench-").FullName;
        var options = new StoreOptions { Location = folder };
        try
        {
            await using (var store = QuadStore.Open(options))
            {
                await Load(store, actors);
                await CheckpointAndMeasure(store);
            }

            await using (var store = Reopen(options))
            {
                Scan(store);
                Probe(store);
                await MeasureCommits(store);
                Scan(store);
                Probe(store);
            }
        }
        finally
        {
            if (args.Length <= 1)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task Load(QuadStore store, int actors)
    {
        var watch = Stopwatch.StartNew();
        using var transaction = store.Begin();
        new SyntheticActors(actors).Write(transaction.CreateLoader());
        var encoded = watch.Elapsed;
        var result = await transaction.CommitAsync();
        Report("dictionary encoding", result.Inserted, encoded, "quads");
        Report("sort, index, log, sync", result.Inserted, watch.Elapsed - encoded, "quads");
        Report("load, both", result.Inserted, watch.Elapsed, "quads");
        using var process = Process.GetCurrentProcess();
        Report("load, by processor time", result.Inserted, process.TotalProcessorTime, "quads");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"memory",-32} {process.PeakWorkingSet64 / 1e6,12:n0} MB peak, {GC.GetTotalMemory(true) / 1e6:n0} MB kept, {store.GetStatistics().TermCount:n0} terms"));
    }

    private static async Task CheckpointAndMeasure(QuadStore store)
    {
        var watch = Stopwatch.StartNew();
        await store.CheckpointAsync();
        Report("checkpoint", store.GetStatistics().QuadCount, watch.Elapsed, "quads");
    }

    private static QuadStore Reopen(StoreOptions options)
    {
        var watch = Stopwatch.StartNew();
        var store = QuadStore.Open(options);
        Report("open", store.GetStatistics().QuadCount, watch.Elapsed, "quads");
        return store;
    }

    private static void Scan(QuadStore store)
    {
        using var snapshot = store.OpenSnapshot();
        var halfOfGraphs = snapshot.CreateBitmap(snapshot.Graphs.Where((_, i) => i % 2 == 0).Select(graph => graph.Name));
        var runs = store.GetStatistics().RunCount;
        ScanOnce(snapshot, snapshot.AllGraphs, ScanMode.Quads, $"scan, {runs} run(s), all graphs");
        ScanOnce(snapshot, snapshot.AllGraphs, ScanMode.DistinctTriples, $"scan, {runs} run(s), distinct");
        ScanOnce(snapshot, halfOfGraphs, ScanMode.DistinctTriples, $"scan, {runs} run(s), half, distinct");
    }

    private static void ScanOnce(StoreSnapshot snapshot, GraphBitmap graphs, ScanMode mode, string name)
    {
        var (first, second, third) = (new ulong[BatchSize], new ulong[BatchSize], new ulong[BatchSize]);
        var watch = Stopwatch.StartNew();
        var (rows, count) = (0L, 0);
        var cursor = snapshot.Scan(QuadOrder.Pos, default, graphs, mode);
        while ((count = cursor.Next(first, second, third, default, BatchSize)) > 0)
        {
            rows += count;
        }

        Report(name, rows, watch.Elapsed, "rows");
    }

    private static void Probe(QuadStore store)
    {
        using var snapshot = store.OpenSnapshot();
        var subjects = SampleSubjects(snapshot);
        var predicate = snapshot.Find(TermView.Iri(SyntheticActors.Predicate(3)));
        var values = new ulong[16];
        var watch = Stopwatch.StartNew();
        var cursor = snapshot.Scan(QuadOrder.Pso, new QuadPattern(default, predicate, default), snapshot.AllGraphs, ScanMode.DistinctTriples);
        var found = 0L;
        foreach (var subject in subjects)
        {
            cursor.Reset(new QuadPattern(subject, predicate, default));
            found += cursor.Next(default, default, values, default, values.Length);
        }

        Report("random probes, reset cursor", subjects.Length, watch.Elapsed, "probes");
        Array.Sort(subjects);
        watch.Restart();
        cursor.Reset(new QuadPattern(default, predicate, default));
        foreach (var subject in subjects)
        {
            found -= cursor.SeekTo(predicate.Value, subject.Value) ? 1 : 0;
        }

        Report("sorted seeks", subjects.Length, watch.Elapsed, "seeks");
    }

    private static TermId[] SampleSubjects(StoreSnapshot snapshot)
    {
        var random = new Random(5);
        var all = new List<ulong>();
        var buffer = new ulong[BatchSize];
        var cursor = snapshot.Scan(QuadOrder.Pso, new QuadPattern(default, snapshot.Find(TermView.Iri(SyntheticActors.Predicate(3))), default), snapshot.AllGraphs, ScanMode.DistinctTriples);
        int count;
        while ((count = cursor.Next(default, buffer, default, default, BatchSize)) > 0)
        {
            all.AddRange(buffer.AsSpan(0, count));
        }

        var subjects = new TermId[Probes];
        for (var i = 0; i < subjects.Length; i++)
        {
            subjects[i] = TermId.FromValue(all[random.Next(all.Count)]);
        }

        return subjects;
    }

    private static async Task MeasureCommits(QuadStore store)
    {
        var times = new double[Commits];
        for (var i = 0; i < Commits; i++)
        {
            var watch = Stopwatch.StartNew();
            await CommitTen(store, i);
            times[i] = watch.Elapsed.TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"commit of 10 quads, fsync",-32} p50 {times[Commits / 2]:n3} ms, p99 {times[Commits * 99 / 100]:n3} ms, max {times[^1]:n1} ms"));
        var total = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < Commits / 16; i++)
            {
                await CommitTen(store, (100_000 * (writer + 1)) + i);
            }
        })));
        Report("commits, 16 writers", Commits / 16 * 16, total.Elapsed, "commits");
    }

    private static async Task CommitTen(QuadStore store, int number)
    {
        using var transaction = await store.BeginAsync();
        var subject = transaction.GetOrAdd(TermView.Iri(System.Text.Encoding.UTF8.GetBytes($"http://data.example/new/{number}")));
        for (var i = 0; i < 10; i++)
        {
            var predicate = transaction.GetOrAdd(TermView.Iri(SyntheticActors.Predicate(i)));
            transaction.Insert(subject, predicate, TermId.FromBoolean(i % 2 == 0), TermId.DefaultGraph);
        }

        await transaction.CommitAsync();
    }

    private static void Report(string name, long count, TimeSpan time, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32} {time.TotalMilliseconds,12:n1} ms {count / time.TotalSeconds,16:n0} {unit}/s"));
}
