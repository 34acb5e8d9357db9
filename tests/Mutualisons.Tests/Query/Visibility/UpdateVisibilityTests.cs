using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Query.Differential;
using Xunit;

namespace Mutualisons.Tests.Query.Visibility;

/// <summary>Whatever somebody writes, it does what it does to a store which holds only the graphs that they see, and the others stay as they are.</summary>
public sealed class UpdateVisibilityTests
{
    private static readonly string[] Updates =
    [
        "INSERT DATA { GRAPH :hidden { :s :p :o } }", "DELETE DATA { GRAPH :hidden { :s :p :o } }", "DELETE WHERE { GRAPH :hidden { ?s ?p ?o } }",
        "INSERT { GRAPH :hidden { ?s ?p ?o } } WHERE { ?s ?p ?o }", "CLEAR GRAPH :hidden", "CLEAR SILENT GRAPH :hidden", "DROP GRAPH :hidden", "CREATE GRAPH :hidden", "CREATE SILENT GRAPH :hidden",
        "COPY :hidden TO :own", "COPY SILENT :hidden TO :own", "ADD :hidden TO :own", "MOVE :hidden TO :own", "MOVE SILENT :hidden TO :own", "COPY :own TO :hidden", "MOVE :own TO :hidden", "ADD :own TO :hidden",
        "COPY DEFAULT TO :hidden", "COPY :hidden TO DEFAULT", "WITH :hidden DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "INSERT { :a :b ?o } USING :hidden WHERE { ?s ?p ?o }",
        "INSERT { GRAPH ?g { ?s :seen ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }", "DROP NAMED", "CLEAR ALL",
    ];

    public static TheoryData<EngineKind, int> Batches { get; } = Seeds.Batches(5);

    public static TheoryData<EngineKind, string> Denied { get; } = WithKinds(Updates);

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task An_update_does_what_it_does_to_a_store_with_the_visible_graphs_alone_and_leaves_the_others(EngineKind kind, int batch)
    {
        foreach (var seed in Seeds.Of(batch))
        {
            var random = new RandomSource(seed);
            await using var both = await VisibilityCase.CreateAsync(kind, random);
            var writable = random.Chance(40) ? both.View.Visible : VisibilityCase.Part(random, both.View.Visible);
            var hidden = await both.ReadHiddenAsync();
            for (var step = 0; step < 4; step++)
            {
                var update = Next(random, both.Topic);
                var seen = await ApplyAsync(both.Whole, update, both.View, writable);
                var held = await ApplyAsync(both.Copy, update, both.CopyView, writable);
                var story = $"seed {seed} step {step}\n{update}\nview {RandomViews.Describe(both.View)}\nthrough the view {seen}, in the copy {held}";
                Assert.True(seen == held, story);
                var (stateSeen, stateHeld) = await both.ReadVisibleAsync();
                Assert.True(Answer.MayBeIsomorphic(stateSeen, stateHeld), $"{story}\n  {Show(stateSeen)}\nand\n  {Show(stateHeld)}");
                Assert.True(Show(hidden) == Show(await both.ReadHiddenAsync()), story);
            }
        }
    }

    [Fact]
    public async Task Generated_updates_are_committed_denied_and_failed()
    {
        var outcomes = new Dictionary<string, int>();
        foreach (var seed in Enumerable.Range(1, 150))
        {
            var random = new RandomSource(seed);
            await using var both = await VisibilityCase.CreateAsync(EngineKind.Embedded, random);
            var outcome = (await ApplyAsync(both.Whole, Next(random, both.Topic), both.View, both.View.Visible)).Split(' ')[0];
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }

        Assert.All(["committed", "denied", "failed"], outcome => Assert.InRange(outcomes.GetValueOrDefault(outcome), 5, 145));
    }

    [Theory]
    [MemberData(nameof(Denied))]
    public async Task What_is_said_does_not_depend_on_whether_a_hidden_graph_exists(EngineKind kind, string update)
    {
        var own = GraphSet.Of([new("http://example.org/own")], includesUnnamed: true);
        var said = new List<string>();
        foreach (var data in new[] { "INSERT DATA { :s :p :o GRAPH :own { :s :p :o } GRAPH :hidden { :s :p :o , [] } }", "INSERT DATA { :s :p :o GRAPH :own { :s :p :o } }" })
        {
            await using var engine = await TestEngines.CreateAsync(kind, RandomTerms.Prologue + data);
            said.Add(await ApplyAsync(engine, RandomTerms.Prologue + update, DatasetView.Union(own), own));
        }

        Assert.Equal(said[1], said[0]);
    }

    private static TheoryData<EngineKind, string> WithKinds(string[] updates)
    {
        var data = new TheoryData<EngineKind, string>();
        foreach (var kind in TestEngines.All)
        {
            foreach (var update in updates)
            {
                data.Add(kind, update);
            }
        }

        return data;
    }

    private static string Next(RandomSource random, VisibilityTopic topic)
    {
        var update = random.Chance(10) ? $"{RandomTerms.Prologue}CREATE {random.Pick("SILENT ", string.Empty)}GRAPH :g1"
            : topic.Middle is { } middle ? VisibilityPlaces.Update(random, middle)
            : RandomUpdates.Next(random);
        var varied = VisibilityData.Vary(random, update);
        return random.Chance(50) ? varied : varied.Replace(" SILENT ", " ", StringComparison.Ordinal);
    }

    private static async Task<string> ApplyAsync(ISparqlEngine engine, string update, DatasetView view, GraphSet writable)
    {
        try
        {
            var commit = await TestEngines.UpdateAsync(engine, update, TestEngines.Administrator with { View = view, Writable = writable });
            return $"committed +{commit.Added} -{commit.Removed}";
        }
        catch (GraphAccessDeniedException exception)
        {
            // Of several graphs that are seen but not writable the engine may name any.
            return update.Contains("ALL", StringComparison.Ordinal) || update.Contains("NAMED", StringComparison.Ordinal) || update.Contains("GRAPH ?", StringComparison.Ordinal) ? "denied" : $"denied {exception.Message}";
        }
        catch (UpdateFailedException exception)
        {
            // what it would do cannot be done
            return $"failed {exception.Message}";
        }
    }

    private static string Show(Dataset dataset) => string.Join("\n  ", dataset.Select(q => q.ToString()).Order(StringComparer.Ordinal));
}
