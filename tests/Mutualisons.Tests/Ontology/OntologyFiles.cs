using Mutualisons.Formats;
using Mutualisons.Rdf;

namespace Mutualisons.Tests.Ontology;

/// <summary>The ontology, the taxonomies and the sample data, read by our own readers.</summary>
internal static class OntologyFiles
{
    public const string Mut = "https://w3id.org/mutualisons/ns#";
    public const string Rdfs = "http://www.w3.org/2000/01/rdf-schema#";
    public const string Owl = "http://www.w3.org/2002/07/owl#";
    public const string Skos = "http://www.w3.org/2004/02/skos/core#";
    public const string Base = "http://localhost:5080/";

    /// <summary>The files that define our own terms and name those of others: all but the classifications.</summary>
    public static IReadOnlyList<string> OntologyPaths { get; } = FilesIn("ontology", "*.ttl");

    public static IReadOnlyList<string> TaxonomyPaths { get; } = FilesIn("ontology/taxonomies", "*.ttl");

    public static IReadOnlyList<string> SamplePaths { get; } = FilesIn("samples/data", "*.trig");

    private static readonly Lazy<Dataset> SharedData = new(() => Read([.. SamplePaths, .. TaxonomyPaths]));

    /// <summary>All sample data and classifications, read once for all tests, which leave them as they are.</summary>
    public static Dataset Data => SharedData.Value;

    public static Dataset Read(params IEnumerable<string> paths)
    {
        var dataset = new Dataset();
        foreach (var path in paths)
        {
            // A label of a blank node means something within one file only.
            var handler = new DatasetHandler(dataset, $"f{dataset.Count}.");
            using var input = File.OpenRead(path);
            IRdfReader reader = Path.GetExtension(path) == ".trig" ? new TriGReader() : new TurtleReader();
            reader.Read(input, handler, new RdfReaderOptions { BaseIri = new Iri(Base), DocumentName = path });
        }

        return dataset;
    }

    public static Dataset Parse(string turtle)
    {
        var handler = new DatasetHandler();
        using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(turtle));
        new TurtleReader().Read(input, handler, new RdfReaderOptions { BaseIri = new Iri(Base) });
        return handler.Dataset;
    }

    private static string[] FilesIn(string folder, string pattern) =>
        [.. Directory.GetFiles(Path.Combine(TestEnvironment.RepositoryRoot, folder), pattern).Order(StringComparer.Ordinal)];
}
