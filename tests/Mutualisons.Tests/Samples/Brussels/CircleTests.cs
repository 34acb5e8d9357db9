using Mutualisons.Rdf;
using Xunit;
using static Mutualisons.Tests.Samples.Brussels.BrusselsExample;

namespace Mutualisons.Tests.Samples.Brussels;

public sealed class CircleTests
{
    private const string ManagersGraph = "organisation/sel-des-quatre-vents";

    private static readonly IReadOnlyList<Iri> Accounts = Records(Mut + "Account");
    private static readonly IReadOnlyList<Iri> Transfers = Records(Mut + "Transfer");
    private static readonly List<Iri> Confirmed = [.. InState("confirmed")];

    [Fact]
    public void There_are_4_currencies_of_different_types_and_one_circle_with_6_accounts_and_12_confirmed_transfers()
    {
        Assert.Equal(4, Records(Mut + "Currency").Select(currency => Link(currency, Mut + "currencyType")).Distinct().Count());
        Assert.Equal(4, Records(Mut + "Currency").Count);
        var circle = Assert.Single(Records(Mut + "ExchangeCircle"));
        Assert.Equal(6, Accounts.Count);
        Assert.Equal(12, Confirmed.Count);
        Assert.Single(InState("refused"));
        Assert.All(Accounts.Concat(Transfers), each => Assert.Equal(circle, Link(each, Mut + "circle")));
    }

    [Fact]
    public void Only_the_circle_sees_its_accounts_and_transfers() =>
        Assert.All(Accounts.Concat(Transfers), each => Assert.Equal([ManagersGraph], GraphsOf(each)));

    [Fact]
    public void Accounts_sum_to_zero_and_keep_their_limits_at_every_moment()
    {
        var balances = Accounts.ToDictionary(account => account, _ => 0m);
        foreach (var transfer in Confirmed.OrderBy(transfer => Instant(transfer, Vf + "hasPointInTime")))
        {
            Apply(balances, transfer);

            Assert.Equal(0, balances.Values.Sum());
            Assert.All(balances, each => Assert.InRange(each.Value, Number(each.Key, Mut + "lowerLimit"), Number(each.Key, Mut + "upperLimit")));
        }

        Assert.DoesNotContain(0m, balances.Values);
    }

    [Fact]
    public void The_refused_transfer_would_have_broken_a_limit_and_says_so_in_three_languages()
    {
        var refused = InState("refused").Single();
        var balances = Accounts.ToDictionary(account => account, _ => 0m);
        foreach (var transfer in Confirmed.Where(each => Instant(each, Vf + "hasPointInTime") < Instant(refused, Vf + "hasPointInTime")).Append(refused))
        {
            Apply(balances, transfer);
        }

        var payer = Link(refused, Mut + "fromAccount");
        Assert.True(balances[payer] < Number(payer, Mut + "lowerLimit"));
        Assert.Equal(3, Values(refused, Mut + "refusalReason").Count);
        Assert.Empty(Values(refused, Mut + "confirmedByPayeeAt"));
    }

    [Fact]
    public void A_transfer_is_confirmed_by_both_sides_and_goes_from_one_account_to_another()
    {
        Assert.All(Confirmed, transfer =>
        {
            Assert.True(Instant(transfer, Mut + "confirmedByPayerAt") <= Instant(transfer, Mut + "confirmedByPayeeAt"));
            Assert.True(Number(transfer, Mut + "amount") > 0);
            Assert.NotEqual(Link(transfer, Mut + "fromAccount"), Link(transfer, Mut + "toAccount"));
        });
        Assert.Equal([0, 1], Confirmed.Select(transfer => Values(transfer, Mut + "declaredEuroValue").Count).Distinct().Order());
    }

    [Fact]
    public void Conversions_are_rules_with_dates_of_which_at_most_one_holds_on_a_day()
    {
        var rules = Links(Records(Mut + "ExchangeCircle").Single(), Mut + "conversionRule");

        Assert.All(rules, rule => Assert.True(Number(rule, Mut + "rate") > 0));
        Assert.All(rules, rule => Assert.DoesNotContain("euro", Slug(Link(rule, Mut + "convertsFrom")), StringComparison.Ordinal));
        Assert.Contains(rules.GroupBy(rule => Link(rule, Mut + "convertsFrom")), group => group.Count() > 1);
        Assert.All(
            rules.GroupBy(rule => Link(rule, Mut + "convertsFrom")).Select(group => group.Select(rule => Link(rule, Mut + "inForceDuring")).OrderBy(StartOf).ToList()),
            periods => Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.True(string.CompareOrdinal(Text(pair.First, Dcat + "endDate"), StartOf(pair.Second)) < 0)));
    }

    private static IEnumerable<Iri> InState(string state) => Transfers.Where(transfer => Slug(Link(transfer, Mut + "transferState")) == state);

    private static string StartOf(Iri period) => Text(period, Dcat + "startDate");

    private static void Apply(Dictionary<Iri, decimal> balances, Iri transfer)
    {
        var amount = Number(transfer, Mut + "amount");
        balances[Link(transfer, Mut + "fromAccount")] -= amount;
        balances[Link(transfer, Mut + "toAccount")] += amount;
    }
}
