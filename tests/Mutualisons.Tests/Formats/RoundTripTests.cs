using Mutualisons.Formats;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Formats;

public sealed class RoundTripTests
{
    private const int Rounds = 400;

    private static readonly RdfWriterOptions[] Options =
    [
        new(),
        new() { Prefixes = new Dictionary<string, string> { ["e"] = "http://e/", [""] = "http://f/", ["rdf"] = RdfVocabulary.Namespace } },
        new() { BaseIri = new Iri("http://e/x/w?q") },
        new() { MaxBufferedBytes = 5000, Prefixes = new Dictionary<string, string> { ["e"] = "http://e/" } },
        new() { MaxBufferedBytes = 0, BaseIri = new Iri("http://e/x/") },
    ];

    public static TheoryData<string> Formats => new(TextFormats.Writers.Select(writer => writer.Format.Name));

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_a_writer_writes_its_reader_reads_as_the_same_dataset(string format)
    {
        var registry = TextFormats.CreateRegistry();
        var writer = registry.FindWriterByName(format)!;
        var reader = registry.FindReaderByName(format)!;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var dataset = RandomQuads.Make(new Random(seed), writer.Format.SupportsGraphs);
            var options = Options[seed % Options.Length];
            var text = writer.Write(dataset, options);
            var read = new Dataset(reader.Read(text, new RdfReaderOptions { BaseIri = options.BaseIri }).Quads);
            Assert.True(DatasetIsomorphism.AreIsomorphic(dataset, read), $"Seed {seed} gave\n{text}");
        }
    }
}
