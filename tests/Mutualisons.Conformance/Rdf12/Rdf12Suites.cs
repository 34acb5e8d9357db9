using Mutualisons.Conformance.Rdf11;
using Mutualisons.Formats;
using Mutualisons.Rdf;

namespace Mutualisons.Conformance.Rdf12;

/// <summary>What RDF 1.2 adds to the text formats: our own corner cases, written from the drafts' grammars, in the vocabulary of the public suites.</summary>
public static class Rdf12Suites
{
    /// <summary>The readers by the names of their suites.</summary>
    public static IReadOnlyDictionary<string, IRdfReader> Readers { get; } = new Dictionary<string, IRdfReader>
    {
        ["rdf12-n-triples"] = new NTriplesReader(),
        ["rdf12-n-quads"] = new NQuadsReader(),
        ["rdf12-turtle"] = new TurtleReader(),
        ["rdf12-trig"] = new TriGReader(),
        ["rdf12-xml"] = new RdfXmlReader(),
    };

    /// <summary>N-Triples, N-Quads, Turtle, TriG and RDF/XML.</summary>
    public static IReadOnlyList<Suite> All { get; } =
    [
        Make("rdf12-n-triples", "n-triples", "NTriples"),
        Make("rdf12-n-quads", "n-quads", "NQuads"),
        Make("rdf12-turtle", "turtle", "Turtle"),
        Make("rdf12-trig", "trig", "Trig"),
        Make("rdf12-xml", "xml", "XML"),
    ];

    private static Suite Make(string name, string folder, string typePart) =>
        new(name, SuiteLocation.Rdf12Cases, $"{folder}/manifest.ttl", new ReaderEvaluator(Readers[name]).ByType(typePart));
}
