using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Ontology;

/// <summary>The conditions of the <see href="https://www.w3.org/TR/skos-reference/">SKOS reference</see> that a reader of our schemes relies on.</summary>
public sealed class SkosIntegrityTests
{
    private const string ConceptBase = OntologyFiles.Base + "id/concept/";

    private static readonly Iri InScheme = new(OntologyFiles.Skos + "inScheme");
    private static readonly Iri Related = new(OntologyFiles.Skos + "related");
    private static readonly Iri RelatedMatch = new(OntologyFiles.Skos + "relatedMatch");

    private static readonly Dataset Taxonomies = OntologyFiles.Read(OntologyFiles.TaxonomyPaths);
    private static readonly ConceptPaths Paths = ConceptPaths.In(Taxonomies);

    [Fact]
    public void Every_concept_that_a_scheme_points_to_is_published()
    {
        var published = Translations.Concepts(Taxonomies).ToHashSet();

        var named = Taxonomies
            .SelectMany(quad => new[] { quad.Subject, quad.Object })
            .OfType<Iri>()
            .Where(iri => iri.Value.StartsWith(ConceptBase, StringComparison.Ordinal) && iri.Value[ConceptBase.Length..].Contains('/', StringComparison.Ordinal))
            .Where(iri => !iri.Value.Contains('#', StringComparison.Ordinal));

        Assert.Empty(named.Except(published));
    }

    [Fact]
    public void Every_concept_is_in_the_scheme_that_its_address_names()
    {
        foreach (var concept in Translations.Concepts(Taxonomies))
        {
            Assert.Equal(new Iri(SchemeOf(concept)), Assert.Single(Taxonomies.Match(concept, InScheme)).Object);
            Assert.All(Taxonomies.Match(concept, ConceptPaths.Broader), quad => Assert.Equal(SchemeOf(concept), SchemeOf((Iri)quad.Object)));
        }
    }

    [Fact]
    public void No_two_concepts_of_a_scheme_are_said_to_be_the_same()
    {
        var merged = Translations.Concepts(Taxonomies)
            .Select(concept => Paths.SameAs(concept).Where(same => same.Value.StartsWith(ConceptBase, StringComparison.Ordinal)))
            .Where(same => same.GroupBy(SchemeOf).Any(group => group.Count() > 1));

        Assert.Empty(merged);
    }

    /// <summary>Conditions S27 and S46.</summary>
    [Fact]
    public void What_is_related_to_a_concept_is_neither_above_it_nor_the_same()
    {
        foreach (var pair in Taxonomies.Match(predicate: Related).Concat(Taxonomies.Match(predicate: RelatedMatch)))
        {
            var (from, to) = ((Iri)pair.Subject, (Iri)pair.Object);

            Assert.DoesNotContain(to, Paths.Above(from));
            Assert.DoesNotContain(from, Paths.Above(to));
            Assert.DoesNotContain(to, Paths.SameAs(from));
        }
    }

    /// <summary>Condition S46.</summary>
    [Fact]
    public void What_is_broader_than_a_concept_is_not_the_same()
    {
        foreach (var pair in Taxonomies.Match(predicate: ConceptPaths.BroadMatch))
        {
            Assert.DoesNotContain((Iri)pair.Object, Paths.SameAs((Iri)pair.Subject));
        }
    }

    private static string SchemeOf(Iri concept) => concept.Value[..concept.Value.LastIndexOf('/')];
}
