using System.Buffers;
using System.Globalization;
using Mutualisons.Formats;
using Mutualisons.Rdf;

namespace Mutualisons.Benchmarks.Formats;

/// <summary>Measures how fast documents are read on one core, from memory, best of several rounds, by processor time, so that neighbours on the machine do not count.</summary>
public static class FormatsBenchmark
{
    private const int Rounds = 7;

    private static readonly Dictionary<string, string> Prefixes = new()
    {
        ["ex"] = "http://data.kg.example/",
        ["k"] = "http://data.kg.example/def#",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["org"] = "http://www.w3.org/ns/org#",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["dct"] = "http://purl.org/dc/terms/",
        ["schema"] = "http://schema.org/",
        ["geo"] = "http://www.opengis.net/ont/geosparql#",
        ["prov"] = "http://www.w3.org/ns/prov#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    /// <summary>Runs over a file of N-Triples, or over generated data.</summary>
    public static int Run(string[] args)
    {
        var triplesFile = args.Length > 0 ? args[0] : SampleData.Generate();
        var triples = File.ReadAllBytes(triplesFile);
        var turtle = ToTurtle(triples);
        var turtleFile = Path.Combine(Path.GetTempPath(), "mutualisons-bench.ttl");
        File.WriteAllBytes(turtleFile, turtle);
        Console.WriteLine($"{Path.GetFileName(triplesFile)}: {triples.Length / 1e6:0.0} MB of N-Triples, {turtle.Length / 1e6:0.0} MB as Turtle, {CountSpans(triples)} statements");

        Measure("N-Triples into spans", triples.Length, () => CountSpans(triples));
        var ntriples = Measure("N-Triples into term objects", triples.Length, () => CountTerms(new NTriplesReader(), triples));
        var ourTurtle = Measure("Turtle into term objects", turtle.Length, () => CountTerms(new TurtleReader(), turtle));
        ComparePeer("N-Triples", triplesFile, ntriples);
        ComparePeer("Turtle", turtleFile, ourTurtle);
        return 0;
    }

    private static double Measure(string name, int bytes, Func<long> read)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            _ = read();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        var rate = bytes / best / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-30} {rate,8:0} MB/s"));
        return rate;
    }

    private static void ComparePeer(string format, string file, double ourRate)
    {
        if (N3Peer.Measure(format, file) is { } rate)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"npm n3, " + format,-30} {rate,8:0} MB/s, so ours is {ourRate / rate:0.0} times as fast"));
        else
            Console.WriteLine($"npm n3, {format}: skipped, needs node and npm");
    }

    private static long CountSpans(byte[] triples)
    {
        var count = 0L;
        var reader = new NQuadsSpanReader(triples);
        while (reader.TryRead(out var quad))
            count += quad.Object.IsNone ? 0 : 1;

        return count;
    }

    private static long CountTerms(IRdfReader reader, byte[] document)
    {
        var handler = new TermHandler();
        reader.Read(new MemoryStream(document), handler, new RdfReaderOptions());
        return handler.Count;
    }

    private static byte[] ToTurtle(byte[] triples)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new TurtleWriterFactory().Create(output, new RdfWriterOptions { Prefixes = Prefixes, MaxBufferedBytes = 0 });
        new NTriplesReader().Read(new MemoryStream(triples), writer, new RdfReaderOptions());
        writer.Complete();
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Makes an object of every quad and keeps the last.</summary>
    private sealed class TermHandler : IRdfHandler
    {
        private readonly TermCache _cache = new();

        public long Count { get; private set; }

        public Quad? Last { get; private set; }

        public void HandleQuad(in QuadView quad)
        {
            Last = _cache.GetQuad(quad);
            Count++;
        }
    }
}
