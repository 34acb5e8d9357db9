using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Xunit;

namespace Mutualisons.Tests.Sparql;

public sealed class SparqlResultWriterTests
{
    private static readonly SparqlResultSet Sample = new(
        [new("x"), new("y")],
        [
            [new Iri("http://e/a"), new Literal("say \"hi\",\r\n\tnow \\ <&> \u0001")],
            [new BlankNode("b1"), null],
            [new Literal("été", "FR-be"), new Literal("5", XsdVocabulary.Integer)],
            [new Literal(string.Empty), new Literal("05.50", XsdVocabulary.Decimal)],
            [new Literal("1e6", XsdVocabulary.Double), new Literal("x", XsdVocabulary.Integer)],
        ]);

    [Fact]
    public void Json_has_types_languages_and_datatypes() => Assert.Equal(
        """
        {"head":{"vars":["x","y"]},"results":{"bindings":[
        {"x":{"type":"uri","value":"http://e/a"},"y":{"type":"literal","value":"say \"hi\",\r\n\tnow \\ <&> \u0001"}},
        {"x":{"type":"bnode","value":"b1"}},
        {"x":{"type":"literal","value":"été","xml:lang":"fr-be"},"y":{"type":"literal","value":"5","datatype":"http://www.w3.org/2001/XMLSchema#integer"}},
        {"x":{"type":"literal","value":""},"y":{"type":"literal","value":"05.50","datatype":"http://www.w3.org/2001/XMLSchema#decimal"}},
        {"x":{"type":"literal","value":"1e6","datatype":"http://www.w3.org/2001/XMLSchema#double"},"y":{"type":"literal","value":"x","datatype":"http://www.w3.org/2001/XMLSchema#integer"}}
        ]}}

        """,
        Write(SparqlResultWriter.Json, Sample));

    [Fact]
    public void Xml_escapes_markup_and_replaces_what_it_cannot_hold() => Assert.Equal(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <sparql xmlns="http://www.w3.org/2005/sparql-results#" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0">
        <head><variable name="x"/><variable name="y"/></head>
        <results>
        <result><binding name="x"><uri>http://e/a</uri></binding><binding name="y"><literal>say &quot;hi&quot;,&#13;
        	now \ &lt;&amp;&gt; �</literal></binding></result>
        <result><binding name="x"><bnode>b1</bnode></binding></result>
        <result><binding name="x"><literal xml:lang="fr-be">été</literal></binding><binding name="y"><literal datatype="http://www.w3.org/2001/XMLSchema#integer">5</literal></binding></result>
        <result><binding name="x"><literal></literal></binding><binding name="y"><literal datatype="http://www.w3.org/2001/XMLSchema#decimal">05.50</literal></binding></result>
        <result><binding name="x"><literal datatype="http://www.w3.org/2001/XMLSchema#double">1e6</literal></binding><binding name="y"><literal datatype="http://www.w3.org/2001/XMLSchema#integer">x</literal></binding></result>
        </results>
        </sparql>

        """,
        Write(SparqlResultWriter.Xml, Sample));

    [Fact]
    public void Csv_has_plain_values_quoted_by_rfc_4180() => Assert.Equal(
        "x,y\r\nhttp://e/a,\"say \"\"hi\"\",\r\n\tnow \\ <&> \u0001\"\r\n_:b1,\r\nété,5\r\n\"\",05.50\r\n1e6,x\r\n",
        Write(SparqlResultWriter.Csv, Sample));

    [Fact]
    public void Tsv_has_terms_as_turtle_writes_them() => Assert.Equal(
        "?x\t?y\n<http://e/a>\t\"say \\\"hi\\\",\\r\\n\\tnow \\\\ <&> \u0001\"\n_:b1\t\n\"été\"@fr-be\t5\n\"\"\t05.50\n1e6\t\"x\"^^<http://www.w3.org/2001/XMLSchema#integer>\n",
        Write(SparqlResultWriter.Tsv, Sample));

    [Fact]
    public void Boolean_answers_have_a_form_in_json_and_xml_only()
    {
        Assert.Equal("{\"head\":{},\"boolean\":true}\n", WriteBoolean(SparqlResultWriter.Json, true));
        Assert.Contains("<head></head>\n<boolean>false</boolean>", WriteBoolean(SparqlResultWriter.Xml, false), StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => WriteBoolean(SparqlResultWriter.Csv, true));
        Assert.Equal([true, true, false, false], SparqlResultFormatRegistry.Default.Writers.Select(writer => writer.Format.SupportsBoolean));
    }

    [Fact]
    public void Links_stand_in_the_head()
    {
        var output = new ArrayBufferWriter<byte>();
        var options = new SparqlResultWriterOptions { Links = ["http://e/?a&b"] };
        SparqlResultWriter.Json.WriteSelect([new("x")], [], output, options);
        Assert.Equal("{\"head\":{\"vars\":[\"x\"],\"link\":[\"http://e/?a&b\"]},\"results\":{\"bindings\":[\n]}}\n", Encoding.UTF8.GetString(output.WrittenSpan));
        output.Clear();
        SparqlResultWriter.Xml.WriteSelect([new("x")], [], output, options);
        Assert.Contains("<head><variable name=\"x\"/><link href=\"http://e/?a&amp;b\"/></head>", Encoding.UTF8.GetString(output.WrittenSpan), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_is_no_turtle_label_gets_one_in_csv_and_tsv()
    {
        var result = new SparqlResultSet([new("x")], [[new BlankNode("nodeID://b1")]]);
        Assert.Equal("?x\n_:hex-6e6f646549443a2f2f6231\n", Write(SparqlResultWriter.Tsv, result));
        Assert.Equal("x\r\n_:hex-6e6f646549443a2f2f6231\r\n", Write(SparqlResultWriter.Csv, result));
        Assert.Contains("nodeID://b1", Write(SparqlResultWriter.Json, result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JSON")]
    [InlineData("XML")]
    [InlineData("CSV")]
    [InlineData("TSV")]
    public async Task Rows_written_to_a_pipe_are_those_written_to_memory(string format)
    {
        var writer = SparqlResultFormatRegistry.Default.FindWriterByName(format)!;
        var rows = Enumerable.Range(0, 5000).Select(i => Sample.Rows[i % Sample.Rows.Count]).ToValueList();
        var result = Sample with { Rows = rows };
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 4096, resumeWriterThreshold: 2048));
        var reading = ReadAllAsync(pipe.Reader);
        await writer.WriteSelectAsync(result.Variables, Stream(result), pipe.Writer, new SparqlResultWriterOptions { ChunkSize = 1000 });
        await pipe.Writer.CompleteAsync();
        Assert.Equal(Write(writer, result), Encoding.UTF8.GetString(await reading));
    }

    [Fact]
    public async Task A_failing_query_leaves_the_document_without_its_end()
    {
        using var memory = new MemoryStream();
        var output = PipeWriter.Create(memory, new StreamPipeWriterOptions(leaveOpen: true));
        await Assert.ThrowsAsync<QueryTimeoutException>(async () =>
            await SparqlResultWriter.Json.WriteSelectAsync(Sample.Variables, Stream(Sample, new QueryTimeoutException("late")), output));
        await output.CompleteAsync();
        var text = Encoding.UTF8.GetString(memory.ToArray());
        Assert.EndsWith("}}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("]}}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writing_stops_when_nobody_reads_any_more()
    {
        var pipe = new Pipe();
        await pipe.Reader.CompleteAsync();
        var produced = 0;
        await SparqlResultWriter.Csv.WriteSelectAsync(Sample.Variables, Endless(() => produced++), pipe.Writer);
        Assert.InRange(produced, 1, 2);
    }

    [Fact]
    public async Task A_slow_reader_holds_the_query_back_until_it_is_cancelled()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1000, resumeWriterThreshold: 500));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var produced = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await SparqlResultWriter.Csv.WriteSelectAsync(Sample.Variables, Endless(() => produced++), pipe.Writer, null, cancellation.Token));
        Assert.InRange(produced, 1, 100);
    }

    [Fact]
    public async Task A_result_is_gathered_up_to_a_number_of_rows()
    {
        Assert.Equal(Sample, await SparqlResultSet.CollectAsync(Sample.Variables, Stream(Sample)));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await SparqlResultSet.CollectAsync(Sample.Variables, Stream(Sample), maxRows: 4));
    }

    [Theory]
    [InlineData("application/sparql-results+json; charset=utf-8", "JSON")]
    [InlineData("text/CSV", "CSV")]
    [InlineData("text/tab-separated-values", "TSV")]
    [InlineData("application/xml", "XML")]
    [InlineData("text/plain", null)]
    public void Formats_are_found_by_media_type(string mediaType, string? name)
    {
        Assert.Equal(name, SparqlResultFormatRegistry.Default.FindWriterByMediaType(mediaType)?.Format.Name);
        Assert.Equal(name, SparqlResultFormatRegistry.Default.FindReaderByMediaType(mediaType)?.Format.Name);
    }

    internal static string Write(SparqlResultWriter writer, SparqlResultSet result)
    {
        var output = new ArrayBufferWriter<byte>();
        writer.WriteSelect(result.Variables, result.ToBatches(batchSize: 2), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string WriteBoolean(SparqlResultWriter writer, bool answer)
    {
        var output = new ArrayBufferWriter<byte>();
        writer.WriteBoolean(answer, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static async IAsyncEnumerable<SolutionBatch> Stream(SparqlResultSet result, Exception? end = null)
    {
        foreach (var batch in result.ToBatches(batchSize: 100))
        {
            await Task.Yield();
            yield return batch;
        }

        if (end is not null)
        {
            throw end;
        }
    }

    private static async IAsyncEnumerable<SolutionBatch> Endless(Action produced, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            produced();
            yield return Sample.ToBatches().First();
        }
    }

    private static async Task<byte[]> ReadAllAsync(PipeReader reader)
    {
        using var memory = new MemoryStream();
        await reader.CopyToAsync(memory);
        return memory.ToArray();
    }
}
