using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology;
using Xunit;
using static Mutualisons.Tests.Samples.Brussels.BrusselsExample;

namespace Mutualisons.Tests.Samples.Brussels;

public sealed class ProposalTests
{
    private static readonly IReadOnlyList<Iri> Offers = OfPurpose("offer");
    private static readonly IReadOnlyList<Iri> Needs = OfPurpose("request");
    private static readonly Dataset Taxonomies = OntologyFiles.Read(OntologyFiles.TaxonomyPaths);

    [Fact]
    public void There_are_38_offers_beside_those_of_the_employers_group_and_30_needs()
    {
        Assert.Equal(38, Offers.Count(offer => Values(offer, Mut + "capacityBand").Count == 0));
        Assert.Equal(30, Needs.Count);
    }

    [Fact]
    public void Six_have_expired_and_all_others_hold_today()
    {
        var all = Offers.Concat(Needs).ToList();

        Assert.Equal(6, all.Count(proposal => !IsCurrent(proposal)));
        Assert.All(all, proposal => Assert.True(Begin(proposal) <= Today, proposal.Value));
        Assert.All(all, proposal => Assert.True(End(proposal) > Begin(proposal), proposal.Value));
        Assert.Contains(all, proposal => End(proposal) == DateTimeOffset.MaxValue);
    }

    [Fact]
    public void Ways_to_settle_are_euro_hours_local_currency_gift_barter_and_mixes()
    {
        var ways = Offers.Concat(Needs).SelectMany(proposal => Links(proposal, Mut + "terms")).ToList();

        Assert.Equal(
            ["barter", "euro", "euro+hour", "euro+local-currency", "gift", "hour", "local-currency"],
            ways.Select(way => string.Join('+', UnitsOf(way).Order(StringComparer.Ordinal))).Distinct().Order(StringComparer.Ordinal));
        Assert.All(ways, way => Assert.Equal(UnitsOf(way).Contains("gift") ? 0 : UnitsOf(way).Count, Values(way, Mut + "part").Count));
        Assert.All(Offers.Concat(Needs), proposal => Assert.Equal(
            Links(proposal, Mut + "terms").SelectMany(way => Links(way, Mut + "part")).OrderBy(part => part.Value, StringComparer.Ordinal),
            Links(proposal, Vf + "reciprocal").OrderBy(part => part.Value, StringComparer.Ordinal)));
    }

    [Fact]
    public void Some_offers_are_payable_without_euro_and_some_only_with() =>
        Assert.Equal(
            [false, true],
            Offers.Where(IsCurrent).Select(offer => Links(offer, Mut + "terms").Any(way => !UnitsOf(way).Contains("euro"))).Distinct().Order());

    [Fact]
    public void Volunteers_service_is_rewarded_in_offers_and_needs()
    {
        Assert.Contains(Offers.Where(IsCurrent), IsVolunteers);
        Assert.Contains(Needs.Where(IsCurrent), IsVolunteers);
    }

    [Fact]
    public void Accounting_is_offered_within_3_km_of_Saint_Gilles_and_farther_away()
    {
        var distances = Offers
            .Where(offer => IsCurrent(offer) && Links(offer, Dct + "subject").Any(subject => subject.Value.EndsWith("/competences/accounting", StringComparison.Ordinal)))
            .SelectMany(offer => Links(offer, Vf + "eligibleLocation"))
            .Where(area => Values(area, Wgs84 + "lat").Count == 1)
            .Select(KilometresFromSaintGilles)
            .ToList();

        Assert.Contains(distances, distance => distance < 3);
        Assert.Contains(distances, distance => distance > 3);
    }

    [Fact]
    public void Some_needs_are_met_by_a_current_offer_of_another_and_some_by_nobody()
    {
        var met = Needs.Where(need => IsCurrent(need) && Offers.Any(offer => Meets(offer, need))).ToList();
        var unmet = Needs.Where(IsCurrent).Except(met).ToList();

        Assert.True(met.Count >= 10);
        Assert.True(unmet.Count >= 8);
        Assert.True(unmet.SelectMany(need => Links(need, Dct + "subject")).Distinct().Count() >= 6);
        Assert.Contains(met, need => Offers.Any(offer => Meets(offer, need) && !Links(offer, Dct + "subject").Intersect(Links(need, Dct + "subject")).Any()));
    }

    [Fact]
    public void At_least_two_chains_of_three_close_on_themselves()
    {
        var meets = Offers.SelectMany(offer => Needs.Where(need => Meets(offer, need)), (offer, need) => (From: Creator(offer), To: Creator(need))).Distinct().ToLookup(pair => pair.From, pair => pair.To);
        var chains =
            from first in meets
            from second in first
            from third in meets[second]
            where third != first.Key && meets[third].Contains(first.Key)
            select string.Join(' ', new[] { first.Key, second, third }.Select(actor => actor.Value).Order(StringComparer.Ordinal));

        Assert.True(chains.Distinct().Count() >= 2);
    }

    /// <summary>An offer meets a need of another when both hold today, its category is the need's or a narrower one, and their areas overlap.</summary>
    private static bool Meets(Iri offer, Iri need) =>
        IsCurrent(offer) && IsCurrent(need) && Creator(offer) != Creator(need)
        && Links(offer, Dct + "subject").SelectMany(WithBroader).Intersect(Links(need, Dct + "subject")).Any()
        && Links(offer, Vf + "eligibleLocation").Any(area => Links(need, Vf + "eligibleLocation").Any(other => Overlap(area, other)));

    /// <summary>The same area, or a place and the commune in which it lies.</summary>
    private static bool Overlap(Iri one, Iri other) =>
        one == other || Links(one, GeoSparql + "sfWithin").Contains(other) || Links(other, GeoSparql + "sfWithin").Contains(one);

    private static IEnumerable<Iri> WithBroader(Iri concept) =>
        [concept, .. Taxonomies.Match(concept, new Iri(OntologyFiles.Skos + "broader")).Select(quad => (Iri)quad.Object)];

    private static IReadOnlyList<Iri> OfPurpose(string purpose) => [.. Records(Vf + "Proposal").Where(proposal => Link(proposal, Vf + "purpose").Value == Vf + purpose)];

    private static Iri Creator(Iri proposal) => Link(proposal, Dct + "creator");

    private static bool IsCurrent(Iri proposal) => Begin(proposal) <= Today && Today < End(proposal);

    private static bool IsVolunteers(Iri proposal) => Values(proposal, Mut + "volunteer").Contains(new Literal("true", XsdVocabulary.Boolean));

    private static DateTimeOffset Begin(Iri proposal) => Instant(proposal, Vf + "hasBeginning");

    private static DateTimeOffset End(Iri proposal) => Values(proposal, Vf + "hasEnd").Count == 0 ? DateTimeOffset.MaxValue : Instant(proposal, Vf + "hasEnd");

    private static List<string> UnitsOf(Iri way) => [.. Links(way, Mut + "exchangeUnit").Select(Slug)];

    private static double KilometresFromSaintGilles(Iri area)
    {
        var (y, x) = ((double)Number(area, Wgs84 + "lat") - 50.8265, ((double)Number(area, Wgs84 + "long") - 4.3450) * Math.Cos(50.8265 * Math.PI / 180));
        return Math.Sqrt(x * x + y * y) * 111.2;
    }
}
