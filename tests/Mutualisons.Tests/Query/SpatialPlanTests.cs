using Mutualisons.Query;
using Mutualisons.Query.Engine;
using Mutualisons.Query.Execution;
using Mutualisons.Sparql;
using Mutualisons.Store;
using Mutualisons.Tests.Engines;
using Xunit;

namespace Mutualisons.Tests.Query;

/// <summary>Questions about place start from the spatial index.</summary>
public sealed class SpatialPlanTests
{
    private const string Prologue = "PREFIX : <http://example.org/> PREFIX geo: <http://www.opengis.net/ont/geosparql#> PREFIX geof: <http://www.opengis.net/def/function/geosparql/> PREFIX uom: <http://www.opengis.net/def/uom/OGC/1.0/> PREFIX spatial: <http://jena.apache.org/spatial#> PREFIX wgs: <http://www.w3.org/2003/01/geo/wgs84_pos#> ";
    private const string Box = "\"POLYGON((4 50, 4.05 50, 4.05 50.05, 4 50.05, 4 50))\"^^geo:wktLiteral";
    private const string Point = "\"POINT(4.2 50.2)\"^^geo:wktLiteral";

    // A hundred by a hundred points, a hundredth of a degree apart.
    private const string Data = Prologue + """
        INSERT { ?p geo:hasGeometry ?g ; wgs:lat ?lat ; wgs:long ?long . ?g geo:asWKT ?wkt } WHERE {
          VALUES ?a { 0 1 2 3 4 5 6 7 8 9 } VALUES ?b { 0 1 2 3 4 5 6 7 8 9 } VALUES ?c { 0 1 2 3 4 5 6 7 8 9 } VALUES ?d { 0 1 2 3 4 5 6 7 8 9 }
          BIND(50 + (?a * 10 + ?b) * 0.01 AS ?lat) BIND(4 + (?c * 10 + ?d) * 0.01 AS ?long) BIND(STR(?a * 1000 + ?b * 100 + ?c * 10 + ?d) AS ?n)
          BIND(IRI(CONCAT("http://example.org/p", ?n)) AS ?p) BIND(IRI(CONCAT("http://example.org/g", ?n)) AS ?g)
          BIND(STRDT(CONCAT("POINT(", STR(?long), " ", STR(?lat), ")"), geo:wktLiteral) AS ?wkt)
        } ;
        INSERT DATA { :area1 geo:asWKT "POLYGON((4.1 50.1, 4.2 50.1, 4.2 50.2, 4.1 50.2, 4.1 50.1))"^^geo:wktLiteral . :area1 a :Area . :area2 a :Area ; geo:asWKT "POLYGON((4.5 50.5, 4.6 50.5, 4.6 50.6, 4.5 50.6, 4.5 50.5))"^^geo:wktLiteral }
        """;

    public static TheoryData<string, string> Plans { get; } = new()
    {
        { $"SELECT * {{ ?p geo:hasGeometry ?g . ?g geo:asWKT ?w FILTER(geof:sfWithin(?w, {Box})) }}", "Spatial index Geometries" },
        { $"SELECT * {{ ?g geo:asWKT ?w FILTER(geof:sfContains({Box}, ?w)) }}", "Spatial index Geometries" },
        { $"SELECT * {{ ?g geo:asWKT ?w FILTER(geof:sfWithin(?w, geof:buffer({Point}, 2000, uom:metre))) }}", "Spatial index Geometries" },
        { $"SELECT * {{ ?g geo:asWKT ?w FILTER(geof:relate(?w, {Box}, \"T*F**F***\")) }}", "Spatial index Geometries" },
        { $"SELECT * {{ ?g geo:asWKT ?w FILTER(geof:distance(?w, {Point}, uom:metre) < 3000) }}", "Spatial index Geometries" },
        { $"SELECT * {{ ?g geo:asWKT ?w FILTER(0.03 >= geof:distance({Point}, ?w, uom:degree)) }}", "Spatial index Geometries" },
        { $"SELECT * {{ GRAPH ?x {{ ?g geo:asWKT ?w FILTER(geof:metricDistance(?w, {Point}) < 3000) }} }}", "Spatial index Geometries" },
        { "SELECT * { ?p wgs:lat ?lat ; wgs:long ?long FILTER(?lat >= 50.1 && ?lat < 50.2 && ?long >= 4.1 && 4.2 > ?long) }", "Spatial index Positions" },
        { "SELECT * { ?p wgs:lat ?lat ; wgs:long ?long FILTER(?lat >= 50.1 && ?lat < 50.2 && (?long >= 4.1 && ?long <= 4.2 || ?long >= 4.7 && ?long <= 4.8)) }", "Spatial index Positions" },
        { "SELECT * { ?x a :Area ; geo:asWKT ?a . ?p geo:hasGeometry ?g . ?g geo:asWKT ?w FILTER(geof:sfWithin(?w, ?a)) }", "Spatial join" },
        { "SELECT * { ?x a :Area ; geo:asWKT ?a . ?g geo:asWKT ?w FILTER(geof:distance(?w, ?a, uom:metre) < 100) }", "Spatial join" },
        { "SELECT * { ?s spatial:nearby (50.2 4.2 3) }", "Spatial match in" },
        { "SELECT * { (?s ?d) spatial:nearest (50.2 4.2 3) . ?s wgs:lat ?lat }", "nearest 3" },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task The_planner_asks_the_spatial_index(string query, string label)
    {
        var (plan, estimate) = await ExplainAsync(query);
        Assert.Contains(label, plan, StringComparison.Ordinal);
        Assert.True(estimate < 3_000, plan);
    }

    [Theory]
    [InlineData("SELECT * { ?g geo:asWKT ?w FILTER(geof:sfDisjoint(?w, \"POINT(4 50)\"^^geo:wktLiteral)) }")]
    [InlineData("SELECT * { ?g geo:asWKT ?w FILTER(geof:sfWithin(?w, \"POLYGON((0 0, 90 0, 90 90, 0 90, 0 0))\"^^geo:wktLiteral)) }")]
    [InlineData("SELECT * { ?g geo:asWKT ?w FILTER(geof:distance(?w, \"POINT(4 50)\"^^geo:wktLiteral, uom:metre) > 3000) }")]
    [InlineData("SELECT * { ?g geo:asWKT ?w FILTER(geof:distance(?w, \"POINT(4 50)\"^^geo:wktLiteral, :league) < 3000) }")]
    [InlineData("SELECT * { ?p wgs:lat ?lat ; wgs:long ?long FILTER(?lat >= 50.1 && ?lat < 50.2) }")]
    public async Task Conditions_that_leave_everything_possible_do_not_go_through_the_index(string query) =>
        Assert.DoesNotContain("Spatial", (await ExplainAsync(query)).Plan, StringComparison.Ordinal);

    private static async Task<(string Plan, double Estimate)> ExplainAsync(string query)
    {
        using var store = QuadStore.Open(new StoreOptions());
        await using (var engine = new EmbeddedEngine(store))
        {
            await TestEngines.UpdateAsync(engine, Data);
        }

        using var snapshot = store.OpenSnapshot();
        using var clock = new WorkClock(TimeSpan.FromMinutes(1), null, CancellationToken.None);
        using var execution = new QueryExecution(snapshot, DatasetView.UnnamedDefault(GraphSet.All), new QueryOptions(), clock, null, DateTimeOffset.UnixEpoch);
        var plan = QueryPlans.Select((SelectQuery)SparqlParser.ParseQuery(Prologue + query), execution);
        return (plan.Explain(), plan.Relation.Rows);
    }
}
