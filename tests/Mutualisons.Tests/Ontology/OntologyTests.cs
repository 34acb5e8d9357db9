using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Ontology;

public sealed class OntologyTests
{
    private static readonly Dictionary<string, string> NotInSamples = new()
    {
        ["Audience"] = "the class of the four audiences, which graphs name",
        ["Resource"] = "the class above the kinds that actors manage, which things are by their own class",
        ["UnnamedGraph"] = "no sample lies in the unnamed graph",
        ["partnersMustErase"] = "said by a feed of the deletion that it announces, never stored with a record",
    };

    [Fact]
    public void Every_own_term_and_every_concept_has_a_label_and_a_definition_in_three_languages()
    {
        var dataset = OntologyFiles.Read([.. OntologyFiles.OntologyPaths, .. OntologyFiles.TaxonomyPaths]);

        Assert.NotEmpty(Translations.OwnTerms(dataset));
        Assert.True(Translations.Concepts(dataset).Count() > 100);
        Assert.Empty(Translations.FindMissing(dataset));
    }

    [Fact]
    public void A_missing_translation_is_found()
    {
        var dataset = OntologyFiles.Parse(
            """
            @prefix mut: <https://w3id.org/mutualisons/ns#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            mut:x rdfs:label "x"@fr , "x"@en ; skos:definition "x."@fr , "x."@nl , "x."@en .
            """);

        var missing = Assert.Single(Translations.FindMissing(dataset));
        Assert.Contains("in nl", missing, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ontology_states_its_version_licence_and_dates()
    {
        var dataset = OntologyFiles.Read(OntologyFiles.OntologyPaths);
        var ontology = new Iri("https://w3id.org/mutualisons/ns");

        Assert.Single(dataset.Match(ontology, new Iri("http://www.w3.org/2002/07/owl#versionInfo")));
        Assert.Single(dataset.Match(ontology, new Iri("http://purl.org/dc/terms/license"), new Iri("https://creativecommons.org/publicdomain/zero/1.0/")));
        Assert.Single(dataset.Match(ontology, new Iri("http://purl.org/dc/terms/created")));
        Assert.Single(dataset.Match(ontology, new Iri("http://purl.org/dc/terms/modified")));
    }

    [Fact]
    public void Every_own_term_that_the_samples_use_is_in_the_ontology()
    {
        var known = Translations.OwnTerms(OntologyFiles.Read(OntologyFiles.OntologyPaths)).ToHashSet();

        var used = OntologyFiles.Data
            .SelectMany(quad => new[] { quad.Subject, quad.Predicate, quad.Object })
            .OfType<Iri>()
            .Where(iri => iri.Value.StartsWith(OntologyFiles.Mut, StringComparison.Ordinal))
            .ToHashSet();

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(known));
    }

    [Fact]
    public void Every_own_term_is_used_by_the_samples_or_has_a_reason_not_to_be()
    {
        var used = OntologyFiles.Data
            .SelectMany(quad => new[] { quad.Predicate, quad.Object })
            .OfType<Iri>()
            .ToHashSet();

        var unused = Translations.OwnTerms(OntologyFiles.Read(OntologyFiles.OntologyPaths)).Where(term => !used.Contains(term));

        Assert.Equal(NotInSamples.Keys.Order(StringComparer.Ordinal), unused.Select(term => term.Value[OntologyFiles.Mut.Length..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_own_term_that_the_sources_name_is_in_the_ontology()
    {
        var known = Translations.OwnTerms(OntologyFiles.Read(OntologyFiles.OntologyPaths)).ToHashSet();

        var used = SourceTerms.Find().ToHashSet();

        Assert.Contains(new Iri(OntologyFiles.Mut + "Actor"), used);
        Assert.Contains(new Iri(OntologyFiles.Mut + "UnnamedGraph"), used);
        Assert.Empty(used.Except(known));
    }

    [Theory]
    [InlineData("public static Iri Field { get; } = new(Namespace + \"sourceField\");", "sourceField")]
    [InlineData("?actor a mut:Actor ;", "Actor")]
    [InlineData("new Iri(\"https://w3id.org/mutualisons/ns#audience\")", "audience")]
    [InlineData("\"https://w3id.org/mutualisons/ns#\"", null)]
    public void A_term_is_found_in_a_source_however_it_is_written(string source, string? name) =>
        Assert.Equal(name is null ? [] : [new Iri(OntologyFiles.Mut + name)], SourceTerms.FindIn(source));
}
