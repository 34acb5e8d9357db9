using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Ontology;
using Mutualisons.Tests.Solutions;
using Xunit;

namespace Mutualisons.Tests.Shapes;

/// <summary>Each rule with a query finds what breaks it, finds nothing else, and finds nothing in the samples, whatever graph they lie in.</summary>
public sealed class RuleTests
{
    private static readonly Lazy<Dataset> SampleData = new(() => OntologyFiles.Read([.. OntologyFiles.SamplePaths, .. OntologyFiles.TaxonomyPaths]));
    private static readonly Lazy<Task<ISparqlEngine>> Samples = new(() => LoadAsync(EngineKind.Embedded, SampleData.Value));

    /// <summary>The naive engine is slow on purpose.</summary>
    private static readonly QueryOptions Patient = new() { Timeout = TimeSpan.FromMinutes(2) };

    public static TheoryData<string> Rules { get; } = [.. ShapeFiles.Rules.Select(NameOf).Order(StringComparer.Ordinal)];

    public static TheoryData<EngineKind, string> OnEveryEngine { get; } = PairWithEngines();

    [Fact]
    public void Every_rule_has_an_example_that_breaks_it() =>
        Assert.Equal(ShapeFiles.Rules.Select(NameOf).Order(StringComparer.Ordinal), BrokenExample.Names);

    [Fact]
    public void Every_rule_is_held_by_a_shape() => Assert.All(ShapeFiles.Rules, rule => Assert.NotEmpty(RuleTargets.ShapesOf(rule)));

    [Theory]
    [MemberData(nameof(OnEveryEngine))]
    public async Task A_broken_example_breaks_its_rule_at_the_nodes_it_names_and_no_other_rule(EngineKind kind, string name)
    {
        var example = BrokenExample.Read(name);
        var data = example.Data();
        await using var engine = await LoadAsync(kind, data);

        var found = new List<(string Rule, string Focus)>();
        foreach (var rule in ShapeFiles.Rules)
        {
            found.AddRange((await FindAsync(engine, rule, data)).Select(focus => (NameOf(rule), focus)));
        }

        Assert.Equal(example.FocusNodes.Select(focus => (name, focus)), found.Order());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_as_grave_as_its_example_says(string name)
    {
        var shapes = RuleTargets.ShapesOf(new Iri(ShapeFiles.Mush + name));

        var severities = shapes.Select(shape => ShapeFiles.Objects(shape, "severity").SingleOrDefault() ?? ShapeFiles.Term("Violation")).Distinct();

        Assert.Equal(ShapeFiles.Term(BrokenExample.Read(name).Severity), Assert.Single(severities));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_samples_break_no_rule(string name) =>
        Assert.Empty(await FindAsync(await Samples.Value, new Iri(ShapeFiles.Mush + name), SampleData.Value));

    private static async Task<IReadOnlyList<string>> FindAsync(ISparqlEngine engine, Iri rule, Dataset data)
    {
        var focusNodes = RuleTargets.Find(rule, data);
        if (focusNodes.Count == 0)
        {
            return [];
        }

        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        var table = await SolutionTable.SelectAsync(snapshot, ConstraintQuery.Parse(rule, focusNodes), Patient);
        var column = table.Variables.ToList().IndexOf("this");
        return [.. table.Rows.Select(row => ((Iri)row[column]!).Value).Distinct()];
    }

    private static async Task<ISparqlEngine> LoadAsync(EngineKind kind, Dataset data)
    {
        var engine = TestEngines.Create(kind);
        await TestEngines.LoadAsync(engine, handler => Quads.Push(data, handler));
        return engine;
    }

    private static string NameOf(Iri rule) => rule.Value[ShapeFiles.Mush.Length..];

    private static TheoryData<EngineKind, string> PairWithEngines()
    {
        var pairs = new TheoryData<EngineKind, string>();
        foreach (var kind in TestEngines.All)
        {
            foreach (var name in BrokenExample.Names)
            {
                pairs.Add(kind, name);
            }
        }

        return pairs;
    }
}
