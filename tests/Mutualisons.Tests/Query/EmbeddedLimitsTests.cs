using System.Text;
using Mutualisons.Query;
using Mutualisons.Query.Engine;
using Mutualisons.Query.Execution;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Store;
using Mutualisons.Tests.Engines;
using Xunit;

namespace Mutualisons.Tests.Query;

/// <summary>Time, memory and early stops: what a query may not do to its neighbours.</summary>
public sealed class EmbeddedLimitsTests
{
    private const string Product = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    public static TheoryData<string> Endless { get; } = new(
        Product,
        "SELECT ?a WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?l",
        "SELECT DISTINCT ?a WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "SELECT ?a WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(CONCAT(STR(?a), STR(?d)) = STR(?l)) }",
        "SELECT ?a WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i MINUS { ?a ?x ?y . ?z ?v ?w . ?t ?u ?s . ?q ?r ?o } }",
        "SELECT (COUNT(*) AS ?n) WHERE { ?a (<urn:p>|!<urn:p>)* ?b . ?c (<urn:p>|!<urn:p>)* ?d . ?e (<urn:p>|!<urn:p>)* ?f }");

    public static TheoryData<string> Ordinary { get; } = new(
        "SELECT * WHERE { ?a <urn:p> ?b . ?b <urn:p> ?c OPTIONAL { ?c <urn:q> ?d } }",
        "SELECT ?a (COUNT(DISTINCT ?b) AS ?n) (GROUP_CONCAT(?b) AS ?g) WHERE { ?a <urn:p> ?b } GROUP BY ?a HAVING(COUNT(*) > 0) ORDER BY DESC(?n)",
        "SELECT DISTINCT ?b WHERE { { ?a <urn:p>+ ?b } UNION { ?b ^<urn:p>* ?a } } LIMIT 3",
        "SELECT ?a WHERE { ?a <urn:p> ?b FILTER NOT EXISTS { ?b <urn:q> ?c FILTER(?c > 500) } FILTER EXISTS { { SELECT ?a { ?a <urn:q> ?z } LIMIT 2000 } } }",
        "SELECT (BNODE(STR(?a)) AS ?x) (UCASE(STR(?a)) AS ?y) WHERE { ?a <urn:q> ?b MINUS { ?a <urn:p> <urn:n1> } } ORDER BY ?b LIMIT 7",
        "CONSTRUCT { ?a <urn:r> _:x . _:x <urn:s> ?b } WHERE { ?a <urn:p> ?b VALUES ?b { <urn:n1> <urn:n2> UNDEF } }",
        "DESCRIBE ?a WHERE { ?a <urn:p> <urn:n5> }");

    [Theory]
    [MemberData(nameof(Endless))]
    public async Task A_query_past_its_time_limit_ends_soon(string text)
    {
        await using var engine = await CreateAsync(300);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        var options = new QueryOptions { Timeout = TimeSpan.FromMilliseconds(200), MemoryBudget = 1L << 32 };
        await Assert.ThrowsAsync<QueryTimeoutException>(() => ReadAsync(snapshot, text, options)).WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("SELECT ?a WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i")]
    [InlineData("SELECT DISTINCT ?a ?d ?g WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")]
    [InlineData("SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d), STR(?g))) AS ?x) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")]
    [InlineData("SELECT ?x WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i BIND(CONCAT(STR(?a), STR(?d), STR(?g)) AS ?x) } GROUP BY ?x")]
    public async Task A_query_past_its_memory_budget_ends_and_says_the_budget(string text)
    {
        await using var engine = await CreateAsync(300);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        var options = new QueryOptions { MemoryBudget = 8 << 20, Timeout = TimeSpan.FromMinutes(2) };
        var failure = await Assert.ThrowsAsync<QueryBudgetException>(() => ReadAsync(snapshot, text, options));
        Assert.Contains($"{options.MemoryBudget:N0} bytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_query_ends_with_the_callers_token()
    {
        await using var engine = await CreateAsync(300);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(snapshot, Product, new QueryOptions(), cancel.Token)).WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_consumer_that_stops_early_stops_the_query_and_frees_the_snapshot()
    {
        using var store = QuadStore.Open(new StoreOptions());
        await using (var engine = new EmbeddedEngine(store))
        {
            await LoadAsync(engine, 2000);
            await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
            var query = (SelectQuery)SparqlParser.ParseQuery("SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
            await foreach (var batch in snapshot.SelectAsync(query, new QueryOptions { Timeout = Timeout.InfiniteTimeSpan }))
            {
                Assert.True(batch.RowCount > 0);
                break;
            }
        }

        Assert.Equal(0, store.GetStatistics().OpenSnapshots);
    }

    [Theory]
    [MemberData(nameof(Ordinary))]
    public async Task All_memory_that_was_charged_comes_back(string text)
    {
        using var store = QuadStore.Open(new StoreOptions());
        await using var engine = new EmbeddedEngine(store);
        await LoadAsync(engine, 1000);
        using var snapshot = store.OpenSnapshot();
        using var clock = new WorkClock(TimeSpan.FromMinutes(1), null, default);
        var execution = new QueryExecution(snapshot, DatasetView.Everything, new QueryOptions(), clock, null, DateTimeOffset.UtcNow);
        var plan = SparqlParser.ParseQuery(text) switch
        {
            SelectQuery select => QueryPlans.Select(select, execution),
            ConstructQuery construct => QueryPlans.Construct(construct, execution),
            var other => QueryPlans.Describe((DescribeQuery)other, execution),
        };

        var rows = 0;
        using (var cursor = plan.Open(execution))
        {
            while (cursor.Next() is { } batch)
            {
                rows += batch.Count;
            }
        }

        Assert.True(rows > 0);
        execution.Dispose();
        Assert.Equal(0, execution.Budget.Used);
    }

    private static async Task<ISparqlEngine> CreateAsync(int nodes)
    {
        var engine = TestEngines.Create(EngineKind.Embedded);
        await LoadAsync(engine, nodes);
        return engine;
    }

    private static Task<CommitInfo> LoadAsync(ISparqlEngine engine, int nodes) => TestEngines.LoadAsync(engine, handler =>
    {
        for (var i = 0; i < nodes; i++)
        {
            var node = Encoding.ASCII.GetBytes($"urn:n{i}");
            handler.HandleQuad(new QuadView(TermView.Iri(node), TermView.Iri("urn:p"u8), TermView.Iri(Encoding.ASCII.GetBytes($"urn:n{(i + 1) % nodes}"))));
            handler.HandleQuad(new QuadView(TermView.Iri(node), TermView.Iri("urn:q"u8), TermView.Literal(Encoding.ASCII.GetBytes($"{i}"), XsdVocabulary.IntegerUtf8)));
        }
    });

    private static async Task ReadAsync(ISparqlSnapshot snapshot, string text, QueryOptions options, CancellationToken cancellationToken = default)
    {
        await foreach (var batch in snapshot.SelectAsync((SelectQuery)SparqlParser.ParseQuery(text), options, cancellationToken))
        {
            Assert.True(batch.RowCount > 0);
        }
    }
}
