using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Ontology;

/// <summary>Actors carry activities only; the other classifications order them through mappings.</summary>
public sealed class ClassificationTests
{
    private static readonly string[] Uninformative = ["unspecified", "other"];

    private static readonly Dataset Taxonomies = OntologyFiles.Read(OntologyFiles.TaxonomyPaths);

    [Fact]
    public void Every_activity_leads_to_a_Dewey_category() =>
        Assert.All(Concepts("activities"), activity => Assert.True(LeadsTo(activity, "dewey"), activity.Value));

    [Fact]
    public void Every_activity_that_says_something_leads_to_an_ESSGlobal_concept()
    {
        var lost = Concepts("activities").Where(activity => !LeadsTo(activity, "essglobal"));

        Assert.Equal(Uninformative.Select(name => $"{OntologyFiles.Base}id/concept/activities/{name}"), lost.Select(activity => activity.Value));
    }

    [Theory]
    [InlineData("dewey")]
    [InlineData("essglobal")]
    public void No_concept_of_another_classification_is_out_of_reach(string scheme)
    {
        var reached = Concepts("activities").SelectMany(ConceptPaths.In(Taxonomies).From).ToHashSet();

        Assert.NotEmpty(Concepts(scheme));
        Assert.Empty(Concepts(scheme).Except(reached));
    }

    [Fact]
    public void Every_initiative_that_has_an_activity_is_ordered_by_Dewey_too()
    {
        var classified = ActivitiesOfActors();

        Assert.True(classified.Count > 1_500, $"only {classified.Count} initiatives have an activity");
        Assert.Empty(classified.Where(actor => !actor.Any(activity => LeadsTo(activity, "dewey"))).Select(actor => actor.Key));
    }

    [Fact]
    public void Every_initiative_whose_activity_says_something_is_ordered_by_ESSGlobal_too()
    {
        var classified = ActivitiesOfActors().Where(actor => actor.Any(Informative)).ToList();

        Assert.True(classified.Count > 1_400, $"only {classified.Count} initiatives have an activity that says something");
        Assert.Empty(classified.Where(actor => !actor.Any(activity => LeadsTo(activity, "essglobal"))).Select(actor => actor.Key));
    }

    [Fact]
    public void The_classification_after_ESSGlobal_keeps_its_licence_and_names_its_authors()
    {
        var scheme = new Iri(OntologyFiles.Base + "id/concept/essglobal");

        Assert.Single(Taxonomies.Match(scheme, new Iri("http://purl.org/dc/terms/license"), new Iri("https://creativecommons.org/licenses/by/3.0/")));
        Assert.Equal(3, Taxonomies.Match(scheme, new Iri("http://purl.org/dc/terms/rights")).Count(quad => quad.Object is Literal text && text.LexicalForm.Contains("RIPESS", StringComparison.Ordinal)));
        Assert.All(Concepts("essglobal"), concept => Assert.Single(
            Taxonomies.Match(concept, ConceptPaths.ExactMatch),
            quad => quad.Object is Iri iri && iri.Value.StartsWith("http://purl.org/essglobal/standard/", StringComparison.Ordinal)));
    }

    private static ILookup<Term, Iri> ActivitiesOfActors() =>
        OntologyFiles.Read(OntologyFiles.SamplePaths)
            .Match(predicate: new Iri("http://www.w3.org/ns/org#classification"))
            .ToLookup(quad => quad.Subject, quad => (Iri)quad.Object);

    private static bool Informative(Iri activity) => !Uninformative.Any(name => activity.Value.EndsWith("/activities/" + name, StringComparison.Ordinal));

    private static bool LeadsTo(Iri activity, string scheme) => ConceptPaths.In(Taxonomies).From(activity).Any(concept => IsIn(concept, scheme));

    private static IEnumerable<Iri> Concepts(string scheme) => Translations.Concepts(Taxonomies).Where(concept => IsIn(concept, scheme));

    private static bool IsIn(Iri concept, string scheme) => concept.Value.StartsWith($"{OntologyFiles.Base}id/concept/{scheme}/", StringComparison.Ordinal);
}
