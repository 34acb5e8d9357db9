using System.Text;
using Mutualisons.Sparql;
using Xunit;

namespace Mutualisons.Tests.Sparql;

public sealed class SparqlParserFuzzTests
{
    private static readonly string[] Seeds =
    [
        "PREFIX : <http://e/> SELECT DISTINCT ?s (COUNT(DISTINCT ?o) AS ?n) FROM <g> WHERE { ?s a :C ; :p/^:q*|!(:r|^a) ?o . OPTIONAL { ?o :p 'x'@en FILTER(?o > -1.5e0) } } GROUP BY ?s HAVING (AVG(?o) > 2) ORDER BY DESC(?n) LIMIT 5 OFFSET 1 VALUES (?s ?o) { (:a UNDEF) }",
        "BASE <http://e/> CONSTRUCT { ?s <p> [ <q> (1 2.0 \"\"\"x\\u0041\"\"\") ] } WHERE { { ?s ?p _:a } UNION { SERVICE SILENT ?x { SELECT * { ?s ?p ?o } } } MINUS { ?s <b> true } BIND(IF(?s IN (1, <a>), CONCAT('a', STR(?p)), COALESCE()) AS ?z) FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }",
        "WITH <g> DELETE { ?s ?p ?o } INSERT { GRAPH ?g { ?s ?p [] } } USING NAMED <h> WHERE { ?s ?p ?o } ; INSERT DATA { <s> <p> _:b } ; LOAD SILENT <d> INTO GRAPH <g> ; COPY DEFAULT TO <g>",
        "VERSION '1.2' SELECT * { << ?s <p> <<( _:a ?q 1 )>> ~ ?r >> <q> 'x'@en--ltr . ?s ?p ?o ~ <r> {| <q> <<?a a [] >> |} ~ . VALUES ?t { <<( <s> a <<( <s> <p> 1 )>> )>> } FILTER(!!isTRIPLE(<<( ?s ?p ?o )>>)) }",
    ];

    private static readonly string[] Pieces = ["{", "}", "(", ")", "[", "]", ".", ";", "?x", "_:a", "<a>", "'", "\"\"\"", "\\", "\\u", "@", "^^", "*", "|", "FILTER", "SELECT", "\uFEFF", "\0", "é", "<<", ">>", "<<(", ")>>", "{|", "|}", "~", "GROUP BY", "AS", "%", ":"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_damaged_text_is_read_or_refused_but_never_breaks_the_parser(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 4000; i++)
        {
            var text = new StringBuilder(Seeds[random.Next(Seeds.Length)]);
            for (var edits = random.Next(1, 5); edits > 0; edits--)
            {
                var at = random.Next(text.Length);
                _ = random.Next(3) switch
                {
                    0 => text.Remove(at, Math.Min(text.Length - at, random.Next(1, 12))),
                    1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                    _ => text.Insert(at, text.ToString(at, Math.Min(text.Length - at, random.Next(40)))),
                };
            }

            AssertReadOrRefused(Encoding.UTF8.GetBytes(text.ToString()));
        }
    }

    [Fact]
    public void Random_bytes_are_read_or_refused_but_never_break_the_parser()
    {
        var random = new Random(4);
        for (var i = 0; i < 4000; i++)
        {
            var bytes = new byte[random.Next(60)];
            random.NextBytes(bytes);
            AssertReadOrRefused([.. "SELECT * { "u8, .. bytes]);
            AssertReadOrRefused(bytes);
        }
    }

    public static TheoryData<string, string, string> Nestings => new()
    {
        { "ASK ", "{", "}" },
        { "ASK { ?s ?p ", "[ <p> ", "]" },
        { "ASK { ?s ?p ", "(", ")" },
        { "ASK { ?s ", "(", ")" },
        { "ASK { ?s ", "^(", ")" },
        { "ASK { FILTER", "(", ")" },
        { "ASK { FILTER(", "!(", ")" },
        { "ASK { FILTER(", "STR(", ")" },
        { "ASK { ", "FILTER EXISTS {", "}" },
        { "ASK { ", "OPTIONAL {", "}" },
        { "ASK { ", "{ SELECT * {", "}}" },
        { "ASK { FILTER(?x IN ", "(?x IN ", ")" },
        { "SELECT (", "<f>(", ") AS ?x {}" },
        { "ASK { FILTER(", "!", ")" },
        { "ASK { ?s ?p ", "<< ?s ?p ", ">>" },
        { "ASK { ?s ?p ", "<<( ?s ?p ", ")>>" },
        { "ASK { FILTER(", "<<( ?s ?p ", ")>>" },
        { "ASK { VALUES ?t { ", "<<( <s> <p> ", ")>>" },
        { "ASK { ?s ?p ", "1 {| ?p ", "|}" },
    };

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Deep_nesting_is_refused(string start, string open, string close)
    {
        var text = start + string.Concat(Enumerable.Repeat(open, 50_000)) + "1" + string.Concat(Enumerable.Repeat(close, 50_000));
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery(text));
        Assert.Contains("nested more than 500 deep", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ASK { FILTER(1", " + 1", ") }")]
    [InlineData("ASK { FILTER(1", " -1", ") }")]
    [InlineData("ASK { FILTER(1", " * 1", ") }")]
    [InlineData("ASK {", " OPTIONAL { ?s ?p ?o }", "}")]
    [InlineData("ASK {", " { ?s ?p ?o }", "}")]
    public void A_long_row_that_makes_a_deep_tree_is_refused(string start, string item, string end)
    {
        var text = start + string.Concat(Enumerable.Repeat(item, 20_000)) + end;
        Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery(text));
    }

    [Theory]
    [InlineData("SELECT (", " AS ?x) (COUNT(*) AS ?n) {}")]
    [InlineData("SELECT (COUNT(*) AS ?n) {} HAVING ", "")]
    [InlineData("SELECT (COUNT(*) AS ?n) {} ORDER BY STR(", ")")]
    [InlineData("SELECT (COUNT(*) AS ?n) {} GROUP BY ", "")]
    [InlineData("ASK { FILTER EXISTS { SELECT (", " AS ?x) (COUNT(*) AS ?n) {} } }")]
    public void Rows_within_nesting_that_make_a_deep_tree_are_refused(string start, string end)
    {
        var expression = "1";
        for (var level = 0; level < 400; level++)
        {
            expression = $"({expression}{string.Concat(Enumerable.Repeat("+1", 400))})";
        }

        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery(start + expression + end));
        Assert.Contains("1000 deep", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_row_of_graphs_to_delete_is_refused()
    {
        var text = "DELETE WHERE {" + string.Concat(Enumerable.Repeat("GRAPH <a> { ?s ?p ?o } GRAPH <b> { ?s ?p ?o }", 2000)) + "}";
        Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseUpdate(text));
    }

    [Fact]
    public void Nesting_within_the_limit_is_read_on_a_small_stack()
    {
        var text = "ASK { FILTER" + new string('(', 400) + "?x" + new string(')', 400) + string.Concat(Enumerable.Repeat("{", 400)) + new string('}', 401);
        SparqlSyntaxException? error = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    SparqlParser.ParseQuery(text);
                }
                catch (SparqlSyntaxException caught)
                {
                    // Kept for the assertion below: an exception may not leave a thread.
                    error = caught;
                }
            },
            256 * 1024);
        thread.Start();
        thread.Join();
        Assert.True(error is null || error.Detail.Contains("too deep for the stack", StringComparison.Ordinal), error?.Message);
    }

    private static void AssertReadOrRefused(byte[] text)
    {
        try
        {
            SparqlParser.ParseQuery(text);
        }
        catch (SparqlSyntaxException)
        {
            // Refusing is fine; any other exception fails the test.
        }

        try
        {
            SparqlParser.ParseUpdate(text);
        }
        catch (SparqlSyntaxException)
        {
            // Refusing is fine; any other exception fails the test.
        }
    }
}
