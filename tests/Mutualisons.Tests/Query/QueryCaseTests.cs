using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Solutions;
using Xunit;

namespace Mutualisons.Tests.Query;

/// <summary>What the specification says of functions, aggregates and patterns, on every engine.</summary>
public sealed class QueryCaseTests
{
    public static TheoryData<EngineKind, string> Titles { get; } = All(QueryCase.ReadAll());

    public static TheoryData<EngineKind, string> Expressions { get; } = All(QueryCase.ReadExpressions());

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task A_query_gives_the_rows_that_the_specification_says(EngineKind kind, string title) =>
        await CheckAsync(kind, QueryCase.ReadAll().Single(c => c.Title == title));

    [Theory]
    [MemberData(nameof(Expressions))]
    public async Task An_expression_has_the_value_that_the_specification_says(EngineKind kind, string title) =>
        await CheckAsync(kind, QueryCase.ReadExpressions().Single(c => c.Title == title));

    private static TheoryData<EngineKind, string> All(IReadOnlyList<QueryCase> cases)
    {
        var data = new TheoryData<EngineKind, string>();
        foreach (var kind in TestEngines.All)
        {
            foreach (var item in cases)
            {
                data.Add(kind, item.Title);
            }
        }

        return data;
    }

    private static async Task CheckAsync(EngineKind kind, QueryCase item)
    {
        await using var engine = await TestEngines.CreateAsync(kind, item.Data);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.UnnamedDefault(GraphSet.All));
        var actual = await SolutionTable.SelectAsync(snapshot, (SelectQuery)SparqlParser.ParseQuery(item.Query), new QueryOptions());
        var expected = await SolutionTable.SelectAsync(snapshot, (SelectQuery)SparqlParser.ParseQuery(item.Rows), new QueryOptions());
        Assert.True(SolutionComparison.AreEqual(expected, actual), $"expected {Show(expected)}\nactual {Show(actual)}");
    }

    private static string Show(SolutionTable table) => string.Join("; ", table.Rows.Select(r => r.ToString()));
}
