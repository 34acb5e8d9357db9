using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology;
using Xunit;

namespace Mutualisons.Tests.Domain;

/// <summary>The terms of the JSON-LD context against what the ontology defines and the samples use.</summary>
public sealed class ContextTermTests
{
    private static readonly Dataset OntologyData = OntologyFiles.Read(OntologyFiles.OntologyPaths);

    private static readonly Dictionary<Iri, ContextTerm> Classes = TermsThat(isClass: true);

    private static readonly Dictionary<Iri, ContextTerm> Properties = TermsThat(isClass: false);

    [Fact]
    public void Every_class_of_the_ontology_has_a_term() =>
        Assert.DoesNotContain(Own("Class"), type => !Classes.ContainsKey(type));

    [Fact]
    public void Every_property_between_resources_has_a_term_whose_values_are_IRIs() =>
        Assert.DoesNotContain(Own("ObjectProperty"), property => !Properties.TryGetValue(property, out var term) || term.Coercion != Coercion.Iri);

    [Fact]
    public void Every_property_with_literals_has_a_term_whose_values_are_not_IRIs() =>
        Assert.DoesNotContain(Own("DatatypeProperty"), property => !Properties.TryGetValue(property, out var term) || term.Coercion == Coercion.Iri);

    [Fact]
    public void Whatever_the_samples_and_classifications_say_has_a_term()
    {
        var data = OntologyFiles.Read(OntologyFiles.SamplePaths.Concat(OntologyFiles.TaxonomyPaths));
        var properties = data.Select(quad => (Iri)quad.Predicate).Distinct().Where(property => property != RdfVocabulary.Type && !Properties.ContainsKey(property));
        var classes = data.Where(quad => quad.Predicate == RdfVocabulary.Type).Select(quad => quad.Object).OfType<Iri>().Distinct().Where(type => !Classes.ContainsKey(type));
        Assert.Empty(properties.Concat(classes));
    }

    private static IEnumerable<Iri> Own(string type) => OntologyData
        .Where(quad => quad.Predicate == RdfVocabulary.Type && quad.Object == new Iri(OntologyFiles.Owl + type))
        .Select(quad => quad.Subject).OfType<Iri>()
        .Where(term => term.Value.StartsWith(OntologyFiles.Mut, StringComparison.Ordinal));

    private static Dictionary<Iri, ContextTerm> TermsThat(bool isClass) =>
        Kinds.All.Terms.Where(term => term.Coercion == Coercion.Class == isClass).ToDictionary(term => term.Iri);
}
