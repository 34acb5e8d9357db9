using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Solutions;
using Xunit;

namespace Mutualisons.Tests.Query.Differential;

/// <summary>Random updates leave every engine with the quads that the naive one has, and with the same change sets.</summary>
public sealed class UpdateDifferentialTests
{
    private const string TooSlow = "too slow";

    private static readonly QueryOptions NaiveLimits = new() { Timeout = TimeSpan.FromSeconds(1) };

    public static TheoryData<EngineKind, int> Batches { get; } = Seeds.Batches(6);

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task An_engine_holds_what_the_naive_one_holds_after_each_update(EngineKind kind, int batch)
    {
        foreach (var seed in Seeds.Of(batch))
        {
            var random = new RandomSource(seed);
            var data = $"{RandomTerms.Prologue} INSERT DATA {{ {string.Join(' ', RandomData.Statements(random))} }}";
            var view = RandomViews.Next(random);
            await using var naive = await TestEngines.CreateAsync(EngineKind.Naive, data);
            await using var engine = await TestEngines.CreateAsync(kind, data);
            for (var step = 0; step < 4; step++)
            {
                var update = RandomUpdates.Next(random);
                var expected = await ApplyAsync(naive, update, view, NaiveLimits);
                if (expected.Outcome == TooSlow)
                {
                    // A product of patterns without shared variables, which left both engines as they were.
                    continue;
                }

                var actual = await ApplyAsync(engine, update, view, new QueryOptions());
                Assert.True(
                    expected.Outcome == actual.Outcome && Answer.MayBeIsomorphic(expected.State, actual.State),
                    $"seed {seed} step {step}\n{data}\nview {RandomViews.Describe(view)}\n{update}\nexpected {expected.Outcome}\n  {Show(expected.State)}\nactual {actual.Outcome}\n  {Show(actual.State)}");
            }
        }
    }

    private static async Task<(string Outcome, Dataset State)> ApplyAsync(ISparqlEngine engine, string update, DatasetView view, QueryOptions limits)
    {
        var outcome = "refused";
        try
        {
            var options = TestEngines.Administrator with { View = view };
            var commit = await TestEngines.UpdateAsync(engine, update, options, limits);
            outcome = $"commit {commit.Commit} +{commit.Added} -{commit.Removed}";
        }
        catch (UpdateFailedException)
        {
            // Both engines must fail, and change nothing.
            outcome = "failed";
        }
        catch (QueryTimeoutException)
        {
            // For the naive engine a reason to pass the update over, for others a failure of the test.
            outcome = TooSlow;
        }

        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        return (outcome, await SolutionTable.ReadDatasetAsync(snapshot));
    }

    private static string Show(Dataset dataset) => string.Join("\n  ", dataset.Select(q => q.ToString()).Order(StringComparer.Ordinal));
}
