using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Solutions;
using Xunit;

namespace Mutualisons.Tests.Query.Differential;

/// <summary>Random queries on random data through random views: every engine answers as the naive one does.</summary>
/// <remarks><c>MUTUALISONS_DIFFERENTIAL_CASES</c> sets how many cases each batch has (25 when unset), <c>MUTUALISONS_DIFFERENTIAL_SEED</c> where seeds start.</remarks>
public sealed class QueryDifferentialTests
{
    public static TheoryData<EngineKind, int> Batches { get; } = Seeds.Batches(20);

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task An_engine_answers_as_the_naive_one_does(EngineKind kind, int batch)
    {
        foreach (var seed in Seeds.Of(batch))
        {
            var (generated, text) = DifferentialCase.Of(seed);
            if (await generated.FindDifferenceAsync(kind) is { } difference)
            {
                var smallest = await Shrinker.ShrinkAsync(generated, kind);
                var smallestDifference = await smallest.FindDifferenceAsync(kind) ?? difference;
                Assert.Fail($"seed {seed}\n{text}\nview {RandomViews.Describe(generated.View)}\nshrunk to\n{smallest.Data}\n{smallest.Query.Pattern}\n{smallestDifference}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task A_view_answers_as_a_store_of_the_visible_graphs_alone(EngineKind kind, int batch)
    {
        foreach (var seed in Seeds.Of(batch).Take(10))
        {
            var (generated, text) = DifferentialCase.Of(seed);
            var (whole, copy) = await CopyVisibleAsync(kind, generated);
            await using (whole)
            await using (copy)
            {
                if (await generated.NaiveAnswerAsync() is null)
                {
                    // A product of patterns without shared variables: the engine may take long as well.
                    continue;
                }

                try
                {
                    var seen = await Answer.OfAsync(whole, generated.View, generated.Query, new QueryOptions());
                    var held = await Answer.OfAsync(copy, generated.View, generated.Query, new QueryOptions());
                    Assert.True(seen.Rows?.Rows.Count == held.Rows?.Rows.Count && (HasChoice(generated.Query) || seen.IsSameAs(held, generated.Query)), $"seed {seed}\n{text}\nthrough the view {seen}\nin the copy {held}");
                }
                catch (QueryTimeoutException exception)
                {
                    Assert.Fail($"seed {seed}\n{text}\n{exception.Message}");
                }
            }
        }
    }

    [Fact]
    public async Task Generated_queries_have_something_to_compare()
    {
        var filled = 0;
        for (var seed = 1; seed <= 200; seed++)
        {
            var (generated, _) = DifferentialCase.Of(seed);
            var answer = await generated.NaiveAnswerAsync();
            filled += answer is { Rows.Rows.Count: > 0 } or { Triples.Count: > 0 } or { Truth: true } ? 1 : 0;
        }

        Assert.InRange(filled, 70, 200);
    }

    // Which of equal rows a slice takes is the engine's choice.
    private static bool HasChoice(SparqlQuery query) => query.Pattern is Mutualisons.Sparql.Algebra.Slice;

    private static async Task<(ISparqlEngine Whole, ISparqlEngine Copy)> CopyVisibleAsync(EngineKind kind, DifferentialCase generated)
    {
        var whole = await TestEngines.CreateAsync(kind, generated.Data);
        await using var snapshot = await whole.OpenSnapshotAsync(generated.View);
        var visible = await SolutionTable.ReadDatasetAsync(snapshot);
        var copy = TestEngines.Create(kind);
        await TestEngines.LoadAsync(copy, handler => Quads.Push(visible, handler));
        return (whole, copy);
    }
}
