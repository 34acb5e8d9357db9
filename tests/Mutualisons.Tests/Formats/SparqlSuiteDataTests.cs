using Mutualisons.Formats;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Formats;

/// <summary>The SPARQL 1.2 suite's data are RDF 1.2 documents that others wrote.</summary>
public sealed class SparqlSuiteDataTests
{
    private const string Folder = "testsuites/rdf-tests/sparql/sparql12";

    [SharedFact(Folder)]
    public void Every_data_file_of_the_SPARQL_1_2_suite_loads_and_survives_a_round_trip()
    {
        var registry = TextFormats.CreateRegistry();
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(TestEnvironment.GetShared(Folder), "*", SearchOption.AllDirectories))
        {
            if (registry.FindReaderByFileName(file) is not { } reader)
                continue;

            var options = new RdfReaderOptions { BaseIri = new Iri("http://example.org/"), DocumentName = file };
            var dataset = new Dataset(reader.Read(File.ReadAllBytes(file), options).Quads);
            var again = new Dataset(new NQuadsReader().Read(new NQuadsWriterFactory().Write(dataset)).Quads);
            Assert.True(DatasetIsomorphism.AreIsomorphic(dataset, again), file);
            count++;
        }

        Assert.True(count > 30, $"Only {count} files were found.");
    }
}
