using Mutualisons.Rdf;
using Xunit;
using static Mutualisons.Tests.Samples.Brussels.BrusselsExample;

namespace Mutualisons.Tests.Samples.Brussels;

public sealed class SharedStaffTests
{
    private const string Org = "http://www.w3.org/ns/org#";
    private const string GroupsGraph = "organisation/ge-les-mains-partagees";

    private static readonly Iri Group = Records(Mut + "EmployersGroup").Single();
    private static readonly IReadOnlyList<Iri> Contracts = Records(Mut + "SharedContract");
    private static readonly IReadOnlyList<Iri> Placements = Records(Mut + "Placement");

    [Fact]
    public void There_are_four_contracts_of_one_employers_group_with_all_kinds_of_schedules()
    {
        Assert.Equal(4, Contracts.Count);
        Assert.All(Contracts, contract => Assert.Equal(Group, Link(contract, Mut + "employer")));
        Assert.Equal(["alternating", "seasonal", "weekly"], Placements.Select(placement => Slug(Link(placement, Mut + "schedule"))).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Placements, Contracts.SelectMany(contract => Links(contract, Vf + "stipulates")).OrderBy(each => each.Value, StringComparer.Ordinal));
    }

    [Fact]
    public void The_group_is_authorised_liable_and_has_one_object_and_no_more_workers_than_it_may()
    {
        var authorisation = Link(Group, Mut + "authorisation");

        Assert.Single(Values(authorisation, Mut + "jointCommittee"));
        Assert.Equal(50, Number(authorisation, Mut + "workerLimit"));
        Assert.InRange(Number(Group, Mut + "workerCount"), Contracts.Select(contract => Link(contract, Mut + "worker")).Distinct().Count(), 50);
        Assert.Equal("true", Text(Group, Mut + "jointLiability"));
        Assert.Equal(3, Values(Group, Mut + "soleObject").Count);
        Assert.Contains(Slug(Link(Group, "http://www.w3.org/ns/regorg#orgType")), (string[])["asbl-vzw", "snc-vof"]);
    }

    [Fact]
    public void At_every_instant_the_shares_of_a_contract_sum_to_at_most_all_of_it_and_some_shares_touch()
    {
        var touching = 0;
        foreach (var shares in Contracts.Select(contract => Links(contract, Vf + "stipulates")))
        {
            // Half-open intervals: the sum can only rise where a share begins.
            Assert.All(shares.Select(Begin), instant => Assert.True(shares.Where(share => Begin(share) <= instant && instant < End(share)).Sum(Share) <= 1m, $"{shares[0]} at {instant}"));
            Assert.All(shares, share => Assert.InRange(Share(share), 0.01m, 1m));
            touching += shares.Count(share => shares.Any(other => End(other) == Begin(share)));
        }

        Assert.True(touching >= 2);
        Assert.Contains(Contracts, contract => Links(contract, Vf + "stipulates").Any(share => Links(contract, Vf + "stipulates").Where(other => Begin(other) <= Begin(share) && Begin(share) < End(other)).Sum(Share) == 1m));
    }

    [Fact]
    public void A_share_lies_within_its_contract_and_its_figures_follow_from_the_agreed_time() =>
        Assert.All(Placements, placement =>
        {
            var contract = Link(placement, Vf + "clauseOf");
            var period = Link(contract, Mut + "inForceDuring");
            var hours = Number(placement, Mut + "hoursPerWeek");

            Assert.True(Instant(period, Dcat + "startDate") <= Begin(placement), placement.Value);
            Assert.All(Values(period, Dcat + "endDate"), end => Assert.True(End(placement) <= ReadInstant(((Literal)end).LexicalForm), placement.Value));
            Assert.Equal(Share(placement) * Number(contract, Mut + "agreedWeeklyHours"), hours);
            var weeks = (decimal)(InBrussels(End(placement)).Date - InBrussels(Begin(placement)).Date).TotalDays / 7;
            Assert.Equal(decimal.Round(hours * weeks, 1), Number(Link(placement, Vf + "effortQuantity"), Vf + "hasNumericalValue"));
        });

    [Fact]
    public void A_contract_is_written_before_it_begins_says_it_is_for_placement_and_agrees_on_19_hours_or_more() =>
        Assert.All(Contracts, contract =>
        {
            Assert.True(Instant(contract, Mut + "writtenOn") < Instant(Link(contract, Mut + "inForceDuring"), Dcat + "startDate"), contract.Value);
            Assert.Equal("true", Text(contract, Mut + "statesPlacement"));
            Assert.InRange(Number(contract, Mut + "agreedWeeklyHours"), 19m, 38m);
        });

    [Fact]
    public void Who_benefits_is_a_member_for_the_whole_share_and_not_in_strike_during_it() =>
        Assert.All(Placements, placement =>
        {
            var receiver = Link(placement, Vf + "receiver");
            var membership = Assert.Single(Links(receiver, Org + "hasMembership"), each => Link(each, Org + "organization") == Group);
            var during = Link(membership, Org + "memberDuring");

            Assert.True(Instant(during, Dcat + "startDate") <= Begin(placement), placement.Value);
            Assert.All(Values(during, Dcat + "endDate"), end => Assert.True(End(placement) <= ReadInstant(((Literal)end).LexicalForm).AddDays(1), placement.Value));
            Assert.All(Links(receiver, Mut + "strikeDuring"), strike => Assert.True(Instant(strike, Dcat + "endDate").AddDays(1) <= Begin(placement) || Instant(strike, Dcat + "startDate") >= End(placement), placement.Value));
        });

    [Fact]
    public void Of_a_contract_the_public_sees_its_name_employer_and_competences_and_where_a_worker_agreed_with_whom()
    {
        var seen = Contracts.SelectMany(contract => Data.MatchIn(new Iri(Graphs + "public"), contract)).ToList();
        string[] allowed =
        [
            RdfVocabulary.Type.Value, SchemaOrg + "name", Mut + "employer", Mut + "competence", Dct + "subject", Dct + "source", Dct + "created", Dct + "modified", Mut + "fictional", Mut + "placesWith",
        ];

        Assert.Empty(seen.Select(quad => ((Iri)quad.Predicate).Value).Distinct().Except(allowed));
        Assert.Single(seen.Select(quad => quad).Where(quad => quad.Predicate == new Iri(Dct + "created")).Select(quad => quad.Object).Distinct());
        var link = Assert.Single(Data.Match(predicate: new Iri(Mut + "placesWith")));
        Assert.Contains(Placements, placement => Link(placement, Vf + "clauseOf") == link.Subject && Link(placement, Vf + "receiver") == link.Object);
        Assert.Contains(Records(Mut + "Consent"), consent => Link(consent, Mut + "givenBy") == Link(link.Subject, Mut + "worker") && Covers(consent, Mut + "placesWith") && IsValid(consent));
    }

    [Fact]
    public void Everything_else_of_a_contract_lies_in_the_graph_of_the_group()
    {
        var parts = Contracts.SelectMany(contract => Data.Where(quad => quad.Subject is Iri subject && subject.Value.StartsWith(contract.Value + "#", StringComparison.Ordinal))).ToList();

        Assert.True(parts.Count > 100);
        Assert.All(parts, quad => Assert.Equal(new Iri(Graphs + GroupsGraph), quad.Graph));
        Assert.All(Contracts.Select(contract => Link(contract, Mut + "worker")), worker => Assert.Equal([GroupsGraph], GraphsOf(worker)));
    }

    [Fact]
    public void No_public_experiment_of_the_group_is_shared_with_a_member_with_whom_somebody_is_placed()
    {
        var beneficiaries = Placements.Select(placement => Link(placement, Vf + "receiver")).ToHashSet();
        var experiments = Records(Mut + "Experiment").Where(experiment => Links(experiment, Mut + "conductedBy").Contains(Group)).ToList();

        Assert.NotEmpty(experiments);
        Assert.All(experiments, experiment => Assert.Empty(Links(experiment, Mut + "conductedBy").Intersect(beneficiaries)));
    }

    [Fact]
    public void Free_capacity_is_only_what_the_group_offers_itself_in_bands()
    {
        var offers = Records(Vf + "Proposal").Where(offer => Values(offer, Mut + "capacityBand").Count > 0).ToList();

        Assert.Equal(["1-2-days", "under-1-day"], offers.Select(offer => Slug(Link(offer, Mut + "capacityBand"))).Order(StringComparer.Ordinal));
        Assert.All(offers, offer => Assert.Equal(Group, Link(offer, Dct + "creator")));
        Assert.All(offers, offer => Assert.NotEmpty(Values(offer, Mut + "competence")));
    }

    [Fact]
    public void One_person_is_public_with_her_consent_and_one_consent_was_withdrawn()
    {
        var person = Assert.Single(Records(Mut + "Person"), each => GraphsOf(each).Contains("public"));

        Assert.Contains(Records(Mut + "Consent"), consent => Link(consent, Mut + "givenBy") == person && Covers(consent, SchemaOrg + "name") && IsValid(consent));
        Assert.Single(Records(Mut + "Consent"), consent => !IsValid(consent));
        Assert.All(Records(Mut + "Consent"), consent => Assert.Equal(["administrators"], GraphsOf(consent)));
    }

    private static bool Covers(Iri consent, string property) => Links(consent, Mut + "coversField").Contains(new Iri(property));

    private static bool IsValid(Iri consent) => Values(consent, Mut + "withdrawnAt").Count == 0;

    private static decimal Share(Iri placement) => Number(placement, Mut + "shareOfWorkingTime");

    private static DateTimeOffset Begin(Iri placement) => Instant(placement, Vf + "hasBeginning");

    private static DateTimeOffset End(Iri placement) => Instant(placement, Vf + "hasEnd");
}
