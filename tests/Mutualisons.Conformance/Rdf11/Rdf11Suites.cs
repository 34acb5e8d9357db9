using Mutualisons.Formats;
using Mutualisons.Rdf;

namespace Mutualisons.Conformance.Rdf11;

/// <summary>The suites of RDF 1.1's text formats.</summary>
public static class Rdf11Suites
{
    /// <summary>The readers by the names of their suites.</summary>
    public static IReadOnlyDictionary<string, IRdfReader> Readers { get; } = new Dictionary<string, IRdfReader>
    {
        ["rdf11-n-triples"] = new NTriplesReader(),
        ["rdf11-n-quads"] = new NQuadsReader(),
        ["rdf11-turtle"] = new TurtleReader(),
        ["rdf11-trig"] = new TriGReader(),
        ["rdf11-xml"] = new RdfXmlReader(),
    };

    /// <summary>N-Triples, N-Quads, Turtle, TriG and RDF/XML.</summary>
    public static IReadOnlyList<Suite> All { get; } =
    [
        Make("rdf11-n-triples", "rdf-n-triples", "NTriples"),
        Make("rdf11-n-quads", "rdf-n-quads", "NQuads"),
        Make("rdf11-turtle", "rdf-turtle", "Turtle"),
        Make("rdf11-trig", "rdf-trig", "Trig"),
        Make("rdf11-xml", "rdf-xml", "XML"),
    ];

    private static Suite Make(string name, string folder, string typePart) =>
        new(name, SuiteLocation.RdfTests, $"rdf/rdf11/{folder}/manifest.ttl", new ReaderEvaluator(Readers[name]).ByType(typePart));
}
