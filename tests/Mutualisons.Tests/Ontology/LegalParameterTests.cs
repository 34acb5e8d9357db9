using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Ontology;

/// <summary>What the law fixes is data with a period and a source, so that rules read it instead of repeating it.</summary>
public sealed class LegalParameterTests
{
    private static readonly Dataset Taxonomies = OntologyFiles.Read(OntologyFiles.TaxonomyPaths);

    [Theory]
    [InlineData("minimum-weekly-hours", "19.0", OntologyFiles.Base + "id/concept/exchange-units/hour")]
    [InlineData("maximum-workers", "50.0", "http://www.ontology-of-units-of-measure.org/resource/om-2/one")]
    public void A_legal_parameter_has_a_value_and_its_unit(string slug, string value, string unit)
    {
        var parameter = new Iri($"{OntologyFiles.Base}id/concept/legal-parameters/{slug}");

        Assert.Equal(value, ((Literal)One(parameter, "https://schema.org/value")).LexicalForm);
        Assert.Equal(new Iri(unit), One(parameter, "https://w3id.org/valueflows/ont/vf#hasUnit"));
    }

    [Fact]
    public void Every_legal_parameter_says_since_when_it_holds_and_where_that_is_written()
    {
        var parameters = Taxonomies.Match(predicate: RdfVocabulary.Type, @object: new Iri(OntologyFiles.Mut + "LegalParameter")).Select(quad => quad.Subject).ToList();

        Assert.NotEmpty(parameters);
        Assert.All(parameters, parameter =>
        {
            var period = One(parameter, OntologyFiles.Mut + "inForceDuring");

            Assert.Equal("http://www.w3.org/2001/XMLSchema#date", ((Literal)One(period, "http://www.w3.org/ns/dcat#startDate")).Datatype.Value);
            Assert.IsType<Iri>(One(parameter, "http://purl.org/dc/terms/references"));
        });
    }

    private static Term One(Term subject, string property) => Assert.Single(Taxonomies.Match(subject, new Iri(property))).Object;
}
