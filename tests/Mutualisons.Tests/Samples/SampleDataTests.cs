using Mutualisons.Rdf;
using Mutualisons.Samples.Susy.Output;
using Mutualisons.Tests.Ontology;
using Xunit;

namespace Mutualisons.Tests.Samples;

/// <summary>What the converter wrote, and what holds of every file of samples/data.</summary>
public sealed class SampleDataTests
{
    private static readonly string[] Converted = ["communes.trig", "susy.trig"];

    private static readonly Lazy<Dataset> Data = new(() => OntologyFiles.Read(OntologyFiles.SamplePaths.Where(path => Converted.Contains(Path.GetFileName(path)))));

    [Fact]
    public void There_are_1794_actors_each_with_one_name_one_site_and_one_source()
    {
        var actors = SubjectsOf(Terms.Actor);

        Assert.Equal(1794, actors.Count);
        Assert.All(actors, actor =>
        {
            Assert.Single(Data.Value.Match(actor, Terms.Name));
            Assert.Single(Data.Value.Match(actor, Terms.HasSite));
            Assert.Single(Data.Value.Match(actor, Terms.Modified));
            Assert.Single(Data.Value.Match(actor, Terms.DctSource));
        });
    }

    [Fact]
    public void Nobody_has_confirmed_anything_and_nothing_is_a_place()
    {
        Assert.Empty(Data.Value.Match(predicate: new Iri(Terms.Mut + "confirmedAt")));
        Assert.Empty(Data.Value.Match(predicate: new Iri(Terms.Mut + "confirmedBy")));
        Assert.Empty(Data.Value.Match(predicate: RdfVocabulary.Type, @object: new Iri(Terms.Mut + "Place")));
    }

    [Fact]
    public void Every_graph_but_the_reserved_one_says_who_may_see_it()
    {
        var all = OntologyFiles.Read(OntologyFiles.SamplePaths);
        var graphs = all.GraphNames.Where(graph => graph != Resources.SystemGraph).ToList();

        Assert.Equal(2, graphs.Count(graph => Data.Value.MatchIn(Resources.SystemGraph, graph, Terms.Audience, Terms.Public).Any()));
        Assert.All(graphs, graph => Assert.Single(all.MatchIn(Resources.SystemGraph, graph, Terms.Audience)));
        Assert.Empty(all.MatchIn(null));
    }

    [Fact]
    public void Every_source_states_its_licence_publisher_credit_and_harvest()
    {
        var sources = SubjectsOf(Terms.Source);

        Assert.Equal(2, sources.Count);
        Assert.All(sources, source =>
        {
            Assert.Single(Data.Value.Match(source, Terms.License));
            Assert.Single(Data.Value.Match(source, Terms.Publisher));
            Assert.Single(Data.Value.Match(source, Terms.CreditText));
            Assert.Single(Data.Value.Match(source, Terms.HarvestedAt));
        });
    }

    [Fact]
    public void Nineteen_actors_lie_in_the_nineteen_communes()
    {
        Assert.Equal(19, SubjectsOf(Terms.Commune).Count);
        Assert.Equal(19, Data.Value.Match(predicate: Terms.SfWithin).Count());
    }

    [Fact]
    public void A_dirty_country_keeps_its_text_beside_the_right_code_and_a_flag()
    {
        var addresses = Data.Value.Match(predicate: Terms.AdminUnitL1, @object: new Literal("Frace")).Select(quad => (Iri)quad.Subject).ToList();

        Assert.Equal(2, addresses.Count);
        Assert.All(addresses, address =>
        {
            Assert.Single(Data.Value.Match(address, Terms.AddressCountry, new Literal("FR")));
            Assert.Single(Data.Value.Match(new Iri(address.Value.Split('#')[0]), Terms.QualityFlag, Resources.Flag("country-corrected")));
        });
    }

    [Fact]
    public void The_files_hold_no_absolute_IRI_of_ours() =>
        Assert.All(OntologyFiles.SamplePaths, path => Assert.DoesNotContain("localhost", File.ReadAllText(path), StringComparison.Ordinal));

    private static List<Term> SubjectsOf(Iri type) => [.. Data.Value.Match(predicate: RdfVocabulary.Type, @object: type).Select(quad => quad.Subject)];
}
