using Mutualisons.Benchmarks.Formats;
using Mutualisons.Benchmarks.Geo;
using Mutualisons.Benchmarks.Query;
using Mutualisons.Benchmarks.Search;
using Mutualisons.Benchmarks.Store;
using Mutualisons.Benchmarks.Updates;

// Each command measures one part: add a line here and a folder beside.
var commands = new SortedDictionary<string, (string Usage, Func<string[], int> Run)>(StringComparer.Ordinal)
{
    ["formats"] = ("formats [file.nt]    MB/s of reading N-Triples and Turtle, and the ratio to npm n3", FormatsBenchmark.Run),
    ["geo"] = ("geo [points]    milliseconds of processor time of opening and of questions about place, with the spatial index and without", GeoBenchmark.Run),
    ["query"] = ("query DATA.nq PARAMS.json QUERIES-FOLDER [NAME] [--explain]    milliseconds a query, in memory", QueryBenchmark.Run),
    ["search"] = ("search [actors]    texts a second into the index, and milliseconds of searches in the engine and over HTTP, beside SQLite FTS5 asked directly and a scan", SearchBenchmark.Run),
    ["search-quality"] = ("search-quality    where the expected records stand in the answers of /search over the samples", SearchQualityBenchmark.Run),
    ["store"] = ("store [actors] [folder]  load, open, scans, probes and commits of the store by itself", StoreBenchmark.Run),
    ["updates"] = ("updates [megabytes] [rounds] [whole|parts]    one large INSERT DATA, parsed whole and in parts", UpdateBenchmark.Run),
};

if (args.Length > 0 && commands.TryGetValue(args[0], out var command))
    return command.Run(args[1..]);

Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Mutualisons.Benchmarks -- COMMAND");
foreach (var (usage, _) in commands.Values)
    Console.Error.WriteLine("  " + usage);

return 2;
