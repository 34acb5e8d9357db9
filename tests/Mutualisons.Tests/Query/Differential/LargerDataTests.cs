using System.Globalization;
using System.Text;
using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;
using Xunit;

namespace Mutualisons.Tests.Query.Differential;

/// <summary>Queries whose rows fill several batches: the embedded engine answers as the naive one does.</summary>
public sealed class LargerDataTests : IAsyncLifetime
{
    private const int Nodes = 3000;

    private ISparqlEngine _naive = null!;
    private ISparqlEngine _embedded = null!;

    public static TheoryData<string> Queries { get; } =
    [
        "SELECT * { ?s :next ?t }",
        "SELECT * { ?s :next ?t . ?t :next ?u . ?u :value ?v }",
        "SELECT * { ?s :value ?v ; :kind ?k ; :next ?t . ?t :kind ?k }",
        "SELECT * { ?s :value ?v OPTIONAL { ?s :name ?n } }",
        "SELECT * { ?s :value ?v OPTIONAL { ?s :next ?t . ?t :name ?n FILTER(?v > 1500) } }",
        "SELECT * { ?s :value ?v FILTER(?v >= 1000 && ?v < 2500.5) }",
        "SELECT * { ?s :value ?v FILTER NOT EXISTS { ?s :name ?n } }",
        "SELECT * { ?s :value ?v MINUS { ?s :kind :k3 } }",
        "SELECT * { { ?s :name ?n } UNION { ?s :kind :k1 } }",
        "SELECT ?k (COUNT(*) AS ?n) (SUM(?v) AS ?sum) (MIN(?v) AS ?min) (MAX(?v) AS ?max) { ?s :kind ?k ; :value ?v } GROUP BY ?k",
        "SELECT (COUNT(DISTINCT ?t) AS ?n) { ?s :next ?t }",
        "SELECT DISTINCT ?k ?n { ?s :kind ?k OPTIONAL { ?s :name ?n } }",
        "SELECT ?s ?v { ?s :value ?v } ORDER BY DESC(?v) LIMIT 10 OFFSET 2000",
        "SELECT ?s ?v { ?s :value ?v } ORDER BY ?v",
        "SELECT ?s ?t { ?s :next/:next ?t }",
        "SELECT ?t { :s1 :next+ ?t }",
        "SELECT ?g ?s { GRAPH ?g { ?s :kind :k2 } }",
        "SELECT * { VALUES ?k { :k0 :k4 :nowhere } ?s :kind ?k }",
        "SELECT ?s ?w { ?s :value ?v BIND(?v * 2 AS ?w) FILTER(?w > 100) }",
        "SELECT ?k ?best { { SELECT ?k (MAX(?v) AS ?best) { ?s :kind ?k ; :value ?v } GROUP BY ?k } ?s :value ?best }",
        "SELECT ?a ?b { ?a :value ?v . ?b :twice ?v }",
        "ASK { ?s :value 2999 }",
        "CONSTRUCT { ?t :previous ?s } { ?s :next ?t }",
    ];

    public async Task InitializeAsync()
    {
        var data = Data();
        _naive = await TestEngines.CreateAsync(EngineKind.Naive, data);
        _embedded = await TestEngines.CreateAsync(EngineKind.Embedded, data);
    }

    public async Task DisposeAsync()
    {
        await _naive.DisposeAsync();
        await _embedded.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task The_embedded_engine_answers_as_the_naive_one_does(string text)
    {
        var query = SparqlParser.ParseQuery(RandomTerms.Prologue + text);
        foreach (var view in new[] { DatasetView.Everything, DatasetView.UnnamedDefault(GraphSet.All) })
        {
            var expected = await Answer.OfAsync(_naive, view, query, new QueryOptions());
            var actual = await Answer.OfAsync(_embedded, view, query, new QueryOptions());
            Assert.True(actual.IsSameAs(expected, query), $"{expected.Rows?.Rows.Count} rows are expected, and {actual.Rows?.Rows.Count} came");
            Assert.True(actual.Rows is null || OrderCheck.IsSorted(actual.Rows, OrderCheck.ConditionsOf(query.Pattern)));
        }
    }

    // A third of the nodes have names, a tenth of the statements stand in a named graph, half of those in the unnamed one too.
    private static string Data()
    {
        var text = new StringBuilder(RandomTerms.Prologue).Append("INSERT DATA { ");
        for (var i = 0; i < Nodes; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $":s{i} :next :s{i * 7 % Nodes} ; :value {i} ; :twice {i * 2} . ");
            var kind = $":s{i} :kind :k{i % 5} .";
            text.Append(i % 10 == 0 ? $"GRAPH :g1 {{ {kind} }} {(i % 20 == 0 ? kind : string.Empty)} " : kind + " ");
            text.Append(i % 3 == 0 ? string.Create(CultureInfo.InvariantCulture, $":s{i} :name \"name {i % 50}\"@en . ") : string.Empty);
        }

        return text.Append('}').ToString();
    }
}
