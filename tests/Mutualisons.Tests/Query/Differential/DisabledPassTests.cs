using Mutualisons.Query;
using Mutualisons.Query.Optimization;
using Mutualisons.Store;
using Mutualisons.Tests.Engines;
using Xunit;

namespace Mutualisons.Tests.Query.Differential;

/// <summary>Optimiser passes can be switched off by name, and then no answer is different.</summary>
public sealed class DisabledPassTests
{
    private const int Cases = 100;

    public static TheoryData<string> Passes { get; } = [.. AlgebraPasses.All.Select(pass => pass.Name)];

    [Theory]
    [MemberData(nameof(Passes))]
    public async Task Without_a_pass_the_engine_answers_as_the_naive_one_does(string pass)
    {
        for (var seed = 1; seed <= Cases; seed++)
        {
            var (generated, text) = DifferentialCase.Of(seed);
            await using var engine = new InMemoryEngine(Without(pass));
            var difference = await generated.FindDifferenceAsync(engine);
            Assert.True(difference is null, $"seed {seed}\n{text}\nview {RandomViews.Describe(generated.View)}\n{difference}");
        }
    }

    [Theory]
    [MemberData(nameof(Passes))]
    public void A_pass_that_is_switched_off_is_left_out(string pass) =>
        Assert.Equal(AlgebraPasses.All.Where(p => p.Name != pass), AlgebraPasses.Without(Without(pass).DisabledPasses));

    [Fact]
    public async Task A_name_that_no_pass_has_is_refused_with_the_names_that_there_are()
    {
        await using var store = QuadStore.Open(new StoreOptions());
        var exception = Assert.Throws<ArgumentException>(() => new EmbeddedEngine(store, Without("no such pass")));
        Assert.Contains("'no such pass'", exception.Message, StringComparison.Ordinal);
        Assert.All(AlgebraPasses.All, p => Assert.Contains(p.Name, exception.Message, StringComparison.Ordinal));
    }

    private static EmbeddedEngineOptions Without(string pass) => new() { DisabledPasses = new HashSet<string> { pass } };
}
