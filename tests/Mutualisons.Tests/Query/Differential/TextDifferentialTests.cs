using Mutualisons.Sparql;
using Mutualisons.Store;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Solutions;
using Xunit;

namespace Mutualisons.Tests.Query.Differential;

/// <summary>Random searches in random texts through random views: every engine finds, scores and limits as the naive one does, by looking at every literal.</summary>
public sealed class TextDifferentialTests
{
    public static TheoryData<EngineKind, int> Batches { get; } = Seeds.Batches(12);

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task An_engine_searches_as_the_naive_one_does(EngineKind kind, int batch)
    {
        foreach (var seed in Seeds.Of(batch))
        {
            var (generated, text) = CaseOf(seed);
            if (await generated.FindDifferenceAsync(kind) is { } difference)
            {
                var smallest = await Shrinker.ShrinkAsync(generated, kind);
                Assert.Fail($"seed {seed}\n{text}\nview {RandomViews.Describe(generated.View)}\nshrunk to\n{smallest.Data}\n{await smallest.FindDifferenceAsync(kind) ?? difference}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task A_view_searches_as_a_store_of_the_visible_graphs_alone(EngineKind kind, int batch)
    {
        foreach (var seed in Seeds.Of(batch))
        {
            var (generated, text) = CaseOf(seed);
            await using var whole = await TestEngines.CreateAsync(kind, generated.Data);
            await using var snapshot = await whole.OpenSnapshotAsync(generated.View);
            var visible = await SolutionTable.ReadDatasetAsync(snapshot);
            await using var copy = TestEngines.Create(kind);
            await TestEngines.LoadAsync(copy, handler => Quads.Push(visible, handler));
            var seen = await Answer.OfAsync(whole, generated.View, generated.Query, new QueryOptions());
            var held = await Answer.OfAsync(copy, generated.View, generated.Query, new QueryOptions());
            Assert.True(seen.IsSameAs(held, generated.Query), $"seed {seed}\n{text}\nthrough the view {seen}\nin the copy {held}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task An_index_that_proposes_literals_changes_no_answer(int batch)
    {
        foreach (var seed in Seeds.Of(batch))
        {
            var (generated, text) = CaseOf(seed);
            await using var engine = new InMemoryEngine(store: new StoreOptions { MaxUnindexedTerms = 1 });
            await TestEngines.UpdateAsync(engine, generated.Data);
            Assert.Empty(await engine.Store.CheckTextAsync());
            Assert.Equal(0, engine.Store.TextIndex!.Behind);
            if (await generated.FindDifferenceAsync(engine) is { } difference)
            {
                Assert.Fail($"seed {seed}\n{text}\nview {RandomViews.Describe(generated.View)}\n{generated.Data}\n{difference}");
            }
        }
    }

    [Fact]
    public async Task Generated_searches_have_something_to_compare()
    {
        var filled = 0;
        for (var seed = 1; seed <= 200; seed++)
        {
            filled += await CaseOf(seed).Case.NaiveAnswerAsync() is { Rows.Rows.Count: > 0 } ? 1 : 0;
        }

        Assert.InRange(filled, 80, 200);
    }

    private static (DifferentialCase Case, string Text) CaseOf(int seed)
    {
        var random = new RandomSource(seed);
        var statements = RandomTexts.Statements(random);
        var view = RandomViews.Next(random);
        var text = RandomTexts.Query(random);
        return (new(statements, view, SparqlParser.ParseQuery(text)), text);
    }
}
