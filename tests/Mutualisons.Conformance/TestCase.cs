using Mutualisons.Rdf;

namespace Mutualisons.Conformance;

/// <summary>One test of a manifest.</summary>
/// <param name="Iri">The test's IRI.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">What kind of test it is, which decides how it is evaluated.</param>
/// <param name="Action">What to do: an IRI of a document, or a node of <paramref name="Manifest"/> with properties.</param>
/// <param name="Result">What must come out, if the test says so.</param>
/// <param name="Manifest">The manifest that describes it.</param>
/// <param name="Location">Where the documents are.</param>
public sealed record TestCase(Iri Iri, string Name, Iri Type, Term Action, Term? Result, Dataset Manifest, SuiteLocation Location)
{
    /// <summary>The file of a document that the test names.</summary>
    public string GetFile(Term document) => Location.GetFile((Iri)document);

    /// <summary>The values of a property of a node in the manifest.</summary>
    public IEnumerable<Term> GetValues(Term node, Iri property) => Manifest.Match(node, property).Select(quad => quad.Object);
}
