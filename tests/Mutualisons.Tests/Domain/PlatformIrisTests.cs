using Mutualisons.Domain;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Domain;

public sealed class PlatformIrisTests
{
    [Theory]
    [InlineData("localhost:5080/")]
    [InlineData("http://localhost:5080")]
    [InlineData("ftp://example.org/")]
    [InlineData("https://example.org/?x=/")]
    [InlineData("https://user@example.org/")]
    [InlineData("https://éxample.org/")]
    public void A_base_that_cannot_be_one_is_refused(string baseIri) => Assert.Throws<ArgumentException>(() => new PlatformIris(baseIri));

    [Fact]
    public void Everything_begins_with_the_base()
    {
        var iris = new PlatformIris("https://data.example.org/commons/");
        Assert.Equal("https://data.example.org/commons/id/actor/beescoop", iris.Id(Kinds.Actor, "beescoop").Value);
        Assert.Equal("https://data.example.org/commons/doc/actor/beescoop", iris.Doc(Kinds.Actor, "beescoop"));
        Assert.Equal("https://data.example.org/commons/graph/system", iris.SystemGraph.Value);
    }

    [Fact]
    public void A_resource_of_ours_is_described_at_its_document_and_another_where_it_is()
    {
        var iris = new PlatformIris("https://data.example.org/");
        Assert.Equal("https://data.example.org/doc/concept/activities/repair", iris.DocOf(new Iri("https://data.example.org/id/concept/activities/repair")));
        Assert.Equal("https://example.com/id/x", iris.DocOf(new Iri("https://example.com/id/x")));
    }

    [Fact]
    public void Every_kind_has_labels_in_three_languages_and_a_name_of_its_own()
    {
        Assert.All(Kinds.All, kind => Assert.Equal(["en", "fr", "nl"], kind.Labels.Keys.Order()));
        Assert.Equal(Kinds.All.Count, Kinds.All.Select(kind => kind.Name).Distinct().Count());
        Assert.Same(Kinds.Source, Kinds.All.Find("source"));
        Assert.Null(Kinds.All.Find("Source"));
    }
}
