using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Query.Differential;
using Xunit;

namespace Mutualisons.Tests.Query.Visibility;

/// <summary>Whatever somebody asks, the answer is that of a store which holds only the graphs that they see.</summary>
public sealed class QueryVisibilityTests
{
    private static readonly QueryOptions Limits = new() { Timeout = TimeSpan.FromSeconds(2) };

    public static TheoryData<EngineKind, int> Batches { get; } = Seeds.Batches(6);

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task The_answer_is_that_of_a_store_with_the_visible_graphs_alone(EngineKind kind, int batch)
    {
        foreach (var seed in Seeds.Of(batch))
        {
            var random = new RandomSource(seed);
            await using var both = await VisibilityCase.CreateAsync(kind, random);
            for (var i = 0; i < 4; i++)
            {
                var (text, query) = VisibilityQueries.Next(random, both.Topic);
                if (await AnswersAsync(both, query) is var (seen, held))
                {
                    Assert.True(
                        seen.Rows?.Rows.Count == held.Rows?.Rows.Count && (HasChoice(query) || seen.IsSameAs(held, query)),
                        $"seed {seed} query {i}\n{text}\nview {RandomViews.Describe(both.View)}\nthrough the view {seen}\nin the copy {held}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task The_graphs_listed_are_those_of_a_store_with_the_visible_graphs_alone(EngineKind kind, int batch)
    {
        foreach (var seed in Seeds.Of(batch).Take(5))
        {
            await using var both = await VisibilityCase.CreateAsync(kind, new RandomSource(seed));
            Assert.Equal(await GraphsAsync(both.Copy, DatasetView.Everything), await GraphsAsync(both.Whole, both.View));
        }
    }

    [Fact]
    public async Task Generated_cases_hide_something_and_answers_have_something_to_compare()
    {
        var (hiding, differing, filled) = (0, 0, 0);
        var (differingPlaces, filledPlaces) = (0, 0);
        foreach (var seed in Enumerable.Range(1, 150))
        {
            var random = new RandomSource(seed);
            await using var both = await VisibilityCase.CreateAsync(EngineKind.Embedded, random);
            hiding += (await both.ReadHiddenAsync()).Count > 0 ? 1 : 0;
            var (_, query) = VisibilityQueries.Next(random, both.Topic);
            if (await AnswersAsync(both, query) is var (seen, _))
            {
                var (isFilled, differs) = (seen is { Rows.Rows.Count: > 0 } or { Triples.Count: > 0 } or { Truth: true }, !await EverybodySeesAsync(both, query, seen));
                filled += isFilled ? 1 : 0;
                differing += differs ? 1 : 0;
                filledPlaces += isFilled && both.Topic.Middle is not null ? 1 : 0;
                differingPlaces += differs && both.Topic.Middle is not null ? 1 : 0;
            }
        }

        Assert.True(hiding > 120 && filled > 60 && differing > 25, $"of 150 cases {hiding} hide something, {filled} have an answer, {differing} another one than everybody's");
        Assert.True(filledPlaces > 20 && differingPlaces > 10, $"of those about places {filledPlaces} have an answer, {differingPlaces} another one than everybody's");
    }

    // Which of equal rows a slice takes is the engine's choice.
    private static bool HasChoice(SparqlQuery query) => query.Pattern is Slice;

    // A product of patterns without shared variables takes too long to compare.
    private static async Task<(Answer Seen, Answer Held)?> AnswersAsync(VisibilityCase both, SparqlQuery query)
    {
        try
        {
            return (await Answer.OfAsync(both.Whole, both.View, query, Limits), await Answer.OfAsync(both.Copy, both.CopyView, query, Limits));
        }
        catch (QueryTimeoutException)
        {
            // nothing to compare
            return null;
        }
    }

    private static async Task<bool> EverybodySeesAsync(VisibilityCase both, SparqlQuery query, Answer seen)
    {
        try
        {
            var all = await Answer.OfAsync(both.Whole, both.CopyView, query, Limits);
            return all.Rows?.Rows.Count == seen.Rows?.Rows.Count && all.IsSameAs(seen, query);
        }
        catch (QueryTimeoutException)
        {
            // more than the time allows is also something else
            return false;
        }
    }

    private static async Task<IEnumerable<string?>> GraphsAsync(ISparqlEngine engine, DatasetView view)
    {
        await using var snapshot = await engine.OpenSnapshotAsync(view);
        var names = new List<string?>();
        await foreach (var graph in snapshot.ListGraphsAsync())
        {
            names.Add(graph.Name?.ToString());
        }

        return names.Order(StringComparer.Ordinal);
    }
}
