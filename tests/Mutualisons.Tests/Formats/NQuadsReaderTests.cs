using System.IO.Compression;
using System.Text;
using Mutualisons.Formats;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Formats;

public sealed class NQuadsReaderTests
{
    private const string Document =
        """
        # every kind of term, and characters of one to four bytes
        <http://example/s> <http://example/p> <http://example/o> .
        <http://example/\u00E9> <http://example/p> "caf\u00E9 \"é€😀\"\n" <http://example/g> . # behind a statement

        _:b1.x <http://example/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> _:g .
        _:b2	<http://example/p>	"chat"@FR-be	.
        """;

    private static readonly string[] Lines =
    [
        "<http://example/s> <http://example/p> <http://example/o>",
        "<http://example/é> <http://example/p> \"café \\\"é€😀\\\"\\n\" <http://example/g>",
        "_:b1.x <http://example/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> _:g",
        "_:b2 <http://example/p> \"chat\"@fr-be",
    ];

    private readonly NQuadsReader _reader = new();

    [Fact]
    public void Terms_are_read_with_their_escapes_resolved_and_their_language_in_lower_case() =>
        Assert.Equal(Lines, _reader.Read(Document).Lines);

    [Fact]
    public async Task A_document_reads_the_same_wherever_its_bytes_are_cut()
    {
        var bytes = Encoding.UTF8.GetBytes(Document);
        for (var step = 1; step <= bytes.Length; step++)
            Assert.Equal(Lines, (await _reader.ReadInStepsAsync(bytes, step)).Lines);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Every_line_end_of_the_grammar_ends_a_statement(string end)
    {
        var error = _reader.Refuse("<a:s> <a:p> <a:o> ." + end + "<a:s> <a:p> <a:o> ." + end + "bad" + end);
        Assert.Equal(new TextPosition(2, 0, 38 + (2 * end.Length)), error.Range.Start);
    }

    [Theory]
    [InlineData("<http://example/s> <http://example/p> 1 .", 39, "an object")]
    [InlineData("<http://example/s> \"p\" <http://example/o> .", 20, "a predicate")]
    [InlineData("<s> <http://example/p> <http://example/o> .", 1, "relative")]
    [InlineData("<http://example/a b> <http://example/p> <http://example/o> .", 18, "'>'")]
    [InlineData("<http://example/\\u0020> <http://example/p> <http://example/o> .", 2, "may not hold")]
    [InlineData("<http://example/s> <http://example/p> \"é\\x\" .", 41, "escape")]
    [InlineData("<http://example/s> <http://example/p> \"\\uD800\" .", 40, "escape")]
    [InlineData("<http://example/s> <http://example/p> \"open .", 39, "not closed")]
    [InlineData("<http://example/s> <http://example/p> \"a\"@1 .", 43, "a language tag")]
    [InlineData("<http://example/s> <http://example/p> \"a\"^^xsd:string .", 42, "a datatype IRI")]
    [InlineData("<http://example/s> <http://example/p> <http://example/o> <http://example/g>", 76, "'.'")]
    [InlineData("<http://example/s> <http://example/p> <http://example/o> . x", 60, "the end of the line")]
    [InlineData("_: <http://example/p> <http://example/o> .", 1, "a blank node label")]
    public void A_malformed_line_is_refused_with_its_place_and_what_was_expected(string line, int column, string expected)
    {
        var error = _reader.Refuse("# é\n" + line, new RdfReaderOptions { DocumentName = "some.nq" });
        Assert.StartsWith($"some.nq: line 2, column {column}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xFF })]
    public void Bytes_that_are_not_UTF_8_are_refused(byte[] bad)
    {
        byte[] document = [.. "<a:s> <a:p> \"é"u8, .. bad, .. "\" ."u8];
        var error = Assert.Throws<RdfSyntaxException>(() => _reader.Read(document));
        Assert.Equal(new TextPosition(0, 14, 15), error.Range.Start);
    }

    [Fact]
    public void After_a_bad_line_reading_goes_on_with_the_next_when_asked()
    {
        var read = _reader.Read(
            "<a:s> <a:p> <a:1> .\n<a:s> <a:p> <a:o>\n\"x\"\n<a:s> <a:p> <a:2> .",
            new RdfReaderOptions { ContinueAfterErrors = true });
        Assert.Equal(["<a:s> <a:p> <a:1>", "<a:s> <a:p> <a:2>"], read.Lines);
        Assert.Equal([1, 2], read.Errors.Select(error => error.Range.Start.Line));
    }

    [Fact]
    public void N_Triples_takes_no_graph_name() =>
        Assert.Contains("expected '.'", new NTriplesReader().Refuse("<a:s> <a:p> <a:o> <a:g> .").Detail, StringComparison.Ordinal);

    [Fact]
    public void A_token_past_the_limit_is_refused_and_a_line_without_end_too()
    {
        var options = new RdfReaderOptions { MaxTokenLength = 100 };
        Assert.Single(_reader.Read($"<a:s> <a:p> \"{new string('x', 100)}\" .", options).Quads);
        Assert.Contains("limit of 100", _reader.Refuse($"<a:s> <a:p> \"{new string('x', 101)}\" .", options).Detail, StringComparison.Ordinal);
        Assert.Contains("longer than", _reader.Refuse($"<a:s> <a:p> \"{new string('x', 1_000_000)}", options).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gzip_is_recognised_by_its_first_bytes()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(Document));

        Assert.Equal(Lines, _reader.Read(compressed.ToArray()).Lines);
        Assert.Equal(Lines, (await _reader.ReadInStepsAsync(compressed.ToArray(), 3)).Lines);
    }

    [Fact]
    public void Gzip_is_just_bytes_where_the_transport_names_codings()
    {
        byte[] start = [0x1F, 0x8B, 0x08];
        var options = new RdfReaderOptions { RecognizesGzip = false };
        foreach (var reader in TextFormats.Readers)
            Assert.Throws<RdfSyntaxException>(() => reader.Read(new MemoryStream(start), new DatasetHandler(new Dataset()), options));
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over()
    {
        byte[] document = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("<a:s> <a:p> <a:o> .")];
        foreach (var reader in TextFormats.Readers.Take(4))
            Assert.Equal(["<a:s> <a:p> <a:o>"], (await reader.ReadInStepsAsync(document, 1)).Lines);
    }

    [Fact]
    public void The_span_reader_says_how_far_a_block_could_be_read()
    {
        var block = "<a:s> <a:p> <a:o> .\n<a:s> <a:p>"u8;
        var reader = new NQuadsSpanReader(block, isFinalBlock: false);
        Assert.True(reader.TryRead(out var quad));
        Assert.Equal("<a:s> <a:p> <a:o>", quad.ToQuad().ToString());
        Assert.False(reader.TryRead(out _));
        Assert.Equal(20, reader.Consumed);
    }

    [Fact]
    public void A_cancelled_reading_ends() =>
        Assert.Throws<OperationCanceledException>(() =>
            _reader.Read(new MemoryStream([1]), new RecordingHandler(), new RdfReaderOptions(), new CancellationToken(true)));
}
