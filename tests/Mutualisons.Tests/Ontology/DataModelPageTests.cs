using System.Text.RegularExpressions;
using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology.Reasoning;
using Xunit;

namespace Mutualisons.Tests.Ontology;

/// <summary>What the pages on the data model show is Turtle, in terms that exist, and contradicts nothing.</summary>
public sealed partial class DataModelPageTests
{
    private static readonly Dataset Ontology = OntologyFiles.Read(OntologyFiles.OntologyPaths);

    [Theory]
    [InlineData("docs/data-model.md")]
    [InlineData("docs/data-model-commons.md")]
    public void Its_examples_are_in_known_terms_and_contradict_nothing(string page)
    {
        var examples = ReadExamples(page);
        var known = Translations.OwnTerms(Ontology).ToHashSet();

        var own = examples.SelectMany(quad => new[] { quad.Subject, quad.Predicate, quad.Object }).OfType<Iri>().Where(iri => iri.Value.StartsWith(OntologyFiles.Mut, StringComparison.Ordinal)).ToHashSet();

        Assert.NotEmpty(own);
        Assert.Empty(own.Except(known));
        Assert.Empty(examples.Select(quad => quad.Predicate).OfType<Iri>().Except(known).SelectMany(term => Translations.MissingLabels(Ontology, term)));
        Assert.Empty(Contradictions.Find(Ontology, examples));
    }

    [Theory]
    [InlineData("docs/data-model.md")]
    [InlineData("docs/data-model-commons.md")]
    public void Its_concepts_are_published(string page)
    {
        var published = Translations.Concepts(OntologyFiles.Read(OntologyFiles.TaxonomyPaths)).ToHashSet();

        var used = ReadExamples(page).Select(quad => quad.Object).OfType<Iri>().Where(iri => ConceptIri().IsMatch(iri.Value)).ToHashSet();

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(published));
    }

    [Fact]
    public void Every_own_class_and_property_is_shown_on_one_of_the_pages()
    {
        var shown = string.Concat(File.ReadAllText(PathOf("docs/data-model.md")), File.ReadAllText(PathOf("docs/data-model-commons.md")));
        var axioms = new Axioms(Ontology);

        var missing = Translations.OwnTerms(Ontology)
            .Where(term => !axioms.Is(term, "NamedIndividual"))
            .Select(term => term.Value[OntologyFiles.Mut.Length..])
            .Where(name => !Regex.IsMatch(shown, $@"\bmut:{name}\b"));

        // Resource is the class above those that are shown; Audience the class of the four audiences; the last is said by feeds, of which another page speaks.
        Assert.Equal(["Audience", "Resource", "partnersMustErase"], missing.Order(StringComparer.Ordinal));
    }

    private static Dataset ReadExamples(string page) =>
        OntologyFiles.Parse(string.Concat(Example().Matches(File.ReadAllText(PathOf(page))).Select(match => match.Groups[1].Value)));

    private static string PathOf(string page) => Path.Combine(TestEnvironment.RepositoryRoot, page);

    [GeneratedRegex("```turtle\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("/id/concept/[^/#]+/[^#]+$")]
    private static partial Regex ConceptIri();
}
