using System.Text;
using Mutualisons.Formats;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Formats;

public sealed class RdfXmlReaderTests
{
    private const string Start = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:ex=\"http://e/\" xml:base=\"http://b/d\">\n";
    private const string RdfNs = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private readonly RdfXmlReader _reader = new();

    [Fact]
    public async Task A_document_reads_the_same_with_and_without_blocking()
    {
        const string Document = Start +
            """
            <ex:Actor rdf:about="a" ex:name="é" xml:lang="FR">
              <ex:list rdf:parseType="Collection"><rdf:Description rdf:about="#x"/></ex:list>
              <ex:address rdf:parseType="Resource"><ex:city>Gent &amp; <![CDATA[<co>]]></ex:city></ex:address>
              <ex:text rdf:parseType="Literal"><b xmlns="http://h/" z="1" a="&quot;">x<br/></b></ex:text>
            </ex:Actor>
            </rdf:RDF>
            """;
        string[] expected =
        [
            $"<http://b/a> <{RdfNs}type> <http://e/Actor>",
            "<http://b/a> <http://e/name> \"é\"@fr",
            "<http://b/a> <http://e/list> _:anon1",
            $"_:anon1 <{RdfNs}first> <http://b/d#x>",
            $"_:anon1 <{RdfNs}rest> <{RdfNs}nil>",
            "<http://b/a> <http://e/address> _:anon2",
            "_:anon2 <http://e/city> \"Gent & <co>\"@fr",
            $"<http://b/a> <http://e/text> \"<b xmlns=\\\"http://h/\\\" a=\\\"&quot;\\\" z=\\\"1\\\">x<br></br></b>\"^^<{RdfNs}XMLLiteral>",
        ];
        Assert.Equal(expected, _reader.Read(Document).Lines);
        Assert.Equal(expected, (await _reader.ReadInStepsAsync(Encoding.UTF8.GetBytes(Document), 7)).Lines);
    }

    [Theory]
    [InlineData("<ex:A rdf:about='x' rdf:ID='y'/>", 2, 2, "only one of")]
    [InlineData("<ex:A>\n text</ex:A>", 2, 7, "expected elements")]
    [InlineData("<ex:A>\n<ex:p><ex:B/><ex:C/></ex:p></ex:A>", 3, 15, "one node")]
    [InlineData("<rdf:li/>", 2, 2, "cannot be a node")]
    [InlineData("<ex:A><ex:p></ex:A>", 2, 15, "ex:p")]
    [InlineData("<ex:A rdf:about='a b'/>", 2, 2, "may not hold")]
    public void A_malformed_document_is_refused_with_its_place(string content, int line, int column, string expected)
    {
        var error = _reader.Refuse(Start + content + "</rdf:RDF>");
        Assert.StartsWith($"line {line}, column {column}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_bad_element_reading_goes_on_behind_it_when_asked()
    {
        var read = _reader.Read(
            Start + "<rdf:li><ex:x/></rdf:li><ex:A rdf:about='a'/><ex:B rdf:ID='1'/><ex:C rdf:about='c'/></rdf:RDF>",
            new RdfReaderOptions { ContinueAfterErrors = true });
        Assert.Equal(["<http://e/A>", "<http://e/C>"], read.Quads.Select(quad => quad.Object.ToString()));
        Assert.Equal(2, read.Errors.Count);
    }

    [Fact]
    public void Labels_of_the_document_never_meet_those_of_nodes_without_label()
    {
        var read = _reader.Read(Start + "<ex:A rdf:nodeID='anon1'/><ex:A/><ex:A rdf:nodeID='a.'/></rdf:RDF>");
        Assert.Equal(["_:anonx1", "_:anon1", "_:anon0612e"], read.Quads.Select(quad => quad.Subject.ToString()));
    }

    [Fact]
    public void Internal_entities_are_expanded_within_bounds_and_external_ones_never_fetched()
    {
        const string Rest = "<ex:A xmlns:ex='http://e/' ex:p='&e;'/>";
        Assert.Contains("\"v\"", _reader.Read("<!DOCTYPE x [<!ENTITY e 'v'>]>" + Rest).Quads[1].ToString(), StringComparison.Ordinal);
        var external = _reader.Read("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><ex:A xmlns:ex='http://e/'><ex:p>&e;</ex:p></ex:A>");
        Assert.Equal(new Literal(string.Empty), external.Quads[1].Object);
        var bomb = string.Concat(Enumerable.Range(1, 12).Select(i => $"<!ENTITY e{i} '{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}'>"));
        _reader.Refuse($"<!DOCTYPE x [<!ENTITY e0 'ha'>{bomb}<!ENTITY e '&e12;'>]>" + Rest);
    }

    [Fact]
    public void Limits_on_depth_and_length_hold()
    {
        var deep = string.Concat(Enumerable.Repeat("<ex:A><ex:p>", 20)) + string.Concat(Enumerable.Repeat("</ex:p></ex:A>", 20));
        Assert.Contains("limit of 30", _reader.Refuse(Start + deep + "</rdf:RDF>", new RdfReaderOptions { MaxDepth = 30 }).Detail, StringComparison.Ordinal);
        var longText = $"<ex:A><ex:p>{new string('x', 1_000_000)}</ex:p></ex:A></rdf:RDF>";
        Assert.Contains("limit of 1000", _reader.Refuse(Start + longText, new RdfReaderOptions { MaxTokenLength = 1000 }).Detail, StringComparison.Ordinal);
    }
}
