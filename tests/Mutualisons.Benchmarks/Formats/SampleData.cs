using System.Diagnostics;
using System.Globalization;
using Mutualisons.Tests;

namespace Mutualisons.Benchmarks.Formats;

/// <summary>Generates N-Triples of our data's shape in the system's folder for temporary files.</summary>
internal static class SampleData
{
    private const int Actors = 10_000;

    /// <summary>The path of the file, made by the shared generator where it and python3 are there, else by a smaller one of our own.</summary>
    public static string Generate()
    {
        var file = Path.Combine(Path.GetTempPath(), "mutualisons-bench.nt");
        var generator = TestEnvironment.TryFindShared("bench/gen.py");
        var python = TestEnvironment.TryFindTool("python3");
        if (generator is null || python is null)
        {
            File.WriteAllLines(file, Enumerable.Range(0, Actors).SelectMany(MakeActor));
            return file;
        }

        using var process = Process.Start(python, [generator, "--actors", Actors.ToString(CultureInfo.InvariantCulture), "--format", "nt", "--out", file]);
        process.WaitForExit();
        return process.ExitCode == 0 ? file : throw new InvalidOperationException($"{generator} failed with exit code {process.ExitCode}.");
    }

    private static IEnumerable<string> MakeActor(int number)
    {
        var actor = $"<http://data.kg.example/actor/{number}>";
        yield return $"{actor} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/org#Organization> .";
        yield return $"{actor} <http://www.w3.org/2004/02/skos/core#prefLabel> \"Épicerie solidaire {number}\"@fr .";
        for (var i = 0; i < 20; i++)
        {
            yield return $"{actor} <http://data.kg.example/def#property{i}> <http://data.kg.example/concept/{(number * 7 + i) % 306}> .";
            yield return $"{actor} <http://purl.org/dc/terms/modified> \"2025-0{1 + (i % 9)}-17T12:{10 + i}:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .";
        }
    }
}
