using System.Globalization;
using Mutualisons.Rdf;
using Mutualisons.Samples.Susy.Output;
using Mutualisons.Tests.Ontology;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Xunit;

namespace Mutualisons.Tests.Samples;

public sealed class CommuneTests
{
    private static readonly Lazy<Dataset> Data = new(() => OntologyFiles.Read(OntologyFiles.SamplePaths.Where(path => Path.GetFileName(path) == "communes.trig")));

    [Fact]
    public void Every_commune_has_a_position_inside_its_outline()
    {
        var communes = Data.Value.Match(predicate: RdfVocabulary.Type, @object: Terms.Commune).Select(quad => (Iri)quad.Subject).ToList();

        Assert.Equal(19, communes.Count);
        Assert.All(communes, commune => Assert.True(OutlineOf(commune).Contains(PositionOf(commune)), commune.Value));
    }

    private static Geometry OutlineOf(Iri commune) => new WKTReader().Read(ValueOf(Resources.Part(commune, "outline"), Terms.AsWkt).LexicalForm);

    private static Point PositionOf(Iri commune) => new(NumberOf(commune, Terms.Longitude), NumberOf(commune, Terms.Latitude));

    private static double NumberOf(Iri commune, Iri property)
    {
        var value = ValueOf(commune, property);
        Assert.Equal(XsdVocabulary.Decimal, value.Datatype);
        return double.Parse(value.LexicalForm, CultureInfo.InvariantCulture);
    }

    private static Literal ValueOf(Iri subject, Iri property) => (Literal)Data.Value.Match(subject, property).Single().Object;
}
