using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology.Reasoning;
using Xunit;

namespace Mutualisons.Tests.Ontology;

public sealed class TermTests
{
    private static readonly string[] Kinds = ["Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty", "NamedIndividual"];
    private static readonly Iri Ours = new("https://w3id.org/mutualisons/ns");
    private static readonly Dataset Ontology = OntologyFiles.Read(OntologyFiles.OntologyPaths);
    private static readonly Axioms OntologyAxioms = new(Ontology);

    [Fact]
    public void Every_term_is_of_exactly_one_kind()
    {
        var terms = Ontology.Select(quad => quad.Subject).OfType<Iri>().Distinct().Where(term => term != Ours).ToList();

        Assert.True(terms.Count > 300);
        Assert.DoesNotContain(terms, term => Kinds.Count(kind => OntologyAxioms.Is(term, kind)) != 1);
    }

    [Fact]
    public void Every_own_term_says_what_defines_it() =>
        Assert.DoesNotContain(Translations.OwnTerms(Ontology), term => !Ontology.Match(term, Axioms.Rdfs("isDefinedBy"), Ours).Any());

    [Fact]
    public void Classes_begin_with_a_capital_and_properties_do_not()
    {
        foreach (var term in Translations.OwnTerms(Ontology))
        {
            Assert.Equal(OntologyAxioms.Is(term, "Class") || OntologyAxioms.Is(term, "NamedIndividual"), char.IsAsciiLetterUpper(term.Value[OntologyFiles.Mut.Length]));
        }
    }

    [Fact]
    public void Every_domain_and_every_range_of_an_object_property_is_a_class_that_is_named_here_and_of_others_a_datatype_of_OWL_2()
    {
        var properties = Translations.OwnTerms(Ontology).Where(term => OntologyAxioms.Is(term, "ObjectProperty") || OntologyAxioms.Is(term, "DatatypeProperty"));

        foreach (var property in properties)
        {
            Assert.All(OntologyAxioms.Domains(property).SelectMany(domain => domain.AnyOf), type => Assert.True(OntologyAxioms.Is(type, "Class"), $"{property} has the domain {type}"));
            Assert.All(
                OntologyAxioms.Ranges(property).SelectMany(range => range.AnyOf),
                type => Assert.True(OntologyAxioms.Is(property, "ObjectProperty") ? OntologyAxioms.Is(type, "Class") : Datatypes.IsOfOwl2(type), $"{property} has the range {type}"));
        }
    }

    [Fact]
    public void What_a_term_is_a_kind_of_is_named_here_and_of_the_same_kind()
    {
        foreach (var quad in Translations.OwnTerms(Ontology).SelectMany(term => Ontology.Match(term)).Where(quad => quad.Predicate == Axioms.Rdfs("subClassOf") || quad.Predicate == Axioms.Rdfs("subPropertyOf")))
        {
            Assert.True(Kinds.Any(kind => OntologyAxioms.Is((Iri)quad.Subject, kind) && OntologyAxioms.Is((Iri)quad.Object, kind)), quad.ToString());
        }
    }

    [SharedTheory("data/valueflows/all_vf.ttl")]
    [InlineData("https://w3id.org/valueflows/ont/vf#", "data/valueflows/all_vf.ttl")]
    [InlineData("http://www.w3.org/ns/org#", "data/w3c/org.ttl")]
    [InlineData("http://www.w3.org/ns/dcat#", "data/w3c/dcat3.ttl")]
    [InlineData("http://purl.org/essglobal/vocab/", "data/essglobal/essglobal-vocab.ttl")]
    public void Every_term_of_a_vocabulary_that_we_build_on_exists(string vocabulary, string path)
    {
        var existing = OntologyFiles.Read(TestEnvironment.GetShared(path)).Select(quad => quad.Subject).OfType<Iri>().ToHashSet();

        var named = Ontology.SelectMany(quad => new[] { quad.Subject, quad.Object }).OfType<Iri>().Where(iri => iri.Value.StartsWith(vocabulary, StringComparison.Ordinal)).ToHashSet();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(existing));
    }
}
