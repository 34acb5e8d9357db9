using System.Text.Json;
using System.Text.RegularExpressions;
using Mutualisons.Sparql;
using Mutualisons.Tests.Architecture;
using Mutualisons.Tests.Engines;
using Xunit;

namespace Mutualisons.Tests.Query;

/// <summary>An explanation tells the plan that was run, with the rows that really came.</summary>
public sealed class ExplainTests
{
    private const string Prefix = "PREFIX : <http://example.org/> ";

    // 1,000 times :p, :q and :r, 100 to each of ten :o.
    private const string Data = Prefix + """
        INSERT { ?s :p ?o ; :q ?o ; :r ?n } WHERE {
          VALUES ?a { 0 1 2 3 4 5 6 7 8 9 } VALUES ?b { 0 1 2 3 4 5 6 7 8 9 } VALUES ?c { 0 1 2 3 4 5 6 7 8 9 }
          BIND(?a * 100 + ?b * 10 + ?c AS ?n)
          BIND(IRI(CONCAT("http://example.org/s", STR(?n))) AS ?s) BIND(IRI(CONCAT("http://example.org/o", STR(?c))) AS ?o)
        }
        """;

    private const string Endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f) }";

    public static TheoryData<string, long> Forms { get; } = new()
    {
        { "SELECT * { ?s :p :o1 }", 100 },
        { "SELECT * { ?s :p :o1 ; :r ?n } LIMIT 7", 7 },
        { "SELECT ?o (COUNT(*) AS ?n) { ?s :p ?o } GROUP BY ?o", 10 },
        { "ASK { ?s :p ?o }", 1 },
        { "CONSTRUCT { :x :y ?o } { ?s :p ?o }", 10 },
        { "DESCRIBE :s1 :s2", 6 },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_query_of_any_form_is_explained_with_the_rows_of_its_answer(string query, long rows)
    {
        var explanation = await ExplainAsync(query);
        Assert.Equal(rows, explanation.Rows);
        Assert.Equal(rows, explanation.Plan!.Rows);
        Assert.Null(explanation.Stopped);
    }

    [Fact]
    public async Task Operators_tell_rows_batches_reads_and_memory()
    {
        var explanation = await ExplainAsync("SELECT ?s ?n { ?s :p :o1 ; :r ?n FILTER(?n >= 500) } ORDER BY ?n");
        var operators = All(explanation.Plan!).ToList();
        Assert.Contains(operators, o => o.Label.StartsWith("Sort by ?n", StringComparison.Ordinal) && o is { Rows: 50, Batches: 1, PeakMemory: > 0, RowsRead: 0 });
        Assert.Contains(operators, o => o.Label.Contains("<http://example.org/p> <http://example.org/o1>", StringComparison.Ordinal) && o is { Rows: 100, RowsRead: >= 100, ExpectedRows: > 50 and < 200 });
        Assert.Contains(operators, o => o.Label == "Filter ?n >= 500");
        Assert.All(operators, o => Assert.True(o.TotalTime >= o.SelfTime && o.TotalTime >= o.Inputs.Aggregate(TimeSpan.Zero, (sum, i) => sum + i.TotalTime)));
        Assert.InRange(explanation.PeakMemory, operators.Max(o => o.PeakMemory), operators.Sum(o => o.PeakMemory) + 100_000);
        Assert.True(explanation.Plan!.TotalTime <= explanation.RunningTime);
    }

    [Fact]
    public async Task Joins_tell_their_parts_and_the_order_chosen()
    {
        var explanation = await ExplainAsync("SELECT * { ?s :p ?x . ?s :q :o3 . ?s :r 113 }");
        var join = Assert.Single(explanation.Joins);
        Assert.Equal(
            ["?s <http://example.org/p> ?x", "?s <http://example.org/q> <http://example.org/o3>", "?s <http://example.org/r> 113"],
            join.Operands.Select(o => o.Label));
        Assert.Equal("trees", join.Search);
        Assert.Matches(@"^\(3 (index|hash|merge) [12]\) (index|hash|merge) [12]$", join.Order);
    }

    [Fact]
    public async Task A_join_that_was_weighed_and_dropped_is_not_told()
    {
        var explanation = await ExplainAsync("SELECT * { ?s :r 5 OPTIONAL { ?s :p ?x . ?s :q ?y } }");
        Assert.Contains(All(explanation.Plan!), o => o.Label == "Left apply");
        Assert.Empty(explanation.Joins);
    }

    [Fact]
    public async Task Passes_tell_what_they_made_of_the_pattern()
    {
        var explanation = await ExplainAsync("SELECT * { { ?s :p ?o } UNION { ?s :q ?o } FILTER(?o = :o1) }");
        var pushed = Assert.Single(explanation.Rewrites, r => r.Name == "push filters");
        Assert.Equal(2, pushed.Algebra!.Split("(filter (= ?o <http://example.org/o1>)").Length - 1);
        Assert.All((await ExplainAsync("SELECT * { ?s :p ?o }")).Rewrites, r => Assert.Null(r.Algebra));
    }

    [Fact]
    public async Task Exists_row_by_row_counts_for_the_operator_that_holds_it()
    {
        var explanation = await ExplainAsync("SELECT * { ?s :p :o1 FILTER EXISTS { { SELECT ?s { ?s :q ?x } LIMIT 2000 } } }");
        var filter = Assert.Single(All(explanation.Plan!), o => o.Name == "FilterRows");
        Assert.Equal("Filter EXISTS {…}", filter.Label);
        Assert.True(filter.RowsRead > 0);
    }

    [Theory]
    [InlineData(300, 1L << 32, "time limit of 0.3 s")]
    [InlineData(60_000, 1L << 20, "memory budget of 1,048,576 bytes")]
    public async Task A_query_that_is_stopped_is_told_as_far_as_it_came(int milliseconds, long memory, string reason)
    {
        var options = new QueryOptions { Timeout = TimeSpan.FromMilliseconds(milliseconds), MemoryBudget = memory };
        var explanation = await ExplainAsync(memory > 1 << 30 ? Endless : Endless + " ORDER BY ?i", options);
        Assert.Contains(reason, explanation.Stopped, StringComparison.Ordinal);
        Assert.NotNull(explanation.Plan);
        Assert.Contains(All(explanation.Plan), o => o.Rows > 0);
        Assert.Contains("Stopped: The query", QueryExplanationWriter.ToText(explanation, []), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_shortens_iris_by_the_prefixes_and_aligns_columns()
    {
        var query = SparqlParser.ParseQuery(Prefix + "PREFIX ex: <http://example.net/> SELECT * { ?s a ex:Thing . ?s :p :o1 OPTIONAL { ?s (:q/^:q)* ?t } FILTER(?s != <http://elsewhere.org/x>) }");
        var text = QueryExplanationWriter.ToText(await ExplainAsync(query, new QueryOptions()), query.Prefixes);
        Assert.Contains("?s a ex:Thing", text, StringComparison.Ordinal);
        Assert.Contains("?s :p :o1", text, StringComparison.Ordinal);
        Assert.Contains("(:q/^:q)* ?t", text, StringComparison.Ordinal);
        Assert.Contains("<http://elsewhere.org/x>", text, StringComparison.Ordinal);
        var lines = text.Split('\n');
        var head = Array.FindIndex(lines, line => line.EndsWith("operator", StringComparison.Ordinal));
        var column = lines[head].IndexOf("operator", StringComparison.Ordinal);
        Assert.All(lines.Skip(head + 1).TakeWhile(line => line.Length > 0), line => Assert.Matches(@"^[ 0-9,.–a-zµM]+[0-9sB–]  $", line[..column]));
    }

    [Fact]
    public async Task Json_has_the_documented_members()
    {
        using var json = JsonDocument.Parse(QueryExplanationWriter.ToJson(await ExplainAsync("SELECT * { ?s :p :o1 . ?s :q ?x }")));
        Assert.Equal(
            ["commit", "stopped", "rows", "planningMilliseconds", "runningMilliseconds", "peakMemoryBytes", "plan", "joins", "passes"],
            Names(json.RootElement));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("stopped").ValueKind);
        var plan = json.RootElement.GetProperty("plan");
        Assert.Equal(
            ["operator", "label", "columns", "expectedRows", "rows", "batches", "rowsRead", "totalMilliseconds", "selfMilliseconds", "peakMemoryBytes", "inputs"],
            Names(plan));
        Assert.Equal(["s", "x"], plan.GetProperty("columns").EnumerateArray().Select(c => c.GetString()));
        Assert.NotEqual(0, plan.GetProperty("inputs").GetArrayLength());
        var join = json.RootElement.GetProperty("joins")[0];
        Assert.Equal(["operands", "order", "search"], Names(join));
        Assert.Equal(["label", "expectedRows"], Names(join.GetProperty("operands")[0]));
        Assert.Equal(["name", "changed", "algebra"], Names(json.RootElement.GetProperty("passes")[0]));
    }

    [Fact]
    public async Task Every_member_of_the_json_is_documented_and_the_other_way_round()
    {
        using var json = JsonDocument.Parse(QueryExplanationWriter.ToJson(await ExplainAsync("SELECT * { ?s :p :o1 . ?s :q ?x }")));
        var rows = File.ReadLines(RepositoryFiles.FullPath("docs/explain.md")).SkipWhile(line => line != "## As JSON").Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        var documented = rows.SelectMany(row => Regex.Matches(row.Split('|')[1], "`(\\w+)`").Select(match => match.Groups[1].Value));
        Assert.Equal(documented.Order(StringComparer.Ordinal), AllNames(json.RootElement).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_engine_without_explanations_says_so()
    {
        await using var engine = TestEngines.Create(EngineKind.Naive);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        Assert.False(engine.Capabilities.HasFlag(EngineCapabilities.Explanations));
        await Assert.ThrowsAsync<QueryNotSupportedException>(async () => await snapshot.ExplainAsync(SparqlParser.ParseQuery("ASK {}"), new QueryOptions()));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name);

    private static IEnumerable<string> AllNames(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => AllNames(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(AllNames),
        _ => [],
    };

    private static IEnumerable<PlanOperator> All(PlanOperator plan) => plan.Inputs.SelectMany(All).Prepend(plan);

    private static Task<QueryExplanation> ExplainAsync(string query, QueryOptions? options = null) =>
        ExplainAsync(SparqlParser.ParseQuery(Prefix + query), options ?? new QueryOptions());

    private static async Task<QueryExplanation> ExplainAsync(SparqlQuery query, QueryOptions options)
    {
        await using var engine = await TestEngines.CreateAsync(EngineKind.Embedded, Data);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        return await snapshot.ExplainAsync(query, options);
    }
}
