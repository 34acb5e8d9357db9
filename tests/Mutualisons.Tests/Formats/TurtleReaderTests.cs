using System.Text;
using Mutualisons.Formats;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Formats;

public sealed class TurtleReaderTests
{
    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";
    private const string RdfNs = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private readonly TurtleReader _reader = new();

    public static TheoryData<string, string[]> Objects { get; } = new()
    {
        { "<http://e/o>", ["<http://e/o>"] },
        { "<o>", ["<http://base/o>"] },
        { "ex:o, ex:, ex:a\\~b%20, ex:a.b:c", ["<http://e/o>", "<http://e/>", "<http://e/a~b%20>", "<http://e/a.b:c>"] },
        { "1, -1.5, .5, 1e0, 1.E3, +01", [$"\"1\"^^<{Xsd}integer>", $"\"-1.5\"^^<{Xsd}decimal>", $"\".5\"^^<{Xsd}decimal>", $"\"1e0\"^^<{Xsd}double>", $"\"1.E3\"^^<{Xsd}double>", $"\"+01\"^^<{Xsd}integer>"] },
        { "true, false", [$"\"true\"^^<{Xsd}boolean>", $"\"false\"^^<{Xsd}boolean>"] },
        { "'', \"\", 'a\"b', \"a'b\", '\\u00e9\\t'", ["\"\"", "\"\"", "\"a\\\"b\"", "\"a'b\"", "\"é\\t\""] },
        { "\"\"\"a\"b\"\"c\nd\"\"\", ''' x '''", ["\"a\\\"b\\\"\\\"c\\nd\"", "\" x \""] },
        { "\"a\"@FR-be, \"a\" @en , \"a\"^^ex:t, \"a\" ^^ <t>", ["\"a\"@fr-be", "\"a\"@en", "\"a\"^^<http://e/t>", "\"a\"^^<http://base/t>"] },
        { "_:b.1, _:é, []", ["_:b.1", "_:é", "_:anon1"] },
        { "_:anon1, _:anonx1, _:anony, []", ["_:anonx1", "_:anonxx1", "_:anony", "_:anon1"] },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task Objects_read_as_their_terms_wherever_the_bytes_are_cut(string objects, string[] terms)
    {
        var bytes = Encoding.UTF8.GetBytes($"@prefix ex: <http://e/>. ex:s a {objects}.");
        var expected = terms.Select(term => $"<http://e/s> <{RdfNs}type> {term}").ToArray();
        var options = new RdfReaderOptions { BaseIri = new Iri("http://base/") };
        Assert.Equal(expected, _reader.Read(bytes, options).Lines);
        for (var step = 1; step < bytes.Length; step++)
            Assert.Equal(expected, (await _reader.ReadInStepsAsync(bytes, step, options)).Lines);
    }

    [Fact]
    public async Task Nested_nodes_and_lists_stream_in_document_order_wherever_the_bytes_are_cut()
    {
        const string Document =
            """
            # nesting in both positions
            PREFIX : <http://e/>
            [ :p [ :q ( 1 [] ) ] ; ; ] :r () .
            ( :a ) :p :b; :q :c, :d ;.
            [] a :T .
            """;
        string[] expected =
        [
            "_:anon1 <http://e/p> _:anon2",
            "_:anon2 <http://e/q> _:anon3",
            $"_:anon3 <{RdfNs}first> \"1\"^^<{Xsd}integer>",
            $"_:anon3 <{RdfNs}rest> _:anon4",
            $"_:anon4 <{RdfNs}first> _:anon5",
            $"_:anon4 <{RdfNs}rest> <{RdfNs}nil>",
            $"_:anon1 <http://e/r> <{RdfNs}nil>",
            $"_:anon6 <{RdfNs}first> <http://e/a>",
            $"_:anon6 <{RdfNs}rest> <{RdfNs}nil>",
            "_:anon6 <http://e/p> <http://e/b>",
            "_:anon6 <http://e/q> <http://e/c>",
            "_:anon6 <http://e/q> <http://e/d>",
            $"_:anon7 <{RdfNs}type> <http://e/T>",
        ];
        var bytes = Encoding.UTF8.GetBytes(Document);
        Assert.Equal(expected, _reader.Read(bytes).Lines);
        for (var step = 1; step < bytes.Length; step++)
            Assert.Equal(expected, (await _reader.ReadInStepsAsync(bytes, step)).Lines);
    }

    [Fact]
    public void TriG_reads_graphs_in_all_their_spellings()
    {
        const string Document =
            """
            @prefix : <http://e/> .
            { :s :p 1 }
            :g { :s :p 2 . :s :p 3 . }
            GRAPH _:g { :s :p 4 }
            [] { :s :p 5 }
            :s :p 6 .
            GRAPH [ ] { }
            """;
        var read = new TriGReader().Read(Document);
        Assert.Equal(
            ["1 ", "2 <http://e/g>", "3 <http://e/g>", "4 _:g", "5 _:anon1", "6 "],
            read.Quads.Select(quad => $"{((Literal)quad.Object).LexicalForm} {quad.Graph}"));
    }

    [Fact]
    public void Prefixes_are_handed_over_with_absolute_namespaces()
    {
        var read = _reader.Read("@base <http://e/a/> . @prefix x: <b#> . PREFIX : <../>");
        Assert.Equal([("x", "http://e/a/b#"), ("", "http://e/")], read.Prefixes);
    }

    [Theory]
    [InlineData("@prefix : <http://e/> .\n:s :p 'é' 1 .", 2, 11, "Found '1', expected ',', ';' or '.'.")]
    [InlineData(":s :p :o .", 1, 1, "The prefix : is not declared")]
    [InlineData("<s> <http://p> 1 .", 1, 1, "there is no base")]
    [InlineData("<http://s> 'p' 1 .", 1, 12, "expected a predicate")]
    [InlineData("<http://s> <http://p> ; .", 1, 23, "expected an object")]
    [InlineData("<http://s> <http://p> 'a\n' .", 1, 25, "The line ends within a string")]
    [InlineData("<http://s> <http://p> '''a\n' .", 2, 4, "The document ends within a string")]
    [InlineData("<http://s> <http://p> 'a\\q' .", 1, 25, "escape")]
    [InlineData("<http://s> <http://p> '\\uD83D\\uDE00' .", 1, 24, "escape")]
    [InlineData("<http://s> <http://p> ( 1 ", 1, 27, "ends within a statement")]
    [InlineData("<http://s> <http://p> [ ) ] .", 1, 25, "expected a predicate")]
    [InlineData("<http://s> <http://p> <http://a b> .", 1, 32, "'>'")]
    [InlineData("<http://s> <http://p> 1", 1, 24, "ends within a statement")]
    [InlineData("<http://s> <http://p> truth .", 1, 23, "Found 'truth', expected an object")]
    [InlineData("{ }", 1, 1, "expected a subject or a directive")]
    [InlineData("PREFIX : <http://e/> .", 1, 22, "expected a subject or a directive")]
    [InlineData("@prefix : <http://e/>\n<http://s> a 1 .", 2, 1, "expected '.'")]
    [InlineData("@prefix : <http://e/> . :s :p :a%4 .", 1, 33, "hexadecimal")]
    [InlineData("<http://s> <http://p> 1 } .", 1, 25, "Found '}'")]
    public void A_malformed_statement_is_refused_with_its_place_and_what_was_expected(string document, int line, int column, string expected)
    {
        var error = _reader.Refuse(document);
        Assert.StartsWith($"line {line}, column {column}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_at_their_place()
    {
        byte[] document = [.. "<a:s> <a:p>\n \"é"u8, 0xFF, .. "\" ."u8];
        Assert.Equal(new TextPosition(1, 3, 16), Assert.Throws<RdfSyntaxException>(() => _reader.Read(document)).Range.Start);
    }

    [Fact]
    public async Task After_a_bad_statement_reading_goes_on_behind_the_next_point_when_asked()
    {
        byte[] document =
        [
            .. "@prefix : <http://e/> . :s :p :1 . :s 'x' :o ; :q ( 1 [ :r 2. :s :p 'a\n , 3 . :s :p \""u8,
            0xFF,
            .. "\", 4 . :s :p :2 . nope:x a :y . :s :p :3 ."u8,
        ];
        var options = new RdfReaderOptions { ContinueAfterErrors = true };
        for (var step = 1; step < document.Length; step++)
        {
            var read = await _reader.ReadInStepsAsync(document, step, options);
            Assert.Equal(["<http://e/1>", "<http://e/2>", "<http://e/3>"], read.Quads.Select(quad => quad.Object.ToString()));
            Assert.Equal(4, read.Errors.Count);
        }
    }

    [Fact]
    public void An_error_in_a_graph_of_TriG_leaves_the_rest_of_the_graph_in_it()
    {
        var read = new TriGReader().Read(
            "@prefix : <http://e/> . :g { :s :p 1 . :s 2 3 . :s :p 4 } :s :p 5 .",
            new RdfReaderOptions { ContinueAfterErrors = true });
        Assert.Equal(["<http://e/g>", "<http://e/g>", ""], read.Quads.Select(quad => quad.Graph?.ToString() ?? ""));
        Assert.Single(read.Errors);
    }

    [Fact]
    public void Nesting_is_as_deep_as_the_limit_and_not_deeper()
    {
        static string Nest(int depth) => $"<a:s> <a:p> {string.Concat(Enumerable.Repeat("[ <a:p> ( ", depth))} 1 {string.Concat(Enumerable.Repeat(" ) ]", depth))} .";
        var options = new RdfReaderOptions { MaxDepth = 100_000 };
        Assert.Equal((3 * 50_000) + 1, _reader.Read(Nest(50_000), options).Quads.Count);
        Assert.Contains("limit of 100000", _reader.Refuse(Nest(50_001), options).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_past_the_limit_is_refused_whether_or_not_its_end_is_in_sight()
    {
        var options = new RdfReaderOptions { MaxTokenLength = 100 };
        Assert.Single(_reader.Read($"<a:s> <a:p> '{new string('x', 98)}' .", options).Quads);
        Assert.Contains("limit of 100", _reader.Refuse($"<a:s> <a:p> '{new string('x', 99)}' .", options).Detail, StringComparison.Ordinal);
        Assert.Contains("limit of 100", _reader.Refuse($"<a:s> <a:p> '{new string('x', 1_000_000)}' .", options).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_with_very_many_objects_reads_in_constant_memory()
    {
        var input = new RepeatingStream("<http://e/s> <http://e/p> <http://e/o>"u8, ", <http://e/o> "u8, 2_000_000);
        var handler = new CountingHandler();
        var before = GC.GetAllocatedBytesForCurrentThread();
        _reader.Read(input, handler, new RdfReaderOptions { ContinueAfterErrors = true });
        Assert.Equal(2_000_001, handler.Quads);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }
}
