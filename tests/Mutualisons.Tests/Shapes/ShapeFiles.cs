using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology;

namespace Mutualisons.Tests.Shapes;

/// <summary>The shapes, read by our own readers, and what tests ask of them.</summary>
internal static class ShapeFiles
{
    public const string Sh = "http://www.w3.org/ns/shacl#";
    public const string Mush = "https://w3id.org/mutualisons/shapes#";

    public static IReadOnlyList<string> Paths { get; } =
        [.. Directory.GetFiles(Path.Combine(TestEnvironment.RepositoryRoot, "shapes"), "*.ttl").Order(StringComparer.Ordinal)];

    public static Dataset All { get; } = OntologyFiles.Read(Paths);

    public static IReadOnlyList<Iri> NodeShapes { get; } = InstancesOf("NodeShape");

    public static IReadOnlyList<Iri> PropertyShapes { get; } = InstancesOf("PropertyShape");

    /// <summary>Constraints with a query.</summary>
    public static IReadOnlyList<Iri> Rules { get; } = InstancesOf("SPARQLConstraint");

    public static Iri Term(string name) => new(Sh + name);

    public static IEnumerable<Term> Objects(Term subject, string name) => All.Match(subject, Term(name)).Select(quad => quad.Object);

    public static IEnumerable<Iri> PropertiesOf(Term nodeShape) => Objects(nodeShape, "property").OfType<Iri>();

    public static Iri PathOf(Iri propertyShape) => (Iri)Objects(propertyShape, "path").Single();

    /// <summary>The paths of a shape, those of the shapes that it names by <c>sh:node</c> included.</summary>
    public static IEnumerable<Iri> PathsOf(Term nodeShape) =>
        PropertiesOf(nodeShape).Select(PathOf).Concat(Objects(nodeShape, "node").SelectMany(PathsOf));

    /// <summary>The members of an RDF list.</summary>
    public static IEnumerable<Term> Members(Term list)
    {
        for (var rest = list; !rest.Equals(RdfVocabulary.Nil); rest = All.Match(rest, RdfVocabulary.Rest).Single().Object)
        {
            yield return All.Match(rest, RdfVocabulary.First).Single().Object;
        }
    }

    private static Iri[] InstancesOf(string type) =>
        [.. All.Match(predicate: RdfVocabulary.Type, @object: Term(type)).Select(quad => quad.Subject).OfType<Iri>()];
}
