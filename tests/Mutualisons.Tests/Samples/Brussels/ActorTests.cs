using Mutualisons.Rdf;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Xunit;
using static Mutualisons.Tests.Samples.Brussels.BrusselsExample;

namespace Mutualisons.Tests.Samples.Brussels;

public sealed class ActorTests
{
    private const string Org = "http://www.w3.org/ns/org#";
    private const string Rov = "http://www.w3.org/ns/regorg#";

    private static readonly string[] OtherTypes = ["Network", "EmployersGroup", "Committee", "WorkingGroup"];
    private static readonly Dataset Taxonomies = Ontology.OntologyFiles.Read(Ontology.OntologyFiles.TaxonomyPaths);
    private static readonly IReadOnlyList<Iri> Actors = Records(Mut + "Actor");

    [Fact]
    public void There_are_two_networks_a_committee_two_working_groups_an_employers_group_a_circle_manager_and_15_alternatives()
    {
        Assert.Equal([2, 1, 1, 2], OtherTypes.Select(type => Records(Mut + type).Count));
        Assert.Equal(15, Alternatives().Count);
        Assert.Equal(22, Actors.Count);
    }

    [Fact]
    public void No_two_alternatives_share_a_sector()
    {
        var sectors = Alternatives().Select(actor => Parent(Links(actor, Org + "classification")[0])).ToList();

        Assert.Equal(15, sectors.Distinct().Count());
    }

    [Fact]
    public void A_site_lies_inside_the_outline_of_its_commune()
    {
        var reader = new WKTReader();
        var sites = Actors.SelectMany(actor => Links(actor, Org + "hasSite")).ToList();

        Assert.True(sites.Count >= 18);
        Assert.All(sites, site =>
        {
            var outline = reader.Read(Text(Link(Link(site, GeoSparql + "sfWithin"), GeoSparql + "hasGeometry"), GeoSparql + "asWKT"));
            Assert.True(outline.Covers(new Point((double)Number(site, Wgs84 + "long"), (double)Number(site, Wgs84 + "lat"))), site.Value);
            Assert.Equal($"POINT({Text(site, Wgs84 + "long")} {Text(site, Wgs84 + "lat")})", Text(Link(site, GeoSparql + "hasGeometry"), GeoSparql + "asWKT"));
        });
    }

    [Fact]
    public void An_enterprise_number_is_valid_and_invented_and_only_what_is_incorporated_has_one()
    {
        var numbers = new List<string>();
        foreach (var actor in Actors)
        {
            var registrations = Links(actor, Rov + "registration");
            Assert.Equal(Slug(Link(actor, Rov + "orgType")) == "unincorporated-association" ? 0 : 1, registrations.Count);
            numbers.AddRange(registrations.Select(each => Text(each, "http://www.w3.org/2004/02/skos/core#notation")));
        }

        Assert.Equal(10, numbers.Distinct().Count());
        Assert.All(numbers, number =>
        {
            Assert.Matches(@"^1\.999\.999\.\d{3}$", number);
            var digits = number.Replace(".", string.Empty, StringComparison.Ordinal);
            Assert.Equal(97 - (int.Parse(digits[..8], Invariant) % 97), int.Parse(digits[8..], Invariant));
        });
    }

    [Fact]
    public void An_actor_says_how_large_it_is_whom_it_serves_and_what_it_needs() =>
        Assert.All(Actors, actor =>
        {
            foreach (var property in (string[])[Mut + "organisationSize", Mut + "publicServed", Mut + "recurringNeed", Org + "classification", SchemaOrg + "url"])
            {
                Assert.NotEmpty(Values(actor, property));
            }
        });

    [Fact]
    public void A_contact_is_one_address_at_example_org_and_no_telephone()
    {
        Assert.All(Actors, actor => Assert.Matches("^mailto:[a-z-]+@example\\.org$", Link(Link(actor, SchemaOrg + "contactPoint"), SchemaOrg + "email").Value));
        Assert.Empty(Data.Match(predicate: new Iri(SchemaOrg + "telephone")));
    }

    [Fact]
    public void Records_were_confirmed_lately_fourteen_months_ago_more_than_two_years_ago_or_never()
    {
        var months = Actors.SelectMany(actor => Values(actor, Mut + "confirmedAt")).Select(each => (Today - ReadInstant(((Literal)each).LexicalForm)).TotalDays / 30.4).ToList();

        Assert.Contains(months, age => age < 3);
        Assert.Contains(months, age => age is > 13 and < 15);
        Assert.Contains(months, age => age > 24);
        Assert.True(months.Count < Actors.Count);
        Assert.All(Actors, actor => Assert.Equal(Values(actor, Mut + "confirmedAt").Count, Values(actor, Mut + "confirmedBy").Count));
    }

    [Fact]
    public void Identity_is_told_in_dated_notes_and_impact_with_its_doubt()
    {
        var notes = Actors.SelectMany(actor => Links(actor, Mut + "identityNote")).ToList();

        Assert.Equal(["ambitions", "theory-of-change", "values"], notes.Select(note => Slug(Link(note, Dct + "type"))).Distinct().Order(StringComparer.Ordinal));
        Assert.All(notes, note => Assert.Single(Values(note, Dct + "date")));
        Assert.All(Actors.SelectMany(actor => Links(actor, Mut + "impactStatement")), statement =>
        {
            foreach (var property in (string[])["impactAim", "impactMethod", "impactEvidence", "impactDoubt"])
            {
                Assert.Equal(3, Values(statement, Mut + property).Count);
            }
        });
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static List<Iri> Alternatives() =>
        [.. Actors.Where(actor => Slug(actor) != "sel-des-quatre-vents" && !OtherTypes.Any(type => Links(actor, RdfVocabulary.Type.Value).Contains(new Iri(Mut + type))))];

    private static Term Parent(Iri concept) =>
        Taxonomies.Match(concept, new Iri(Ontology.OntologyFiles.Skos + "broader")).Select(quad => quad.Object).FirstOrDefault() ?? concept;
}
