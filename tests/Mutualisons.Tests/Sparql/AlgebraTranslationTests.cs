using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Xunit;

namespace Mutualisons.Tests.Sparql;

public sealed class AlgebraTranslationTests
{
    private static readonly SparqlParserOptions Options = new() { BaseIri = new("http://e/") };

    // The patterns of https://www.w3.org/TR/sparql11-query/#sparqlAlgebraExamples and their algebra.
    public static TheoryData<string, string> ExamplesOfTheSpecification => new()
    {
        { "{ ?s ?p ?o }", "(bgp (triple ?s ?p ?o))" },
        { "{ ?s <p> ?v1 ; <q> ?v2 }", "(bgp (triple ?s <p> ?v1) (triple ?s <q> ?v2))" },
        { "{ { ?s <p> ?v1 } UNION { ?s <q> ?v2 } }", "(union (bgp (triple ?s <p> ?v1)) (bgp (triple ?s <q> ?v2)))" },
        {
            "{ { ?s <p> ?v1 } UNION { ?s <q> ?v2 } UNION { ?s <r> ?v3 } }",
            "(union (union (bgp (triple ?s <p> ?v1)) (bgp (triple ?s <q> ?v2))) (bgp (triple ?s <r> ?v3)))"
        },
        { "{ ?s <p> ?v1 OPTIONAL { ?s <q> ?v2 } }", "(leftjoin (bgp (triple ?s <p> ?v1)) (bgp (triple ?s <q> ?v2)))" },
        {
            "{ ?s <p> ?v1 OPTIONAL { ?s <q> ?v2 } OPTIONAL { ?s <r> ?v3 } }",
            "(leftjoin (leftjoin (bgp (triple ?s <p> ?v1)) (bgp (triple ?s <q> ?v2))) (bgp (triple ?s <r> ?v3)))"
        },
        {
            "{ ?s <p> ?v1 OPTIONAL { ?s <q> ?v2 FILTER(?v1 < 3) } }",
            "(leftjoin (bgp (triple ?s <p> ?v1)) (bgp (triple ?s <q> ?v2)) (< ?v1 3))"
        },
        {
            "{ { ?s <p> ?v1 } UNION { ?s <q> ?v2 } OPTIONAL { ?s <r> ?v3 } }",
            "(leftjoin (union (bgp (triple ?s <p> ?v1)) (bgp (triple ?s <q> ?v2))) (bgp (triple ?s <r> ?v3)))"
        },
        {
            "{ ?s <p> ?v1 FILTER(?v1 < 3) OPTIONAL { ?s <q> ?v2 } }",
            "(filter (< ?v1 3) (leftjoin (bgp (triple ?s <p> ?v1)) (bgp (triple ?s <q> ?v2))))"
        },
        { "{ ?s <p> ?v BIND(2 * ?v AS ?v2) ?s <q> ?v2 }", "(join (extend (?v2 (* 2 ?v)) (bgp (triple ?s <p> ?v))) (bgp (triple ?s <q> ?v2)))" },
        { "{ ?s <p> ?v { } BIND(2 * ?v AS ?v2) }", "(extend (?v2 (* 2 ?v)) (bgp (triple ?s <p> ?v)))" },
        { "{ ?s <p> ?v MINUS { ?s <q> ?v2 } }", "(minus (bgp (triple ?s <p> ?v)) (bgp (triple ?s <q> ?v2)))" },
        {
            "{ ?s <p> ?o . { SELECT DISTINCT ?o { ?o ?q ?z } } }",
            "(join (bgp (triple ?s <p> ?o)) (distinct (project (?o) (bgp (triple ?o ?q ?z)))))"
        },
    };

    public static TheoryData<string, string> Groups => new()
    {
        { "{}", "(bgp)" },
        { "{ {} }", "(bgp)" },
        { "{ OPTIONAL { ?s ?p ?o } }", "(leftjoin (bgp) (bgp (triple ?s ?p ?o)))" },
        { "{ MINUS { ?s ?p ?o } }", "(minus (bgp) (bgp (triple ?s ?p ?o)))" },
        { "{ ?s ?p ?o FILTER(?o) ?o ?q ?r }", "(filter ?o (bgp (triple ?s ?p ?o) (triple ?o ?q ?r)))" },
        { "{ FILTER(?a) FILTER(?b) ?s ?p ?o }", "(filter (&& ?a ?b) (bgp (triple ?s ?p ?o)))" },
        { "{ OPTIONAL { { ?s ?p ?o FILTER(?o) } } }", "(leftjoin (bgp) (filter ?o (bgp (triple ?s ?p ?o))))" },
        { "{ GRAPH ?g { ?s ?p ?o FILTER(?o) } }", "(graph ?g (filter ?o (bgp (triple ?s ?p ?o))))" },
        { "{ VALUES (?a ?b) { (1 UNDEF) (<i> 'x'@EN) } }", "(table (?a ?b) (1 UNDEF) (<i> \"x\"@en))" },
        { "{ VALUES () { () } }", "(table () ())" },
        { "{ FILTER NOT EXISTS { ?s ?p ?o FILTER(?o) } }", "(filter (notexists (filter ?o (bgp (triple ?s ?p ?o)))) (bgp))" },
        { "{ SERVICE SILENT <x> { ?s ?p ?o } }", "(service silent <x> (bgp (triple ?s ?p ?o)))" },
        { "{ ?s <p> (1 ?x) }", "(bgp (triple ?s <p> _:.1) (triple _:.1 rdf:first 1) (triple _:.1 rdf:rest _:.2) (triple _:.2 rdf:first ?x) (triple _:.2 rdf:rest rdf:nil))" },
        { "{ [ <p> [ <q> ?x ] ] a <c> }", "(bgp (triple _:.1 <p> _:.2) (triple _:.2 <q> ?x) (triple _:.1 rdf:type <c>))" },
        { "{ ?s <p> _:x, [] ; ; <q> () . }", "(bgp (triple ?s <p> _:x) (triple ?s <p> _:.1) (triple ?s <q> rdf:nil))" },
    };

    public static TheoryData<string, string> Paths => new()
    {
        { "{ ?s <p>/<q> ?o }", "(bgp (triple ?s <p> _:.1) (triple _:.1 <q> ?o))" },
        { "{ ?s ^<p> ?o }", "(bgp (triple ?o <p> ?s))" },
        { "{ ?s ^(<p>/<q>) ?o }", "(bgp (triple ?o <p> _:.1) (triple _:.1 <q> ?s))" },
        { "{ ?s <p>/^<q>/<r>* ?o . ?o a ?c }", "(join (join (bgp (triple ?s <p> _:.2) (triple _:.1 <q> _:.2)) (path _:.1 (path* <r>) ?o)) (bgp (triple ?o rdf:type ?c)))" },
        { "{ ?s <p>|<q> ?o }", "(path ?s (alt <p> <q>) ?o)" },
        { "{ ?s (<p>/<q>)+ ?o }", "(path ?s (path+ (seq <p> <q>)) ?o)" },
        { "{ ?s <p>? ?o }", "(path ?s (path? <p>) ?o)" },
        { "{ ?s ^<p>* ?o }", "(path ?o (path* <p>) ?s)" },
        { "{ ?s (^<p>)* ?o }", "(path ?s (path* (reverse <p>)) ?o)" },
        { "{ ?s !(<p>|^a) ?o }", "(path ?s (notoneof <p> (reverse rdf:type)) ?o)" },
        { "{ ?s !<p> ?o }", "(path ?s (notoneof <p>) ?o)" },
        { "{ ?s !() ?o }", "(path ?s (alt (notoneof rdf:type) rdf:type) ?o)" },
        { "{ [ <p>/<q> ?x ] ^<r> ?y }", "(bgp (triple _:.1 <p> _:.2) (triple _:.2 <q> ?x) (triple ?y <r> _:.1))" },
    };

    public static TheoryData<string, string> Selects => new()
    {
        { "SELECT ?s { ?s ?p ?o } LIMIT 5", "(slice 0 5 (project (?s) (bgp (triple ?s ?p ?o))))" },
        { "SELECT REDUCED ?s { ?s ?p ?o } OFFSET 2", "(slice 2 _ (reduced (project (?s) (bgp (triple ?s ?p ?o)))))" },
        { "SELECT DISTINCT ?s { ?s ?p ?o } ORDER BY DESC(?o) STR(?s)", "(distinct (project (?s) (order ((desc ?o) (str ?s)) (bgp (triple ?s ?p ?o)))))" },
        { "SELECT (?o + 1 AS ?n) ?s { ?s ?p ?o }", "(project (?n ?s) (extend (?n (+ ?o 1)) (bgp (triple ?s ?p ?o))))" },
        { "SELECT * { ?b ?a _:x . [] ?c ?b }", "(project (?b ?a ?c) (bgp (triple ?b ?a _:x) (triple _:.1 ?c ?b)))" },
        { "SELECT * { ?s ?p ?o MINUS { ?s ?q ?r } FILTER(?z) }", "(project (?s ?p ?o) (filter ?z (minus (bgp (triple ?s ?p ?o)) (bgp (triple ?s ?q ?r)))))" },
        { "SELECT * { ?s ?p ?o } VALUES ?v { 1 }", "(project (?s ?p ?o ?v) (join (bgp (triple ?s ?p ?o)) (table (?v) (1))))" },
        { "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "(project (?n) (extend (?n ?.1) (group () ((?.1 (count))) (bgp (triple ?s ?p ?o)))))" },
        {
            "SELECT ?s (SUM(DISTINCT ?o) + 1 AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (SUM(DISTINCT ?o) > 2) ORDER BY ?n MAX(?p)",
            "(project (?s ?n) (order (?n ?.2) (extend (?n (+ ?.1 1)) (filter (> ?.1 2) (group (?s) ((?.1 (sum distinct ?o)) (?.2 (max ?p))) (bgp (triple ?s ?p ?o)))))))"
        },
        {
            "SELECT ?l (GROUP_CONCAT(?o; SEPARATOR=',') AS ?n) { ?s ?p ?o } GROUP BY (LANG(?o) AS ?l) STR(?p)",
            "(project (?l ?n) (extend (?n ?.2) (group ((?l (lang ?o)) (?.1 (str ?p))) ((?.2 (group_concat (separator \",\") ?o))) (bgp (triple ?s ?p ?o)))))"
        },
        { "SELECT ?s { ?s ?p ?o } GROUP BY ?s ORDER BY ?o", "(project (?s) (order (?.1) (group (?s) ((?.1 (sample ?o))) (bgp (triple ?s ?p ?o)))))" },
        { "SELECT (<agg>(DISTINCT ?o) AS ?n) { ?s ?p ?o }", "(project (?n) (extend (?n ?.1) (group () ((?.1 (<agg> distinct ?o))) (bgp (triple ?s ?p ?o)))))" },
        { "SELECT (SUM(RAND()) AS ?a) (SUM(RAND()) AS ?b) {}", "(project (?a ?b) (extend (?b ?.2) (extend (?a ?.1) (group () ((?.1 (sum (rand))) (?.2 (sum (rand)))) (bgp)))))" },
        {
            "SELECT (COUNT(*) + IF(EXISTS { SELECT * { ?a ?b ?c } }, 1, 0) AS ?n) { ?s ?p ?o }",
            "(project (?n) (extend (?n (+ ?.1 (if (exists (project (?a ?b ?c) (bgp (triple ?a ?b ?c)))) 1 0))) (group () ((?.1 (count))) (bgp (triple ?s ?p ?o)))))"
        },
        { "SELECT * { { SELECT (MAX(?o) AS ?m) { ?s ?p ?o } } }", "(project (?m) (project (?m) (extend (?m ?.1) (group () ((?.1 (max ?o))) (bgp (triple ?s ?p ?o))))))" },
        {
            "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (?n > 1 && MAX(?o) > ?p)",
            "(project (?n) (filter (&& (> ?n 1) (> ?.2 ?.3)) (extend (?n ?.1) (group (?s) ((?.1 (count)) (?.2 (max ?o)) (?.3 (sample ?p))) (bgp (triple ?s ?p ?o))))))"
        },
        { "ASK { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 1)", "(filter (> ?.1 1) (group (?s) ((?.1 (count))) (bgp (triple ?s ?p ?o))))" },
    };

    public static TheoryData<string, string> Expressions => new()
    {
        { "?a || ?b && ?c", "(|| ?a (&& ?b ?c))" },
        { "(?a || ?b) && ?c", "(&& (|| ?a ?b) ?c)" },
        { "?a || ?b || ?c", "(|| (|| ?a ?b) ?c)" },
        { "1 + 2 * 3 - 4 / 5", "(- (+ 1 (* 2 3)) (/ 4 5))" },
        { "?a -1*2 +3.5", "(+ (- ?a (* 1 2)) 3.5)" },
        { "?a - -1", "(- ?a -1)" },
        { "-?a + +?b", "(+ (unary- ?a) (unary+ ?b))" },
        { "!BOUND(?a) = true", "(= (! (bound ?a)) true)" },
        { "?a <= 1 && ?b >= 2e0 && ?c != .5", "(&& (&& (<= ?a 1) (>= ?b 2e0)) (!= ?c .5))" },
        { "?a NOT IN (1, ?b) || ?a IN ()", "(|| (notin ?a 1 ?b) (in ?a))" },
        { "IF(isURI(?a), uri(?b), Encode_For_Uri(?c))", "(if (isiri ?a) (iri ?b) (encode_for_uri ?c))" },
        { "COALESCE(?a, 'x'@fr-BE, <f>(?b))", "(coalesce ?a \"x\"@fr-be (<f> ?b))" },
        { "\"\"\"a\"b\nc\\u00e9\"\"\" = '\\t'", "(= \"a\\\"b\\ncé\" \"\\t\")" },
    };

    [Theory]
    [MemberData(nameof(ExamplesOfTheSpecification))]
    [MemberData(nameof(Groups))]
    [MemberData(nameof(Paths))]
    public void A_group_translates_as_section_18_2_2_says(string group, string algebra) => Assert.Equal(algebra, Translate("ASK " + group));

    [Theory]
    [MemberData(nameof(Selects))]
    public void Modifiers_go_around_the_pattern_as_sections_18_2_4_and_18_2_5_say(string query, string algebra) => Assert.Equal(algebra, Translate(query));

    [Theory]
    [MemberData(nameof(Expressions))]
    public void Operators_bind_as_the_grammar_says(string expression, string tree)
    {
        var query = SparqlParser.ParseQuery($"ASK {{ FILTER({expression}) }}", Options);
        Assert.Equal(tree, Shorten(AlgebraFormatter.Format(((Filter)query.Pattern).Condition)));
    }

    [Fact]
    public void A_thousand_filters_branches_and_alternatives_make_a_low_tree()
    {
        string Row(string item, string separator) => string.Join(separator, Enumerable.Repeat(item, 1000));
        var text = $"ASK {{ {Row("FILTER(?x)", " ")} {Row("{ ?s ?p ?o }", " UNION ")} ?s {Row("<p>", "|")} ?o FILTER({Row("?a", "||")}) FILTER({Row("?a", "&&")}) }}";
        Assert.InRange(AlgebraTree.Height(SparqlParser.ParseQuery(text).Pattern), 10, 40);
    }

    [Fact]
    public void Indented_algebra_has_a_line_for_each_node() => Assert.Equal(
        "(project (?s)\n  (leftjoin\n    (bgp\n      (triple ?s ?p ?o))\n    (bgp\n      (triple ?s ?q ?r))\n    ?r))",
        AlgebraFormatter.Format(SparqlParser.ParseQuery("SELECT ?s { ?s ?p ?o OPTIONAL { ?s ?q ?r FILTER(?r) } }").Pattern, indented: true));

    private static string Translate(string query) => Shorten(AlgebraFormatter.Format(SparqlParser.ParseQuery(query, Options).Pattern));

    // Numbers and our base as the query writes them, so that the tables stay readable.
    private static string Shorten(string algebra)
    {
        foreach (var type in (string[])["integer", "decimal", "double", "boolean"])
        {
            var suffix = $"\"^^<http://www.w3.org/2001/XMLSchema#{type}>";
            for (var end = algebra.IndexOf(suffix, StringComparison.Ordinal); end >= 0; end = algebra.IndexOf(suffix, StringComparison.Ordinal))
            {
                var start = algebra.LastIndexOf('"', end - 1);
                algebra = string.Concat(algebra.AsSpan(0, start), algebra.AsSpan(start + 1, end - start - 1), algebra.AsSpan(end + suffix.Length));
            }
        }

        algebra = algebra.Replace("http://e/", string.Empty, StringComparison.Ordinal);
        foreach (var name in (string[])["type", "first", "rest", "nil"])
        {
            algebra = algebra.Replace($"<http://www.w3.org/1999/02/22-rdf-syntax-ns#{name}>", "rdf:" + name, StringComparison.Ordinal);
        }

        return algebra;
    }
}
