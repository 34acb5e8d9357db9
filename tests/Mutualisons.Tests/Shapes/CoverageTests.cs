using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology;
using Xunit;

namespace Mutualisons.Tests.Shapes;

/// <summary>What the samples say is what the shapes know: a form or a schema made from them forgets nothing.</summary>
public sealed class CoverageTests
{
    private static readonly Iri SubClassOf = new(OntologyFiles.Rdfs + "subClassOf");
    private static readonly Dataset Ontology = OntologyFiles.Read(OntologyFiles.OntologyPaths);
    private static readonly Dataset Data = OntologyFiles.Read([.. OntologyFiles.SamplePaths, .. OntologyFiles.TaxonomyPaths]);

    [Fact]
    public void Every_property_that_the_samples_use_is_in_the_shape_of_their_class()
    {
        var uncovered = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var subject in Data.GroupBy(quad => quad.Subject))
        {
            var known = TypesOf(subject.Key).SelectMany(ShapesOf).SelectMany(PropertiesOf).Append(RdfVocabulary.Type).ToHashSet();
            if (known.Count > 1)
            {
                uncovered.UnionWith(subject.Where(quad => !known.Contains((Iri)quad.Predicate)).Select(quad => $"{quad.Predicate} of {string.Join(", ", TypesOf(subject.Key))}"));
            }
        }

        Assert.True(uncovered.Count == 0, string.Join(Environment.NewLine, uncovered));
    }

    [Fact]
    public void Everything_that_the_samples_give_a_type_has_a_shape()
    {
        var typed = Data.Match(predicate: RdfVocabulary.Type).GroupBy(quad => quad.Subject, quad => quad.Object);

        var shapeless = typed.Where(types => !types.SelectMany(Lineage).SelectMany(ShapesOf).Any()).Select(types => string.Join(", ", types)).Distinct().ToList();

        Assert.True(shapeless.Count == 0, string.Join(Environment.NewLine, shapeless));
    }

    /// <summary>The paths of a shape, and what a closed shape lets other graphs say.</summary>
    private static IEnumerable<Iri> PropertiesOf(Term shape) =>
        ShapeFiles.PathsOf(shape).Concat(ShapeFiles.Objects(shape, "ignoredProperties").SelectMany(ShapeFiles.Members).OfType<Iri>());

    private static IEnumerable<Term> TypesOf(Term subject) => Data.Match(subject, RdfVocabulary.Type).SelectMany(quad => Lineage(quad.Object)).Distinct();

    private static IEnumerable<Term> Lineage(Term type) =>
        Ontology.Match(type, SubClassOf).Where(quad => quad.Object is Iri).SelectMany(quad => Lineage(quad.Object)).Prepend(type);

    private static IEnumerable<Term> ShapesOf(Term type) =>
        ShapeFiles.All.Match(predicate: ShapeFiles.Term("targetClass"), @object: type).Select(quad => quad.Subject);
}
