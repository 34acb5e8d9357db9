using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Formats;
using Xunit;

namespace Mutualisons.Tests.Sparql;

public sealed class SparqlResultReaderTests
{
    private const string Suites = "testsuites/rdf-tests/sparql";

    private static readonly SparqlResultSet Sample = new(
        [new("a"), new("b"), new("c")],
        [
            [new Iri("http://e/é?x=1&y#z"), new BlankNode("b0"), null],
            [null, null, null],
            [new Literal(" \t\r\n\"'\\<>&]]>{}\u00a0𝄞 "), new Literal("chat", "fr"), new Literal("x", "ar", BaseDirection.RightToLeft)],
            [new Literal(string.Empty), new Literal("-1", XsdVocabulary.Integer), new Literal("+.5E-3", XsdVocabulary.Double)],
            [new Literal("1.", XsdVocabulary.Decimal), new Literal("true", XsdVocabulary.Boolean), new Literal("?", new Iri("http://e/type"))],
            [new TripleTerm(new Triple(new Iri("http://e/s"), new Iri("http://e/p"), new TripleTerm(new Triple(new BlankNode("x"), new Iri("http://e/q"), new Literal("o", "en"))))), null, null],
        ]);

    public static TheoryData<string, string, string> BadDocuments => new()
    {
        { "JSON", "", "this is not JSON" },
        { "JSON", "[]", "line 1, column 1: found StartArray, expected an object" },
        { "JSON", "{\"head\":{\"vars\":[]}}", "found neither \"results\" nor \"boolean\"" },
        { "JSON", "{\"head\":{\"vars\":[1]},\"boolean\":true}", "line 1, column 18: found Number, expected a variable's name" },
        { "JSON", "{\"head\":{\"vars\":[]},\n\"boolean\":1}", "line 2, column 11: found Number, expected true or false" },
        { "JSON", "{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[\n{\"b\":{}}]}}", "line 2, column 2: the variable 'b' is not in \"vars\"" },
        { "JSON", "{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[{\"a\":{\"type\":\"uri\"}}]}}", "a term of type 'uri' does not have the members that it needs" },
        { "JSON", "{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[{\"a\":{\"type\":\"literal\",\"value\":\"x\",\"datatype\":\"http://www.w3.org/1999/02/22-rdf-syntax-ns#langString\"}}]}}", "a term of type 'literal'" },
        { "JSON", "{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[{\"a\":{\"type\":\"uri\",\"value\":\"\\ud800\"}}]}}", "a string holds a lone surrogate" },
        { "JSON", "{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[", "this is not JSON" },
        { "XML", "<sparql/>", "found <sparql>, expected a <sparql> element of http://www.w3.org/2005/sparql-results#" },
        { "XML", "<!DOCTYPE x [<!ENTITY e 'x'>]><x/>", "this is not XML" },
        { "XML", "<sparql xmlns='http://www.w3.org/2005/sparql-results#'><head>", "this is not XML" },
        { "XML", "<sparql xmlns='http://www.w3.org/2005/sparql-results#'>\n<boolean>maybe</boolean></sparql>", "line 2, column 2: found 'maybe', expected true or false in <boolean>" },
        { "XML", "<sparql xmlns='http://www.w3.org/2005/sparql-results#'><head/><results>\n<result><binding name='x'><uri>a</uri></binding></result></results></sparql>", "line 2, column 10: the variable 'x' is not in <head>" },
        { "XML", "<sparql xmlns='http://www.w3.org/2005/sparql-results#'><head><variable name='x'/></head><results><result><binding name='x'></binding></result></results></sparql>", "expected one term in <binding>, found 0" },
        { "XML", "<sparql xmlns='http://www.w3.org/2005/sparql-results#'><head/></sparql>", "found neither <results> nor <boolean>" },
        { "CSV", "a,b\r\n1,2\r\n1\r\n", "line 3, column 1: found a row of 1 values, expected 2" },
        { "CSV", "a\r\n\"x", "line 2, column 1: a value that begins here has no closing quote" },
        { "CSV", "a\r\n\"x\"y\r\n", "line 2, column 4: expected a comma or the end of the line" },
        { "TSV", "a\tb\n", "line 1, column 1: expected a variable such as ?name" },
        { "TSV", "?a\t?b\n<x>\n", "line 2, column 1: found a row of 1 values, expected 2" },
        { "TSV", "?a\t?b\n<x>\t<y\n", "line 2, column 5: expected an IRI" },
        { "TSV", "?a\n<x> <y>\n", "line 2, column 5: expected the end of the value" },
        { "TSV", "?a\n\"x\"^^y\n", "line 2, column 6: expected" },
        { "TSV", "?a\n'\\q'\n", "found a backslash that escapes nothing" },
    };

    [Theory]
    [InlineData("JSON")]
    [InlineData("XML")]
    [InlineData("TSV")]
    public void What_is_written_is_read_back(string format) => Assert.Equal(Sample, RoundTrip(format, Sample));

    [Theory]
    [InlineData("JSON")]
    [InlineData("XML")]
    [InlineData("TSV")]
    public void Random_triple_terms_are_read_back(string format)
    {
        var terms = Enumerable.Range(0, 200)
            .SelectMany(seed => RandomQuads.Make(new Random(seed), withGraphs: false))
            .Select(quad => quad.Object)
            .Where(term => term is TripleTerm or Literal { Direction: not BaseDirection.None })
            .Where(term => format != "XML" || !term.ToString().Contains("\\u00", StringComparison.Ordinal) && !term.ToString().Contains("\\b", StringComparison.Ordinal))
            .ToList();
        Assert.Contains(terms, term => term is TripleTerm { Depth: > 2 });
        var results = new SparqlResultSet([new("t")], [.. terms.Select(term => new ValueList<Term?>([term]))]);
        Assert.Equal(results, RoundTrip(format, results));
    }

    [Theory]
    [InlineData("JSON")]
    [InlineData("XML")]
    [InlineData("TSV")]
    public void The_deepest_triple_term_there_can_be_is_read_back(string format)
    {
        var (node, iri) = (new BlankNode("b"), new Iri("http://e/p"));
        var term = new TripleTerm(new Triple(node, iri, node));
        while (term.Depth < TripleTerm.MaxDepth)
            term = new TripleTerm(new Triple(node, iri, term));

        var results = new SparqlResultSet([new("t")], [[term]]);
        Assert.Equal(results, RoundTrip(format, results));
    }

    [Fact]
    public void Csv_reads_values_as_strings()
    {
        var result = Read("CSV", "x,y\r\nhttp://e/a,\"a \"\"b\"\",\r\nc\"\r\n,\"\"\n_:b,1\r\n");
        Assert.Equal(
            new SparqlResultSet(
                [new("x"), new("y")],
                [[new Literal("http://e/a"), new Literal("a \"b\",\r\nc")], [null, new Literal(string.Empty)], [new BlankNode("b"), new Literal("1")]]),
            result);
    }

    [Theory]
    [InlineData("JSON")]
    [InlineData("XML")]
    [InlineData("CSV")]
    [InlineData("TSV")]
    public void Results_without_variables_keep_their_number_of_rows(string format)
    {
        var result = new SparqlResultSet([], [[], []]);
        Assert.Equal(result, RoundTrip(format, result));
    }

    [Fact]
    public void Json_members_may_come_in_any_order()
    {
        const string Text = """
            {"more":[{}],"results":{"distinct":false,"bindings":[{"x":{"xml:lang":"EN","value":"v","type":"literal"}},{"x":{"value":"1","datatype":"http://e/t","type":"typed-literal"}}]},"head":{"link":[],"vars":["x"]}}
            """;
        Assert.Equal(new SparqlResultSet([new("x")], [[new Literal("v", "en")], [new Literal("1", new Iri("http://e/t"))]]), Read("JSON", Text));
    }

    [Fact]
    public void Boolean_answers_are_read()
    {
        Assert.Equal(SparqlResultSet.OfBoolean(true), Read("JSON", "\uFEFF{\"head\":{},\"boolean\":true}"));
        Assert.Equal(SparqlResultSet.OfBoolean(false), Read("XML", "<sparql xmlns='http://www.w3.org/2005/sparql-results#'><head/><!-- c --><boolean> false </boolean></sparql>"));
    }

    [Theory]
    [MemberData(nameof(BadDocuments))]
    public void Malformed_results_are_refused_with_the_reason(string format, string text, string message) =>
        Assert.Contains(message, Assert.Throws<SparqlResultException>(() => Read(format, text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("JSON")]
    [InlineData("XML")]
    [InlineData("CSV")]
    [InlineData("TSV")]
    public void Limits_hold(string format)
    {
        var text = Encoding.UTF8.GetBytes(SparqlResultWriterTests.Write(SparqlResultFormatRegistry.Default.FindWriterByName(format)!, Sample));
        var reader = SparqlResultFormatRegistry.Default.FindReaderByName(format)!;
        Assert.Contains("5 rows allowed", Refusal(new() { MaxRows = 5 }), StringComparison.Ordinal);
        Assert.Contains("2 variables allowed", Refusal(new() { MaxVariables = 2 }), StringComparison.Ordinal);
        Assert.Contains("100 bytes allowed", Refusal(new() { MaxLength = 100 }), StringComparison.Ordinal);

        string Refusal(SparqlResultReaderOptions options) => Assert.Throws<SparqlResultException>(() => reader.Read(text, options)).Message;
    }

    [Fact]
    public async Task A_stream_is_read_to_its_end_but_not_past_the_limit()
    {
        var bytes = Encoding.UTF8.GetBytes("?x\n" + string.Concat(Enumerable.Repeat("<http://e/a>\n", 10_000)));
        Assert.Equal(10_000, (await SparqlResultReader.Tsv.ReadAsync(new MemoryStream(bytes))).Rows.Count);
        await Assert.ThrowsAsync<SparqlResultException>(async () => await SparqlResultReader.Tsv.ReadAsync(new MemoryStream(bytes), new() { MaxLength = 50_000 }));
    }

    [Theory]
    [InlineData("JSON")]
    [InlineData("XML")]
    [InlineData("CSV")]
    [InlineData("TSV")]
    public void A_damaged_document_is_read_or_refused_but_never_breaks_the_reader(string format)
    {
        var original = Encoding.UTF8.GetBytes(SparqlResultWriterTests.Write(SparqlResultFormatRegistry.Default.FindWriterByName(format)!, Sample));
        var reader = SparqlResultFormatRegistry.Default.FindReaderByName(format)!;
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            List<byte> bytes = [.. original];
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var at = random.Next(bytes.Count);
                if (random.Next(2) == 0)
                {
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 10)));
                }
                else
                {
                    bytes[at] = (byte)random.Next(256);
                }
            }

            try
            {
                reader.Read(bytes.ToArray());
            }
            catch (SparqlResultException)
            {
                // Refusing is fine; any other exception fails the test.
            }
        }
    }

    [SharedFact(Suites)]
    public void Every_expected_result_of_the_suites_is_read_and_survives_a_round_trip()
    {
        var files = Directory.EnumerateFiles(TestEnvironment.GetShared(Suites), "*.sr?", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".srx", StringComparison.Ordinal) || file.EndsWith(".srj", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var result = SparqlResultFormatRegistry.Default.FindReaderByFileName(file)!.Read(File.ReadAllBytes(file));
            if (result.Boolean is null)
            {
                Assert.All(["JSON", "XML", "TSV"], format => Assert.Equal(result, RoundTrip(format, result)));
            }
        }
    }

    private static SparqlResultSet RoundTrip(string format, SparqlResultSet result) =>
        Read(format, SparqlResultWriterTests.Write(SparqlResultFormatRegistry.Default.FindWriterByName(format)!, result));

    private static SparqlResultSet Read(string format, string text) =>
        SparqlResultFormatRegistry.Default.FindReaderByName(format)!.Read(Encoding.UTF8.GetBytes(text));
}
