using System.Globalization;
using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Solutions;
using Xunit;

namespace Mutualisons.Tests.Query.Services;

/// <summary>Federated queries: the embedded engine answers as the naive one does, which asks every endpoint for everything.</summary>
public sealed class ServiceDifferentialTests : IAsyncLifetime
{
    private const string Prologue = "PREFIX : <http://example.org/> ";
    private const int RandomQueries = 300;

    private static readonly string[] Parts =
    [
        "?s :p ?o .", "?o :q ?t .", "?s :e ?e .", "?t :p ?v .", "BIND(<http://two/> AS ?f)", "VALUES ?e { <http://one/> <http://two/> <http://one/> }",
        "VALUES (?s ?e) { (:n1 UNDEF) (UNDEF <http://two/>) (:n2 <http://one/>) }",
        "SERVICE <http://one/> { ?s :p ?o }", "SERVICE <http://two/> { ?o :q ?t }", "SERVICE SILENT <http://gone/> { ?s :p ?v }",
        "SERVICE ?e { ?s :p ?o }", "SERVICE ?e { ?t :q ?v }", "SERVICE SILENT ?f { ?s :q ?v }", "SERVICE <http://one/> { ?s :p ?o OPTIONAL { ?o :q ?t } }",
        "SERVICE <http://one/> { SELECT ?s (COUNT(*) AS ?v) { ?s ?p ?o } GROUP BY ?s }", "SERVICE <http://two/> { ?s :p ?o FILTER(?o != :n3) }",
        "FILTER(?s != :n0)", "FILTER(BOUND(?v))", "FILTER EXISTS { SERVICE <http://one/> { ?s :q ?w } }", "FILTER NOT EXISTS { ?s :p ?x . SERVICE <http://two/> { ?x :q ?w } }",
    ];

    private readonly NaiveServices _services = new();
    private ISparqlEngine _naive = null!;
    private ISparqlEngine _embedded = null!;

    public static TheoryData<string> Queries { get; } =
    [
        "{ ?s :p ?o . SERVICE <http://one/> { ?o :q ?t } }",
        "{ ?s :p ?o OPTIONAL { SERVICE <http://one/> { ?o :q ?t } FILTER(?t != ?s) } }",
        "{ ?s :e ?e . { SERVICE ?e { ?s :p ?o } } }",
        "{ SERVICE ?e { ?s :p ?o } ?s :e ?e }",
        "{ SERVICE ?e { ?s :p ?o } ?x :e ?e }",
        "{ ?x :e ?e OPTIONAL { SERVICE ?e { ?x :p ?o } } }",
        "{ ?x :e ?e OPTIONAL { SERVICE ?e { ?x :p ?o } FILTER(?o != :n1 && ?e != <http://two/>) } }",
        "{ ?x :e ?e { SERVICE ?e { ?s :p ?o } } UNION { ?x :p ?o } }",
        "{ ?x :e ?e { SELECT ?e ?o { SERVICE ?e { ?s :p ?o } } } }",
        "{ ?x :e ?e { SELECT DISTINCT ?e ?o { { SERVICE ?e { ?s :p ?o } } UNION { ?o :q ?e } } } }",
        "{ ?x :e ?e MINUS { SERVICE ?e { ?x :p ?o } } }",
        "{ ?x :e ?e MINUS { SERVICE ?e { ?y :p :n1 } } }",
        "{ ?x :e ?e FILTER EXISTS { SERVICE ?e { ?x :p ?o } } }",
        "{ ?x :e ?e FILTER NOT EXISTS { SERVICE ?e { ?x :p ?o FILTER(?o = :n2) } } }",
        "{ ?x :e ?e FILTER EXISTS { ?x :p ?y . SERVICE ?e { ?y :q ?o } } }",
        "{ ?x :p ?y FILTER EXISTS { { SERVICE <http://one/> { ?y :q ?o } } UNION { SERVICE <http://two/> { ?x :q ?o } } } }",
        "{ ?x :e ?e . SERVICE ?e { ?x :p ?y } SERVICE ?e { ?y :q ?z } }",
        "{ SERVICE <http://one/> { ?x :e ?e } SERVICE ?e { ?x :p ?y } }",
        "{ GRAPH ?g { SERVICE ?g { ?s :p ?o } } }",
        "{ GRAPH ?g { ?s :p ?o . SERVICE <http://one/> { ?o :q ?t } } }",
        "{ GRAPH <http://one/> { ?s :p ?o . SERVICE ?e { ?o :q ?t } } ?x :e ?e }",
        "{ ?x :e ?e . { SERVICE ?e { ?s :p ?o } FILTER(isIRI(?e)) } }",
        "{ ?x :e ?e . SERVICE ?e { ?e :p ?o } }",
        "{ VALUES ?e { <http://one/> <http://gone/> UNDEF } SERVICE SILENT ?e { ?s :p ?o } }",
        "{ VALUES ?e { <http://one/> <http://gone/> UNDEF } OPTIONAL { SERVICE SILENT ?e { ?s :p ?o } } ?s :q ?t }",
        "{ ?s :p ?o . SERVICE SILENT <http://gone/> { ?o :q ?t } ?t :p ?u }",
        "{ ?s :p ?o . SERVICE <http://one/> { OPTIONAL { ?o :q ?t } } }",
        "{ SERVICE <http://one/> { ?s :p ?o } SERVICE <http://two/> { ?o :q ?t } SERVICE <http://one/> { ?t :p ?s } }",
        "{ SERVICE <http://one/> { ?s :p ?o SERVICE <http://two/> { ?o :q ?t } } }",
        "{ ?s :p ?o . SERVICE <http://one/> { ?o :q [] } }",
        "{ SERVICE <http://one/> { [] :p ?o } SERVICE <http://one/> { [] :p ?o } }",
        "{ SERVICE <http://one/> { ?b :p ?o } SERVICE <http://one/> { ?b :q ?t } }",
        "{ ?s :p ?o . SERVICE <http://one/> { :n1 :p :n2 } }",
        "{ BIND(<http://one/> AS ?e) SERVICE ?e { ?s :p ?o } }",
        "{ ?s :p ?o FILTER(?o != :n1) SERVICE <http://one/> { ?o :q ?t } FILTER(?t != ?s) }",
    ];

    public async Task InitializeAsync()
    {
        var random = new Random(7);
        await _services.AddAsync("http://one/", Insert(random));
        await _services.AddAsync("http://two/", Insert(random));
        var local = Insert(random) + $" ; INSERT DATA {{ GRAPH <http://one/> {{ {Triples(random, 10)} }} GRAPH <http://two/> {{ {Triples(random, 5)} }} }}";
        _naive = await TestEngines.CreateAsync(EngineKind.Naive, local);
        _embedded = await TestEngines.CreateAsync(EngineKind.Embedded, local);
    }

    public async Task DisposeAsync()
    {
        await _naive.DisposeAsync();
        await _embedded.DisposeAsync();
        await _services.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_federated_query_has_the_same_answer_on_both_engines(string pattern) => Assert.True(await CompareAsync(pattern), "a service failed");

    [Fact]
    public async Task Random_federated_queries_have_the_same_answers_on_both_engines()
    {
        var random = new Random(11);
        var compared = 0;
        for (var i = 0; i < RandomQueries; i++)
        {
            compared += await CompareAsync(Group(random, 2)) ? 1 : 0;
        }

        Assert.InRange(compared, RandomQueries / 3, RandomQueries);
    }

    private static string Group(Random random, int depth)
    {
        var parts = new List<string>();
        for (var count = random.Next(2, 5); count > 0; count--)
        {
            parts.Add(depth == 0 || random.Next(3) > 0 ? Parts[random.Next(Parts.Length)] : random.Next(4) switch
            {
                0 => $"OPTIONAL {Group(random, depth - 1)}",
                1 => $"{Group(random, depth - 1)} UNION {Group(random, depth - 1)}",
                2 => $"MINUS {Group(random, depth - 1)}",
                _ => Group(random, depth - 1),
            });
        }

        // BIND needs its variable to be new, so it goes first.
        return $"{{ {string.Join(' ', parts.Distinct().OrderByDescending(part => part.StartsWith("BIND", StringComparison.Ordinal)))} }}";
    }

    private static string Insert(Random random) =>
        Prologue + $"INSERT DATA {{ {Triples(random, 25)} _:a :p :n1 . _:b :q :n2 . :n1 :e <http://one/> . :n2 :e <http://two/>, <http://one/> . <http://one/> :p :n4 }}";

    private static string Triples(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ =>
        string.Create(CultureInfo.InvariantCulture, $":n{random.Next(6)} :{(random.Next(2) == 0 ? 'p' : 'q')} :n{random.Next(6)} .")));

    /// <summary>Compares answers; false when either engine met a service that failed: which failures come to light depends on what is asked at all.</summary>
    private async Task<bool> CompareAsync(string pattern)
    {
        var query = (SelectQuery)SparqlParser.ParseQuery($"{Prologue}SELECT * {pattern}");
        var expected = await TrySelectAsync(_naive, query);
        var actual = expected is null ? null : await TrySelectAsync(_embedded, query);
        if (expected is null || actual is null)
        {
            return false;
        }

        Assert.True(SolutionComparison.AreEqual(expected, actual), $"{pattern}\nexpected {Show(expected)}\nactual {Show(actual)}");
        return true;
    }

    private async Task<SolutionTable?> TrySelectAsync(ISparqlEngine engine, SelectQuery query)
    {
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.UnnamedDefault(GraphSet.All));
        try
        {
            return await SolutionTable.SelectAsync(snapshot, query, new QueryOptions { ServiceClient = _services });
        }
        catch (ServiceException)
        {
            // A service without its endpoint, for instance.
            return null;
        }
    }

    private static string Show(SolutionTable table) => $"{table.Rows.Count} rows {string.Join(' ', table.Variables)}\n  {string.Join("\n  ", table.Rows.Select(row => row.ToString()).Order(StringComparer.Ordinal).Take(30))}";
}
