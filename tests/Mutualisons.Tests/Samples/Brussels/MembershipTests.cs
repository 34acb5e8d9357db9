using Mutualisons.Rdf;
using Xunit;
using static Mutualisons.Tests.Samples.Brussels.BrusselsExample;

namespace Mutualisons.Tests.Samples.Brussels;

public sealed class MembershipTests
{
    private const string Org = "http://www.w3.org/ns/org#";

    private static readonly IReadOnlyList<Iri> Memberships = Records(Org + "Membership");

    [Fact]
    public void A_membership_links_a_member_that_links_it_back_to_an_organisation_with_a_role()
    {
        Assert.True(Memberships.Count > 40);
        Assert.All(Memberships, membership =>
        {
            Assert.Contains(membership, Links(Link(membership, Org + "member"), Org + "hasMembership"));
            Assert.NotEmpty(Values(Link(membership, Org + "organization"), SchemaOrg + "name"));
            Assert.StartsWith(Ontology.OntologyFiles.Base + "id/concept/roles/", Link(membership, Org + "role").Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Some_have_ended_some_are_still_to_come_and_one_member_came_back()
    {
        Assert.True(Memberships.Count(membership => Start(membership) > Today) >= 3);
        Assert.True(Memberships.Count(membership => End(membership) <= Today) >= 5);
        Assert.Contains(
            Memberships.GroupBy(membership => (Link(membership, Org + "member"), Link(membership, Org + "organization"))),
            pair => pair.Count(IsCurrent) == 1 && pair.Any(membership => End(membership) <= Today));
    }

    [Fact]
    public void Two_memberships_of_one_organisation_never_overlap()
    {
        foreach (var pair in Memberships.GroupBy(membership => (Link(membership, Org + "member"), Link(membership, Org + "organization"))))
        {
            var ordered = pair.OrderBy(Start).ToList();
            Assert.All(ordered.Zip(ordered.Skip(1)), next => Assert.True(End(next.First) <= Start(next.Second), next.ToString()));
        }
    }

    [Fact]
    public void Several_actors_are_in_both_networks()
    {
        var networks = Records(Mut + "Network");
        var inBoth = Memberships.Where(IsCurrent).GroupBy(membership => Link(membership, Org + "member")).Where(member => networks.All(network => member.Any(each => Link(each, Org + "organization") == network)));

        Assert.Equal(
            ["atelier-boucle", "cafe-des-passerelles", "habitat-des-tilleuls", "ressourcerie-du-pont", "velo-canal-atelier"],
            inBoth.Select(member => Slug(member.Key)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_steering_committee_has_twelve_members_so_that_three_sectors_are_missing()
    {
        var committee = Assert.Single(Records(Mut + "Committee"));
        var members = Memberships.Where(membership => Link(membership, Org + "organization") == committee && IsCurrent(membership)).Select(membership => Slug(Link(membership, Org + "member"))).ToList();

        Assert.Equal(12, members.Distinct().Count());
        Assert.Empty(members.Intersect(["finance-proche", "couture-solidaire-kaas", "code-libre-senne"]));
    }

    [Fact]
    public void A_working_group_belongs_to_the_committee_and_has_somebody_who_facilitates_it() =>
        Assert.All(Records(Mut + "WorkingGroup"), group =>
        {
            Assert.Equal(Records(Mut + "Committee"), Links(group, Org + "subOrganizationOf"));
            Assert.Single(Memberships, membership => Link(membership, Org + "organization") == group && IsCurrent(membership) && Slug(Link(membership, Org + "role")) == "facilitator");
        });

    [Fact]
    public void A_network_has_exactly_one_contact_point() =>
        Assert.All(Records(Mut + "Network"), network => Assert.Single(Values(network, SchemaOrg + "contactPoint")));

    private static bool IsCurrent(Iri membership) => Start(membership) <= Today && Today < End(membership);

    private static DateTimeOffset Start(Iri membership) => Instant(Link(membership, Org + "memberDuring"), Dcat + "startDate");

    // A date alone ends with its day.
    private static DateTimeOffset End(Iri membership)
    {
        var end = Values(Link(membership, Org + "memberDuring"), Dcat + "endDate").OfType<Literal>().SingleOrDefault();
        return end is null ? DateTimeOffset.MaxValue : ReadInstant(end.LexicalForm).AddDays(1);
    }
}
