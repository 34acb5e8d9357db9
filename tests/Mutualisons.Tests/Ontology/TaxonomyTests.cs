using System.Text.RegularExpressions;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Ontology;

public sealed partial class TaxonomyTests
{
    private static readonly Iri Broader = new(OntologyFiles.Skos + "broader");
    private static readonly Iri Narrower = new(OntologyFiles.Skos + "narrower");
    private static readonly Iri TopConceptOf = new(OntologyFiles.Skos + "topConceptOf");
    private static readonly Iri HasTopConcept = new(OntologyFiles.Skos + "hasTopConcept");
    private static readonly Iri Notation = new(OntologyFiles.Skos + "notation");

    private static readonly Dataset Taxonomies = OntologyFiles.Read(OntologyFiles.TaxonomyPaths);

    [Fact]
    public void Every_scheme_has_two_levels_that_both_ends_state()
    {
        foreach (var concept in Translations.Concepts(Taxonomies))
        {
            var isTop = Taxonomies.Match(concept, TopConceptOf).Any();
            var parents = Taxonomies.Match(concept, Broader).Select(quad => quad.Object).ToList();

            Assert.True(isTop ? parents.Count == 0 : parents.Count == 1, concept.Value);
            Assert.All(parents, parent => Assert.True(Taxonomies.Match(parent, TopConceptOf).Any(), $"{concept} is on a third level"));
        }

        Assert.Equal(Pairs(Broader), Pairs(Narrower, inverse: true));
        Assert.Equal(Pairs(TopConceptOf), Pairs(HasTopConcept, inverse: true));
    }

    [Fact]
    public void No_two_activities_share_a_tag() =>
        Assert.Empty(Taxonomies.Match(predicate: Notation).GroupBy(quad => quad.Object).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Every_concept_that_the_samples_use_is_published()
    {
        var published = Translations.Concepts(Taxonomies).Concat(Translations.Schemes(Taxonomies)).ToHashSet();

        var used = OntologyFiles.Read(OntologyFiles.SamplePaths)
            .Select(quad => quad.Object)
            .OfType<Iri>()
            .Where(iri => iri.Value.StartsWith(OntologyFiles.Base + "id/concept/", StringComparison.Ordinal))
            .ToHashSet();

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(published));
    }

    [SharedFact("data/essglobal")]
    public void Every_alignment_with_essglobal_names_a_concept_that_exists()
    {
        const string Standard = "http://purl.org/essglobal/standard/";
        var existing = Directory.GetFiles(TestEnvironment.GetShared("data/essglobal"), "*.skos")
            .SelectMany(path => ConceptName().Matches(File.ReadAllText(path)).Select(match => $"{Standard}{Path.GetFileNameWithoutExtension(path)}/{match.Groups[1].Value}"))
            .ToHashSet();

        var named = Taxonomies.Select(quad => quad.Object).OfType<Iri>().Select(iri => iri.Value).Where(iri => iri.StartsWith(Standard, StringComparison.Ordinal) && !iri.EndsWith('/')).ToHashSet();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(existing));
    }

    private static HashSet<(Term, Term)> Pairs(Iri property, bool inverse = false) =>
        [.. Taxonomies.Match(predicate: property).Select(quad => inverse ? (quad.Object, quad.Subject) : (quad.Subject, quad.Object))];

    [GeneratedRegex("<skos:Concept rdf:about=\"([^\"]+)\"")]
    private static partial Regex ConceptName();
}
