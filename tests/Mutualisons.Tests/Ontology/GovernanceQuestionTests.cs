using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Ontology;

public sealed class GovernanceQuestionTests
{
    private const string Scheme = OntologyFiles.Base + "id/concept/governance-questions";

    private static readonly Dataset Taxonomies = OntologyFiles.Read(OntologyFiles.TaxonomyPaths);

    /// <summary>The working wording of version 1.0; another wording is another version.</summary>
    [Theory]
    [InlineData("what-power", "Quel pouvoir exerçons-nous ?", "Welke macht oefenen wij uit?", "What power do we hold?")]
    [InlineData("where-from", "D'où vient-il ?", "Waar komt die vandaan?", "Where does it come from?")]
    [InlineData("in-whose-interest", "Dans l'intérêt de qui ?", "In wiens belang?", "In whose interest?")]
    [InlineData("answerable-to", "À qui rendons-nous compte ?", "Aan wie leggen wij verantwoording af?", "To whom do we answer?")]
    [InlineData("how-taken-back", "Comment peut-on nous le retirer ?", "Hoe kan men ze ons afnemen?", "How can it be taken back?")]
    public void A_question_keeps_the_wording_of_its_version(string slug, string french, string dutch, string english) =>
        Assert.Equal(
            [new Literal(french, "fr"), new Literal(dutch, "nl"), new Literal(english, "en")],
            Taxonomies.Match(new Iri($"{Scheme}/{slug}"), new Iri(OntologyFiles.Skos + "prefLabel")).Select(quad => quad.Object).ToHashSet());

    [Theory]
    [InlineData("governance-questions", 5)]
    [InlineData("criteria", 9)]
    public void What_is_assessed_has_a_version_and_so_many_items(string scheme, int count)
    {
        var subject = new Iri($"{OntologyFiles.Base}id/concept/{scheme}");

        Assert.Single(Taxonomies.Match(subject, new Iri("http://www.w3.org/2002/07/owl#versionInfo"), new Literal("1.0")));
        Assert.Equal(count, Taxonomies.Match(predicate: new Iri(OntologyFiles.Skos + "inScheme"), @object: subject).Count());
    }
}
