using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mutualisons.Formats;
using Mutualisons.Query;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Store;
using Mutualisons.Tests;

namespace Mutualisons.Benchmarks.Geo;

/// <summary>Processor time of questions about place over invented points in the real communes of Brussels: through the spatial index, and worded so that no index can answer.</summary>
internal static class GeoBenchmark
{
    private const int Runs = 9;

    private const string Prologue = """
        PREFIX geo: <http://www.opengis.net/ont/geosparql#> PREFIX geof: <http://www.opengis.net/def/function/geosparql/> PREFIX uom: <http://www.opengis.net/def/uom/OGC/1.0/>
        PREFIX spatial: <http://jena.apache.org/spatial#> PREFIX wgs: <http://www.w3.org/2003/01/geo/wgs84_pos#> PREFIX mut: <https://w3id.org/mutualisons/ns#> PREFIX schema: <https://schema.org/>
        """;

    private const string Box = "\"POLYGON((4.34 50.84, 4.36 50.84, 4.36 50.86, 4.34 50.86, 4.34 50.84))\"^^geo:wktLiteral";
    private const string Point = "\"POINT(4.35 50.85)\"^^geo:wktLiteral";

    private static readonly (string Name, string Indexed, string Plain)[] Questions =
    [
        ("box of latitude and longitude", "?p wgs:lat ?lat ; wgs:long ?long ; schema:name ?n FILTER(?lat >= 50.84 && ?lat <= 50.86 && ?long >= 4.34 && ?long <= 4.36)", "?p wgs:lat ?lat ; wgs:long ?long ; schema:name ?n FILTER(0 + ?lat >= 50.84 && 0 + ?lat <= 50.86 && 0 + ?long >= 4.34 && 0 + ?long <= 4.36)"),
        ("geometries in a polygon", $"?p geo:hasGeometry/geo:asWKT ?w FILTER(geof:sfWithin(?w, {Box}))", $"?p geo:hasGeometry/geo:asWKT ?w FILTER(IF(geof:sfWithin(?w, {Box}), true, false))"),
        ("within 500 m", $"?p geo:hasGeometry/geo:asWKT ?w FILTER(geof:distance(?w, {Point}, uom:metre) < 500)", $"?p geo:hasGeometry/geo:asWKT ?w FILTER(0 + geof:distance(?w, {Point}, uom:metre) < 500)"),
        ("the nearest ten", "(?p ?d) spatial:nearest (50.85 4.35 10) . ?p schema:name ?n", $"{{ SELECT * {{ ?p schema:name ?n ; geo:hasGeometry/geo:asWKT ?w }} ORDER BY geof:metricDistance(?w, {Point}) LIMIT 10 }}"),
        ("points in communes", "?c a mut:Commune ; geo:hasGeometry/geo:asWKT ?area . ?p schema:name ?n ; geo:hasGeometry/geo:asWKT ?w FILTER(geof:sfWithin(?w, ?area))", "?c a mut:Commune ; geo:hasGeometry/geo:asWKT ?area . ?p schema:name ?n ; geo:hasGeometry/geo:asWKT ?w FILTER(IF(geof:sfWithin(?w, ?area), true, false))"),
    ];

    public static int Run(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            MeasureAsync(folder, count).GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task MeasureAsync(string folder, int count)
    {
        var options = new StoreOptions { Location = folder };
        using (var store = QuadStore.Open(options))
        {
            await LoadAsync(store, count);
            await store.CheckpointAsync();
        }

        var watch = Stopwatch.StartNew();
        using var opened = QuadStore.Open(options);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"opened in {watch.Elapsed.TotalMilliseconds:0} ms, of which finding all places takes {MeasureCatalog(opened):0} ms of processor time"));
        await using var engine = new EmbeddedEngine(opened);
        foreach (var (name, indexed, plain) in Questions)
        {
            var (rows, median) = await MeasureAsync(engine, indexed, Runs);
            var (plainRows, plainMedian) = await MeasureAsync(engine, plain, 3);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32} {rows,8} rows {median,9:0.0} ms   without index {plainRows,8} rows {plainMedian,9:0.0} ms   ratio {plainMedian / median:0.0}"));
        }
    }

    private static double MeasureCatalog(QuadStore store)
    {
        using var snapshot = store.OpenSnapshot();
        var before = Environment.CpuUsage.TotalTime;
        _ = snapshot.ReadCatalog();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static async Task<(long Rows, double Median)> MeasureAsync(EmbeddedEngine engine, string pattern, int runs)
    {
        var query = (SelectQuery)SparqlParser.ParseQuery($"{Prologue} SELECT * {{ {pattern} }}");
        var times = new List<double>();
        long rows = 0;
        for (var run = 0; run < runs; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            rows = 0;
            await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
            await foreach (var batch in snapshot.SelectAsync(query, new QueryOptions { Timeout = TimeSpan.FromMinutes(10) }))
            {
                rows += batch.RowCount;
            }

            times.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return (rows, times.Order().ElementAt(times.Count / 2));
    }

    private static async Task LoadAsync(QuadStore store, int count)
    {
        var communes = Path.Combine(TestEnvironment.RepositoryRoot, "samples", "data", "communes.trig");
        var watch = Stopwatch.StartNew();
        using var transaction = store.Begin();
        new TriGReader().Read(File.OpenRead(communes), transaction.CreateLoader(), new RdfReaderOptions { BaseIri = new Iri("http://localhost:5080/") });
        new NQuadsReader().Read(new MemoryStream(Encoding.UTF8.GetBytes(Points(count))), transaction.CreateLoader(), new RdfReaderOptions());
        await transaction.CommitAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} points and the communes loaded in {watch.Elapsed.TotalSeconds:0.0} s"));
    }

    private static string Points(int count)
    {
        var text = new StringBuilder();
        var seed = 42UL;
        for (var i = 0; i < count; i++)
        {
            var (latitude, longitude) = (50.76 + (Next(ref seed) * 0.16), 4.24 + (Next(ref seed) * 0.24));
            text.Append(CultureInfo.InvariantCulture, $"""
                <urn:x-bench:p{i}> <http://www.w3.org/2003/01/geo/wgs84_pos#lat> "{latitude:0.00000}"^^<http://www.w3.org/2001/XMLSchema#decimal> <urn:x-bench:g> .
                <urn:x-bench:p{i}> <http://www.w3.org/2003/01/geo/wgs84_pos#long> "{longitude:0.00000}"^^<http://www.w3.org/2001/XMLSchema#decimal> <urn:x-bench:g> .
                <urn:x-bench:p{i}> <https://schema.org/name> "Place {i}" <urn:x-bench:g> .
                <urn:x-bench:p{i}> <http://www.opengis.net/ont/geosparql#hasGeometry> <urn:x-bench:p{i}/g> <urn:x-bench:g> .
                <urn:x-bench:p{i}/g> <http://www.opengis.net/ont/geosparql#asWKT> "POINT({longitude:0.00000} {latitude:0.00000})"^^<http://www.opengis.net/ont/geosparql#wktLiteral> <urn:x-bench:g> .

                """);
        }

        return text.ToString();
    }

    // Numerical Recipes' linear congruence: the same points everywhere.
    private static double Next(ref ulong seed)
    {
        seed = (seed * 6364136223846793005) + 1442695040888963407;
        return (seed >> 11) / (double)(1UL << 53);
    }
}
