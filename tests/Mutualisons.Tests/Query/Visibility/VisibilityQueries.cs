using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Query.Differential;

namespace Mutualisons.Tests.Query.Visibility;

/// <summary>Random queries of every form, also with FROM and FROM NAMED, about graphs and terms of which some are hidden.</summary>
internal static class VisibilityQueries
{
    // Each of them tells something of every triple or of every graph.
    private static readonly string[] Telling =
    [
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
        "SELECT ?p (COUNT(DISTINCT ?o) AS ?n) (MIN(STR(?s)) AS ?m) { ?s ?p ?o } GROUP BY ?p",
        "SELECT ?g { GRAPH ?g { } }",
        "SELECT * { GRAPH ?g { ?s :p ?o } GRAPH ?h { ?o ?q ?t } }",
        "SELECT ?x { :a (:p|:q)* ?x }",
        "SELECT ?x ?y { ?x (:p|^:q)+ ?y }",
        "SELECT ?x { ?x (:p/:q?)* :b }",
        "SELECT ?x ?y { ?x !(:p|^:r) ?y }",
        "SELECT ?x { GRAPH ?g { :c :p* ?x } }",
        "SELECT ?x { :a-g1 :q-g2* ?x }",
        "SELECT ?s ?o { ?s ?p ?o FILTER NOT EXISTS { ?o ?q ?t } }",
        "SELECT ?s { ?s :p ?o FILTER EXISTS { GRAPH ?g { ?s :q ?t } } }",
        "SELECT * { ?s :p ?o MINUS { GRAPH ?g { ?s :q ?x } } }",
        "SELECT * { VALUES ?s { :a :b-g1 UNDEF } ?s ?p ?o }",
        "SELECT * { ?s :p ?o OPTIONAL { GRAPH ?g { ?o :q ?t } } }",
        "SELECT ?s ?n { ?s :p ?o { SELECT ?s (COUNT(*) AS ?n) { ?s ?q ?t } GROUP BY ?s } }",
        "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY STR(?s) STR(?p) STR(?o) LIMIT 5",
        "SELECT DISTINCT ?p { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }",
        "ASK { ?s :p-g3 ?o }",
        "CONSTRUCT { ?s ?p ?o } { GRAPH ?g { ?s ?p ?o } }",
        "CONSTRUCT { ?s :known _:x } { ?s ?p ?o }",
        "DESCRIBE :a :b-g2",
        "DESCRIBE * { ?s :p ?o }",
    ];

    /// <summary>A query as text and parsed, its dataset clause included.</summary>
    public static (string Text, SparqlQuery Query) Next(RandomSource random, VisibilityTopic topic)
    {
        var text = VisibilityData.Vary(random, random.Below(10) switch
        {
            _ when topic.HasTexts => RandomTexts.Query(random),
            _ when topic.Middle is { } middle => VisibilityPlaces.Query(random, middle),
            < 4 => RandomTerms.Prologue + random.Pick(Telling),
            4 => Describe(random),
            _ => RandomQueries.Next(random),
        });
        var query = SparqlParser.ParseQuery(text);
        return random.Chance(75) ? (text, query) : From(random, text, query);
    }

    private static string Describe(RandomSource random)
    {
        var patterns = new RandomPatterns(random);
        return $"{RandomTerms.Prologue}DESCRIBE {patterns.Variable()} {random.Pick(RandomTerms.Resources)} {random.Pick(":g1", string.Empty)} WHERE {patterns.Group(1)}";
    }

    private static (string Text, SparqlQuery Query) From(RandomSource random, string text, SparqlQuery query)
    {
        var clause = new DatasetClause(Some(random), Some(random));
        return ($"{text}\nFROM {string.Join(' ', clause.Default)} NAMED {string.Join(' ', clause.Named)}", query with { Dataset = clause });
    }

    private static ValueList<Iri> Some(RandomSource random) =>
        VisibilityData.Graphs.Append(":graph/system").Append(":nowhere").Where(_ => random.Chance(40)).Select(graph => new Iri("http://example.org/" + graph[1..])).ToValueList();
}
