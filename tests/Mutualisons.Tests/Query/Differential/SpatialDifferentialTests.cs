using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;
using Xunit;

namespace Mutualisons.Tests.Query.Differential;

/// <summary>Random questions about place through random views: an index finds what looking at everything finds.</summary>
public sealed class SpatialDifferentialTests
{
    public static TheoryData<EngineKind, int> Batches { get; } = Seeds.Batches(15);

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task An_engine_finds_the_places_that_the_naive_one_finds(EngineKind kind, int batch)
    {
        foreach (var seed in Seeds.Of(batch))
        {
            var (generated, text) = Case(seed);
            if (await generated.FindDifferenceAsync(kind) is { } difference)
            {
                Assert.Fail($"seed {seed}\n{text}\nview {RandomViews.Describe(generated.View)}\n{string.Join('\n', generated.Statements)}\n{difference}");
            }
        }
    }

    [Fact]
    public async Task Generated_questions_have_something_to_find()
    {
        var filled = 0;
        for (var seed = 1; seed <= 200; seed++)
        {
            filled += await Case(seed).Case.NaiveAnswerAsync() is { Rows.Rows.Count: > 0 } ? 1 : 0;
        }

        Assert.InRange(filled, 80, 200);
    }

    private static (DifferentialCase Case, string Text) Case(int seed)
    {
        var random = new RandomSource(seed);
        var middle = random.Below(5);
        var statements = RandomPlaces.Statements(random, middle);
        var view = random.Chance(40) ? DatasetView.Everything : RandomViews.Next(random);
        var text = RandomPlaces.Query(random, middle);
        return (new(statements, view, SparqlParser.ParseQuery(text)), text);
    }
}
