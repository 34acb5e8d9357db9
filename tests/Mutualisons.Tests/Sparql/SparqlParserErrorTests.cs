using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Xunit;

namespace Mutualisons.Tests.Sparql;

public sealed class SparqlParserErrorTests
{
    // Query, line and column as shown to people, and how the detail begins.
    public static TheoryData<string, long, long, string> BadQueries => new()
    {
        { "", 1, 1, "found the end of the text, expected PREFIX, BASE, VERSION, SELECT, CONSTRUCT, DESCRIBE or ASK" },
        { "SELEKT * {}", 1, 1, "found 'SELEKT', expected PREFIX, BASE, VERSION, SELECT" },
        { "SELECT {}", 1, 8, "found '{', expected a variable, '(' or '*'" },
        { "SELECT * { ?s ?p }", 1, 18, "found '}', expected a variable, an IRI, a literal, a blank node or a triple" },
        { "SELECT * { ?s }", 1, 15, "found '}', expected a predicate (a variable, an IRI, 'a' or a path)" },
        { "SELECT * { ?s ?p ?o", 1, 20, "found the end of the text, expected '.', ';', ','" },
        { "SELECT * { ?s ?p ?o ?x }", 1, 21, "found ?x, expected '.', ';', ','" },
        { "SELECT * { ?s ?p ?o }\n}", 2, 1, "found '}', expected the end of the query" },
        { "SELECT *\r\n{\r\n  é }", 3, 3, "found 'é', which begins no keyword and no prefix with a colon" },
        { "SELECT *\r{ ?s ?p \"é\" ?x }", 2, 13, "found ?x, expected '.'" },
        { "SELECT * { \"é𝄞\" ?p }", 1, 20, "found '}', expected a variable, an IRI" },
        { "SELECT * { ?s <http://a b> ?o }", 1, 15, "found '<', expected a predicate (a variable, an IRI, 'a' or a path) (an IRI ends with '>'" },
        { "SELECT * { ?s ex:p ?o }", 1, 15, "the prefix 'ex:' is not declared: expected PREFIX ex: <…> before" },
        { "SELECT * { ?s ?p 'a\nb' }", 1, 18, "a string that begins here does not end on its line" },
        { "SELECT * { ?s ?p '''a\nb' }", 1, 18, "a string that begins here has no end: expected three quotes" },
        { "SELECT * { ?s ?p 'a\\qb' }", 1, 20, "found a backslash, expected an escape" },
        { "SELECT * { ?s ?p 'a\\uD800' }", 1, 20, "found a backslash, expected an escape" },
        { "SELECT * { ?s ?p <http://e/\\u003E> }", 1, 18, "an escape stands for '>', which no IRI holds" },
        { "SELECT * { ?s ?p 'x'@ }", 1, 21, "found '@', expected a language tag such as @en" },
        { "SELECT * { ?s ?p 'x'^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> }", 1, 23, "<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> is written as a tag" },
        { "SELECT * { ?a\\u0062 ?p ?o }", 1, 14, "found '\\', which begins nothing in SPARQL" },
        { "PREFIX e: <http://e/> SELECT * { ?s e:a\\u0062 ?o }", 1, 40, "found a backslash in a prefixed name" },
        { "SELECT * { ?s ?p 'x'@en--LTR }", 1, 21, "found the direction 'LTR', expected 'ltr' or 'rtl' in lower case" },
        { "VERSION 1.2 SELECT * {}", 1, 9, "found '1.2', expected a version in single quotes or double quotes" },
        { "SELECT * { ?s ?p _x }", 1, 18, "found '_', expected a blank node label such as _:b1" },
        { "PREFIX : <http://e/> SELECT * { ?s ?p :a%2 }", 1, 41, "found '%' in a prefixed name, expected two hexadecimal digits behind it" },
        { "PREFIX : <http://e/> SELECT * { ?s ?p :a\\b }", 1, 41, "found a backslash in a prefixed name" },
        { "SELECT * { ?s $ ?o }", 1, 15, "found '$', expected a variable name behind it" },
        { "SELECT * { ?s & ?o }", 1, 15, "found '&', which begins nothing in SPARQL" },
        { "BASE <rel> SELECT * {}", 1, 6, "found <rel>, expected a base IRI that begins with a scheme" },
        { "PREFIX x SELECT * {}", 1, 8, "found 'x', expected a prefix with its colon, such as ex:" },
        { "SELECT * { FILTER ?x }", 1, 19, "found ?x, expected a filter in parentheses or a function call" },
        { "SELECT * { FILTER(?x >) }", 1, 23, "found ')', expected an expression" },
        { "SELECT * { FILTER(?x ?y) }", 1, 22, "found ?y, expected an operator or ')'" },
        { "SELECT * { FILTER(STRLEN(?x, 1)) }", 1, 19, "found 2 arguments, expected 1 for STRLEN" },
        { "SELECT * { FILTER(SUBSTR(?x)) }", 1, 19, "found 1 arguments, expected 2 to 3 for SUBSTR" },
        { "SELECT * { FILTER(BOUND(1)) }", 1, 19, "BOUND takes a variable" },
        { "SELECT * { FILTER(NOSUCH(?x)) }", 1, 19, "found 'NOSUCH', expected an expression" },
        { "SELECT * { FILTER(?x NOT 1) }", 1, 26, "found '1', expected IN" },
        { "SELECT * { ?s ?p ?o BIND(1 AS ?o) }", 1, 31, "BIND gives a value to ?o, which this group binds before" },
        { "SELECT * { { ?s ?p ?o } BIND(1 AS ?o) }", 1, 35, "BIND gives a value to ?o" },
        { "SELECT * { BIND(1 ?x) }", 1, 19, "found ?x, expected an operator or AS" },
        { "SELECT (1 AS ?s) { ?s ?p ?o }", 1, 14, "?s has a value already: expected a new variable behind AS" },
        { "SELECT (1 AS ?a) (2 AS ?a) {}", 1, 24, "?a has a value already" },
        { "SELECT ?a (2 AS ?a) {}", 1, 17, "?a has a value already" },
        { "SELECT (2 AS ?a) ?a {}", 1, 18, "?a is selected already" },
        { "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o }", 1, 8, "?s is neither grouped by nor inside an aggregate" },
        { "SELECT (STR(?s) AS ?t) { ?s ?p ?o } GROUP BY STR(?s)", 1, 20, "?s is neither grouped by nor inside an aggregate" },
        { "SELECT ?s { ?s ?p ?o } GROUP BY ?p", 1, 8, "?s is neither grouped by nor inside an aggregate" },
        { "SELECT ?s { ?s ?p ?o } ORDER BY COUNT(?p)", 1, 8, "?s is neither grouped by nor inside an aggregate" },
        { "SELECT * { ?s ?p ?o } GROUP BY ?s", 1, 1, "SELECT * does not go with GROUP BY or aggregates" },
        { "SELECT * { ?s ?p ?o } HAVING (COUNT(?s) > 1)", 1, 1, "SELECT * does not go with GROUP BY or aggregates" },
        { "SELECT (SUM(COUNT(?x)) AS ?n) { ?s ?p ?x }", 1, 13, "found 'COUNT' inside another aggregate" },
        { "SELECT * { FILTER(COUNT(?x) > 1) }", 1, 19, "found 'COUNT', but aggregates stand only in SELECT, HAVING and ORDER BY" },
        { "SELECT ?n { BIND(MAX(?x) AS ?n) }", 1, 18, "found 'MAX', but aggregates stand only in" },
        { "SELECT (EXISTS { FILTER(MAX(?x) > 1) } AS ?e) {}", 1, 25, "found 'MAX', but aggregates stand only in" },
        { "SELECT ?x {} GROUP BY (COUNT(?y) AS ?x)", 1, 24, "found 'COUNT', but aggregates stand only in" },
        { "SELECT * { _:a ?p ?o . { _:a ?q ?r } }", 1, 26, "the blank node label _:a already stands in another basic graph pattern" },
        { "SELECT * { GRAPH ?g { _:a ?p ?o } _:a ?q ?r }", 1, 35, "the blank node label _:a already stands" },
        { "SELECT * { _:a ?p ?o OPTIONAL { _:a ?q ?r } }", 1, 33, "the blank node label _:a already stands" },
        { "SELECT * { _:a ?p ?o BIND(1 AS ?x) _:a ?q ?r }", 1, 36, "the blank node label _:a already stands" },
        { "SELECT * { VALUES (?a ?b) { (1) } }", 1, 29, "found a row of 1 values, expected 2" },
        { "SELECT * { VALUES ?a { ?b } }", 1, 24, "found ?b, expected an IRI, a literal, a triple term, UNDEF or '}'" },
        { "SELECT * { VALUES (?a ?a) {} }", 1, 23, "?a stands twice in this VALUES" },
        { "SELECT * {} LIMIT 99999999999999999999", 1, 19, "found '99999999999999999999', expected a whole number up to 9223372036854775807" },
        { "SELECT * {} LIMIT -1", 1, 19, "found '-1', expected a whole number without a sign" },
        { "SELECT * {} LIMIT 1 LIMIT 2", 1, 21, "found 'LIMIT' a second time" },
        { "SELECT * {} ORDER BY", 1, 21, "found the end of the text, expected a variable, ASC, DESC" },
        { "CONSTRUCT { ?s ^?p ?o } {}", 1, 16, "found '^', expected a predicate (a variable, an IRI or 'a')" },
        { "SELECT * { ?s !(?p) ?o }", 1, 17, "found ?p, expected an IRI or 'a'" },
        { "SELECT * { SERVICE { } }", 1, 20, "found '{', expected a variable or an IRI" },
        { "SELECT * { [] }", 1, 15, "found '}', expected a predicate" },
    };

    public static TheoryData<string, long, long, string> BadUpdates => new()
    {
        { "SELECT * {}", 1, 1, "found 'SELECT', expected INSERT, DELETE, WITH, LOAD, CLEAR" },
        { "INSERT DATA { ?s <p> <o> }", 1, 15, "data holds no variables" },
        { "INSERT DATA { GRAPH ?g { <s> <p> <o> } }", 1, 21, "data holds no variables" },
        { "DELETE DATA { _:a <p> <o> }", 1, 15, "a blank node cannot name what to delete" },
        { "DELETE { <s> <p> [] } WHERE {}", 1, 18, "a blank node cannot name what to delete" },
        { "DELETE WHERE { <s> <p> _:a }", 1, 24, "a blank node cannot name what to delete" },
        { "INSERT DATA { _:a <p> <o> } ;\nINSERT DATA { _:a <p> <o> }", 2, 15, "the blank node label _:a already stands" },
        { "INSERT {} WHERE { _:a <p> <o> } ; INSERT {} WHERE { _:a <p> <o> }", 1, 53, "the blank node label _:a already stands" },
        { "INSERT DATA { <s> <p>/<q> <o> }", 1, 22, "found '/', expected a variable, an IRI, a literal, a blank node or a triple" },
        { "WITH <g> DELETE DATA { <s> <p> <o> }", 1, 17, "found 'DATA', expected '{'" },
        { "DELETE {} INSERT DATA {}", 1, 18, "found 'DATA', expected '{'" },
        { "LOAD ?x", 1, 6, "found ?x, expected an IRI" },
        { "CLEAR <g>", 1, 7, "found <g>, expected GRAPH, DEFAULT, NAMED or ALL" },
        { "COPY DEFAULT <g>", 1, 14, "found <g>, expected TO" },
        { "CLEAR ALL CLEAR ALL", 1, 11, "found 'CLEAR', expected ';' or the end of the request" },
        { "DELETE { GRAPH <g> { GRAPH <h> { } } } WHERE {}", 1, 22, "found 'GRAPH', expected a triple or '}'" },
    };

    [Theory]
    [MemberData(nameof(BadQueries))]
    public void A_malformed_query_is_refused_where_it_goes_wrong(string text, long line, long column, string detail) =>
        AssertError(Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery(text)), line, column, detail);

    [Theory]
    [MemberData(nameof(BadUpdates))]
    public void A_malformed_update_is_refused_where_it_goes_wrong(string text, long line, long column, string detail) =>
        AssertError(Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseUpdate(text)), line, column, detail);

    [Fact]
    public void A_text_over_the_limit_is_refused_before_it_is_read()
    {
        var options = new SparqlParserOptions { MaxLength = 10 };
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery("SELECT * {}", options));
        Assert.Contains("10 are allowed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relative_iri_is_refused_when_absolute_ones_are_required()
    {
        var options = new SparqlParserOptions { RequireAbsoluteIris = true };
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery("ASK { <a> ?p ?o }", options));
        AssertError(error, 1, 7, "found <a>, expected an absolute IRI");
    }

    [Fact]
    public void An_unknown_function_iri_is_refused_when_the_known_ones_are_listed()
    {
        var options = new SparqlParserOptions { ExtensionFunctions = [new Iri("http://e/known")] };
        SparqlParser.ParseQuery("ASK { FILTER(<http://e/known>(1)) }", options);
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery("ASK { FILTER(<http://e/other>(1)) }", options));
        AssertError(error, 1, 14, "<http://e/other> is no function known here");
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused_where_they_stand() =>
        AssertError(Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery([.. "ASK {\n "u8, 0xC3, 0x28])), 2, 2, "the bytes here are not UTF-8");

    [Fact]
    public void A_lone_surrogate_is_refused_where_it_stands() =>
        AssertError(Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery("ASK { '\ud800' }")), 1, 8, "a lone surrogate is not a character");

    private static void AssertError(SparqlSyntaxException error, long line, long column, string detail)
    {
        Assert.StartsWith(detail, error.Detail, StringComparison.Ordinal);
        Assert.Equal((line, column), (error.Range.Start.Line + 1, error.Range.Start.Column + 1));
        Assert.StartsWith($"line {line}, column {column}: ", error.Message, StringComparison.Ordinal);
    }
}
