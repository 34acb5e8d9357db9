using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Ontology;

public sealed class ExternalTermTests
{
    private static readonly Dataset Ontology = OntologyFiles.Read(OntologyFiles.OntologyPaths);

    [Fact]
    public void Every_term_of_others_that_the_data_use_has_a_label_in_three_languages()
    {
        var used = TermsIn(OntologyFiles.Data).ToHashSet();

        Assert.NotEmpty(used);
        Assert.Empty(used.SelectMany(term => Translations.MissingLabels(Ontology, term)));
    }

    [Fact]
    public void A_term_of_others_without_a_label_is_found()
    {
        var used = TermsIn(OntologyFiles.Parse("<id/actor/x> a <http://example.org/Kind> ; <http://example.org/property> <id/actor/y> ."));

        Assert.Equal(9, used.SelectMany(term => Translations.MissingLabels(new Dataset(), term)).Count());
    }

    [Fact]
    public void No_term_of_others_is_redefined()
    {
        var restated = Ontology
            .Where(quad => quad.Subject is Iri subject && !IsOurs(subject))
            .Where(quad => quad.Predicate is Iri { Value: OntologyFiles.Rdfs + "domain" or OntologyFiles.Rdfs + "range" or OntologyFiles.Rdfs + "subClassOf" or OntologyFiles.Rdfs + "subPropertyOf" });

        Assert.Empty(restated);
    }

    // Properties, and what things are said to be.
    private static IEnumerable<Iri> TermsIn(Dataset data) => data
        .SelectMany(quad => quad.Predicate == RdfVocabulary.Type ? new[] { quad.Predicate, quad.Object } : [quad.Predicate])
        .OfType<Iri>()
        .Where(term => !IsOurs(term))
        .Distinct();

    private static bool IsOurs(Iri term) => term.Value.StartsWith(OntologyFiles.Mut, StringComparison.Ordinal);
}
