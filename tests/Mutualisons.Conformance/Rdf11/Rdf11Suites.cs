using Mutualisons.Formats;
using Mutualisons.Rdf;

namespace Mutualisons.Conformance.Rdf11;

/// <summary>The suites of RDF 1.1's text formats.</summary>
public static class Rdf11Suites
{
    private const string Rdft = "http://www.w3.org/ns/rdftest#";

    /// <summary>N-Triples, N-Quads, Turtle, TriG and RDF/XML.</summary>
    public static IReadOnlyList<Suite> All { get; } =
    [
        Make("rdf11-n-triples", "rdf-n-triples", "NTriples", new NTriplesReader()),
        Make("rdf11-n-quads", "rdf-n-quads", "NQuads", new NQuadsReader()),
        Make("rdf11-turtle", "rdf-turtle", "Turtle", new TurtleReader()),
        Make("rdf11-trig", "rdf-trig", "Trig", new TriGReader()),
        Make("rdf11-xml", "rdf-xml", "XML", new RdfXmlReader()),
    ];

    private static Suite Make(string name, string folder, string typePart, IRdfReader reader)
    {
        var evaluator = new ReaderEvaluator(reader);
        return new Suite(name, SuiteLocation.RdfTests, $"rdf/rdf11/{folder}/manifest.ttl", new Dictionary<Iri, Action<TestCase>>
        {
            [new Iri($"{Rdft}Test{typePart}PositiveSyntax")] = evaluator.Accept,
            [new Iri($"{Rdft}Test{typePart}NegativeSyntax")] = evaluator.Refuse,
            [new Iri($"{Rdft}Test{typePart}NegativeEval")] = evaluator.Refuse,
            [new Iri($"{Rdft}Test{typePart}Eval")] = evaluator.Compare,
        });
    }
}
