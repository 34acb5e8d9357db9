using Mutualisons.Query;
using Mutualisons.Query.Engine;
using Mutualisons.Query.Execution;
using Mutualisons.Sparql;
using Mutualisons.Store;
using Mutualisons.Tests.Engines;
using Xunit;

namespace Mutualisons.Tests.Query;

/// <summary>Which operators the planner takes for what.</summary>
public sealed class PlanTests
{
    private const string Data = """
        PREFIX : <http://example.org/>
        INSERT { ?s :p ?o ; :q ?o ; :r ?i . ?i :t ?s . << ?s :p ?o >> :by ?o } WHERE {
          VALUES ?a { 0 1 2 3 4 5 6 7 8 9 } VALUES ?b { 0 1 2 3 4 5 6 7 8 9 } VALUES ?c { 0 1 2 3 4 5 6 7 8 9 }
          BIND(?a * 100 + ?b * 10 + ?c AS ?i0) BIND(IRI(CONCAT("http://example.org/i", STR(?i0))) AS ?i)
          BIND(IRI(CONCAT("http://example.org/s", STR(?i0))) AS ?s) BIND(IRI(CONCAT("http://example.org/o", STR(?c))) AS ?o)
        }
        """;

    public static TheoryData<string, string[]> Plans { get; } = new()
    {
        { "SELECT * { ?s :p ?x ; :q ?y }", ["Merge join on ?s"] },
        { "SELECT * { ?s :p ?x . ?y :q ?s }", ["join"] },
        { "SELECT * { :s1 :p ?x . ?s :q ?x ; :r ?i }", ["Index join"] },
        { "SELECT * { ?s :p ?x } ORDER BY ?x LIMIT 5", ["Top 5"] },
        { "SELECT * { ?s :p ?x } ORDER BY ?x", ["Sort"] },
        { "SELECT * { ?s :p :o1 OPTIONAL { ?s :r ?i } }", ["Left apply", "Index join"] },
        { "SELECT * { ?s :p ?x FILTER NOT EXISTS { ?s :q :o1 } }", ["Anti apply"] },
        { "SELECT * { ?s :p ?x FILTER EXISTS { ?s :q :o1 } }", ["Semi apply"] },
        { "SELECT * { ?s :p ?x FILTER(?x = :o1 || EXISTS { ?s :q :o1 }) }", ["Mark apply"] },
        { "SELECT * { ?s :p ?x MINUS { ?s :q :o1 } }", ["Minus hash join"] },
        { "SELECT * { ?s :nowhere ?x . ?s :p ?y }", ["Values 0"] },
        { "SELECT * { ?s :t+ :s1 }", ["Path"] },
        { "SELECT * { << ?s :p ?o >> }", ["Split ?.triple0 = <<( ?s <http://example.org/p> ?o )>>", "Scan"] },
        { "SELECT * { << :s1 :p :o1 >> :by ?x }", ["reifies> <<( <http://example.org/s1> <http://example.org/p> <http://example.org/o1> )>>"] },
        { "SELECT * { :s1 :p ?o . << :s1 :p ?o >> :by ?x }", ["Find ?.triple0 = <<( <http://example.org/s1> <http://example.org/p> ?o )>>", "Index join"] },
        { "SELECT * { ?r :by :o1 . << ?s :p ?o ~ ?r >> }", ["Split"] },
        { "SELECT * { :s1 :p ?o OPTIONAL { << :s1 :p ?o >> :by ?x } }", ["Left apply", "Find"] },
        { "SELECT * { ?s :p ?o FILTER NOT EXISTS { << ?s :p ?o >> :by :o1 } }", ["Anti apply", "Find"] },
        { "SELECT * { ?s :p <<( ?s :nowhere ?o )>> }", ["Values 0"] },
        { "SELECT * { <<( ?s :p ?o )>> :p ?x }", ["Values 0"] },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task The_planner_takes(string pattern, string[] operators)
    {
        var plan = await ExplainAsync(pattern);
        Assert.All(operators, o => Assert.Contains(o, plan, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filter_stands_right_above_the_scan_that_binds_its_variable()
    {
        var plan = await ExplainAsync("SELECT * { ?s :r ?i OPTIONAL { ?s :p ?x } FILTER(?i != :i3) }");
        Assert.Matches(@"Filter [^\n]*\n\s+Scan", plan);
    }

    [Fact]
    public async Task The_most_selective_pattern_comes_first()
    {
        var plan = await ExplainAsync("SELECT * { ?s :r ?i ; :p ?x ; :q ?y . ?i :t :s7 }");
        Assert.EndsWith("(~1)", plan.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_stars_that_meet_in_the_middle_are_each_joined_before_they_meet()
    {
        var plan = await ExplainAsync("""
            SELECT * { ?a :p :o1 ; :q ?x ; :r ?i ; :q ?x2 ; :p ?x3 ; :r ?i2 .
                       ?b :p :o2 ; :p ?x4 ; :r ?j ; :q ?x5 ; :q ?x ; :r ?j2 . FILTER(?x2 != ?x5) }
            """);
        Assert.Matches(@"(hash|Merge) join on \?x\b", plan);
    }

    [Fact]
    public async Task A_grouped_scan_reads_what_is_counted_only_and_comes_sorted_by_its_key()
    {
        var plan = await ExplainAsync("SELECT ?k (COUNT(*) AS ?n) { ?s ?k ?o } GROUP BY ?k");
        Assert.Matches("Group by [^\n]*\n\\W*Scan [^\n]* by P(SO|OS)", plan);
    }

    private static async Task<string> ExplainAsync(string pattern)
    {
        using var store = QuadStore.Open(new StoreOptions());
        await using var engine = new EmbeddedEngine(store);
        await TestEngines.UpdateAsync(engine, Data);
        using var snapshot = store.OpenSnapshot();
        using var clock = new WorkClock(TimeSpan.FromMinutes(1), null, default);
        using var execution = new QueryExecution(snapshot, DatasetView.Everything, new QueryOptions(), clock, null, DateTimeOffset.UtcNow);
        return QueryPlans.Plan(SparqlParser.ParseQuery("PREFIX : <http://example.org/> " + pattern).Pattern, execution).Explain();
    }
}
