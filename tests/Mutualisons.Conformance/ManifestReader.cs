using Mutualisons.Formats;
using Mutualisons.Rdf;

namespace Mutualisons.Conformance;

/// <summary>Reads manifests with our own Turtle reader, and those that they include.</summary>
public sealed class ManifestReader(SuiteLocation location)
{
    private const string Mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

    private static readonly Iri Include = new(Mf + "include");
    private static readonly Iri Entries = new(Mf + "entries");
    private static readonly Iri Name = new(Mf + "name");
    private static readonly Iri Action = new(Mf + "action");
    private static readonly Iri Result = new(Mf + "result");

    /// <summary>The tests in the order of the manifest, by its path below the location.</summary>
    public IEnumerable<TestCase> Read(string manifestPath) => Read(location.GetIri(manifestPath));

    private IEnumerable<TestCase> Read(Iri manifest)
    {
        var collected = new DatasetHandler();
        using (var file = File.OpenRead(location.GetFile(manifest)))
            new TurtleReader().Read(file, collected, new RdfReaderOptions { BaseIri = manifest, DocumentName = manifest.Value });

        var data = collected.Dataset;
        var included = ListItems(data, Include).SelectMany(other => Read((Iri)other));
        var own = ListItems(data, Entries).Select(test => MakeTest(data, (Iri)test));
        return included.Concat(own);
    }

    private TestCase MakeTest(Dataset data, Iri test) => new(
        test,
        Single(data, test, Name) is Literal name ? name.LexicalForm : test.Value,
        (Iri)Single(data, test, RdfVocabulary.Type)!,
        Single(data, test, Action) ?? test, // tests of a service description say nothing to do
        Single(data, test, Result),
        data,
        location);

    private static Term? Single(Dataset data, Term subject, Iri property) =>
        data.Match(subject, property).Select(quad => quad.Object).FirstOrDefault();

    private static IEnumerable<Term> ListItems(Dataset data, Iri property) =>
        data.Match(predicate: property).SelectMany(quad => ListItems(data, quad.Object));

    private static IEnumerable<Term> ListItems(Dataset data, Term list)
    {
        for (var node = list; node != RdfVocabulary.Nil; node = Single(data, node, RdfVocabulary.Rest)!)
            yield return Single(data, node, RdfVocabulary.First)!;
    }
}
