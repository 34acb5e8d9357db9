using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Privacy;

/// <summary>What an anonymous caller receives is computed on public graphs alone: terms of others never show, and changing one of their values changes no byte.</summary>
public sealed partial class HiddenGraphTests
{
    private const string Hidden = """
        @prefix mut: <https://w3id.org/mutualisons/ns#> .
        @prefix org: <http://www.w3.org/ns/org#> .
        @prefix schema: <https://schema.org/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix dct: <http://purl.org/dc/terms/> .
        <graph/system> {
          <graph/zzmembers/members> mut:audience mut:Members .
          <graph/zzpretender/public> mut:audience mut:Administrators .
        }
        # no audience at all; members only; a public name that says otherwise; the unnamed graph; one that calls itself public
        <graph/zzsilent/public> {
          <id/actor/zzsecret> a mut:Actor ; schema:name "Zzsecretname {VALUE}" ; org:classification <id/concept/activities/repair> ; schema:url <http://zzsecret.example.org/> .
          <id/actor/beescoop> dct:description "Zzsecretdescription {VALUE}"@fr ; schema:name "Zzsecretbees" .
          <graph/zzsilent/public> mut:audience mut:Public .
        }
        <graph/zzmembers/members> {
          <id/source/zzsource> a mut:Source ; dct:title "Zzsecretsource {VALUE}" .
          <id/commune/99999> a mut:Commune ; schema:name "Zzsecretville" ; dct:identifier "99999" .
          <id/concept/activities/zzconcept> a skos:Concept ; skos:prefLabel "Zzsecretconcept"@fr ; skos:broader <id/concept/activities/repair> .
          <id/actor/beescoop> org:classification <id/concept/activities/zzconcept> .
        }
        <graph/zzpretender/public> { <https://w3id.org/mutualisons/ns#ZzTerm> a <http://www.w3.org/2002/07/owl#Class> ; skos:prefLabel "Zzsecretterm {VALUE}" . }
        { <id/actor/zzunnamed> a mut:Actor ; schema:name "Zzsecretunnamed {VALUE}" . }
        """;

    private static readonly string[] Paths =
    [
        "/", "/?lang=nl", "/actors", "/actors?sort=name", "/actors?sort=-modified&limit=1", "/actors?limit=1000", "/actors?category=repair", "/actors?bbox=-180,-90,180,90", "/actors?modifiedSince=2020-01-01",
        "/actors?commune=99999", "/actors?commune=Zzsecretville", "/actors?category=zzconcept", "/sources", "/sources?sort=name", "/ontology", "/sparql", "/context/v1.jsonld",
        "/doc/actor/beescoop", "/doc/actor/atelier", "/doc/actor/zzsecret", "/doc/actor/zzunnamed", "/doc/actor/none", "/doc/source/zzsource", "/doc/source/test", "/doc/concept/activities/repair",
        "/doc/concept/activities/zzconcept", "/doc/commune/99999", "/id/actor/zzsecret", "/id/actor/none", "/rdf-graph-store?default", "/rdf-graph-store?graph={base}graph/zzsilent/public",
        "/rdf-graph-store?graph={base}graph/zzmembers/members", "/rdf-graph-store?graph={base}graph/system", "/rdf-graph-store?graph={base}graph/test/public", "/health/ready", "/admin/dump?format=nq", "/nowhere",
        "/search?q=zzsecretname", "/search?q=beescoop", "/actors?q=zzsecretdescription", "/suggest?q=zzsecret",
    ];

    private static readonly string[] Queries =
    [
        "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o", "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g ?s ?p ?o", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }",
        "SELECT DISTINCT ?g { GRAPH ?g { } } ORDER BY ?g", "SELECT * FROM <graph/zzsilent/public> { ?s ?p ?o }", "SELECT * FROM NAMED <graph/zzmembers/members> { GRAPH ?g { ?s ?p ?o } }", "SELECT * { GRAPH <graph/system> { ?s ?p ?o } }",
        "ASK { GRAPH <graph/zzsilent/public> { ?s ?p ?o } }", "ASK { <id/actor/zzsecret> ?p ?o }", "DESCRIBE <id/actor/zzsecret>", "DESCRIBE <id/actor/beescoop>", "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }",
        "SELECT ?x { <id/concept/activities/repair> (^<http://www.w3.org/2004/02/skos/core#broader>)* ?x } ORDER BY ?x", "SELECT ?p (COUNT(*) AS ?n) (SAMPLE(?o) AS ?one) { ?s ?p ?o FILTER(isLiteral(?o)) } GROUP BY ?p HAVING(COUNT(*) = 1) ORDER BY ?p",
        "SELECT ?s { ?s <https://schema.org/name> ?n FILTER NOT EXISTS { ?s <http://purl.org/dc/terms/source> ?x } } ORDER BY ?s", "SELECT * { ?s ?p ?o MINUS { ?s a <https://w3id.org/mutualisons/ns#Actor> } } ORDER BY ?s ?p ?o",
    ];

    private static readonly string[] Accepts =
        ["*/*", "text/html", "application/ld+json", "application/json", "text/turtle", "application/n-quads", "application/trig", "application/geo+json", "text/csv", "application/sparql-results+xml", "text/tab-separated-values", "image/png"];

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_hidden_term_shows_and_changing_hidden_values_changes_no_byte(EngineKind kind)
    {
        await using var server = await WebServer.StartAsync(TestEngines.Create(kind));
        await server.LoadAsync(WebServer.ReadData("public.trig"));
        await server.LoadAsync(Hidden.Replace("{VALUE}", "one", StringComparison.Ordinal));
        var before = await SweepAsync(server);
        Assert.All(before, answer => Assert.DoesNotContain("zzsecret", WithoutEchoes(answer), StringComparison.OrdinalIgnoreCase));
        Assert.Contains(before, answer => answer.Value.Contains("Beescoop", StringComparison.Ordinal));

        // A second apart, so that a time that is told in whole seconds would differ.
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        await ChangeAsync(server);
        var after = await SweepAsync(server);
        foreach (var (request, answer) in before)
        {
            Assert.True(answer == after[request], $"{request}\n--- before\n{answer}\n--- after\n{after[request]}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_graph_that_becomes_public_shows(EngineKind kind)
    {
        await using var server = await WebServer.StartAsync(TestEngines.Create(kind));
        await server.LoadAsync(WebServer.ReadData("public.trig"));
        await server.LoadAsync(Hidden);
        await server.LoadAsync("<graph/system> { <graph/zzsilent/public> <https://w3id.org/mutualisons/ns#audience> <https://w3id.org/mutualisons/ns#Public> . <https://w3id.org/mutualisons/ns#UnnamedGraph> <https://w3id.org/mutualisons/ns#audience> <https://w3id.org/mutualisons/ns#Public> }");
        Assert.Contains("Zzsecretname", await server.GetTextAsync("/doc/actor/zzsecret"), StringComparison.Ordinal);
        Assert.Contains("Zzsecretunnamed", await server.GetTextAsync("/actors"), StringComparison.Ordinal);
        Assert.DoesNotContain("Zzsecretconcept", await server.GetTextAsync("/sparql?query=" + Uri.EscapeDataString("SELECT * { ?s ?p ?o }")), StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, string>> SweepAsync(WebServer server)
    {
        var answers = new Dictionary<string, string>();
        var requests = Paths.Select(path => path.Replace("{base}", server.BaseIri, StringComparison.Ordinal)).Concat(Queries.Select(query => "/sparql?query=" + Uri.EscapeDataString(query)));
        foreach (var path in requests)
        {
            foreach (var accept in Accepts)
            {
                answers[$"GET {path} {accept}"] = await AnswerAsync(server, new(HttpMethod.Get, path), accept);
            }

            answers[$"HEAD {path}"] = await AnswerAsync(server, new(HttpMethod.Head, path), "*/*");
            answers[$"PUT {path}"] = await AnswerAsync(server, new(HttpMethod.Put, path) { Content = new StringContent("<a:a> <a:b> <a:c> .") }, "*/*");
            answers[$"DELETE {path}"] = await AnswerAsync(server, new(HttpMethod.Delete, path), "*/*");
        }

        return answers;
    }

    private static async Task<string> AnswerAsync(WebServer server, HttpRequestMessage request, string accept)
    {
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await server.Client.SendAsync(request);
        var text = new StringBuilder().AppendLine(((int)response.StatusCode).ToString());
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date").OrderBy(header => header.Key, StringComparer.Ordinal))
        {
            text.AppendLine($"{name}: {string.Join(", ", values)}");
        }

        Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        return text.Append(await response.Content.ReadAsStringAsync()).ToString();
    }

    // What the caller wrote itself comes back in problems, redirects and page links, there behind percent-encoded characters; that tells nothing.
    private static string WithoutEchoes(KeyValuePair<string, string> answer)
    {
        var asked = Asked().Matches(WebUtility.UrlDecode(answer.Key)).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase);
        return asked.Aggregate(answer.Value, (text, word) => Regex.Replace(text, $@"(?<=\b|%[0-9A-F]{{2}}){word}\b", "echo", RegexOptions.IgnoreCase));
    }

    [GeneratedRegex("zz[a-z]+", RegexOptions.IgnoreCase)]
    private static partial Regex Asked();

    private static async Task ChangeAsync(WebServer server)
    {
        await using var transaction = await server.Engine.BeginAsync(new() { Author = "test" });
        var update = Mutualisons.Sparql.SparqlParser.ParseUpdate("""
            DELETE { GRAPH ?g { ?s ?p ?o } } INSERT { GRAPH ?g { ?s ?p ?new . ?s ?p "Zzsecretmore" } } WHERE { GRAPH ?g { ?s ?p ?o } FILTER(CONTAINS(STR(?o), " one")) BIND(STRLANG(REPLACE(STR(?o), "one", "another"), "nl") AS ?new) }
            """);
        await transaction.ApplyAsync(update, new());
        Assert.True((await transaction.CommitAsync()).Added > 0);
    }
}
