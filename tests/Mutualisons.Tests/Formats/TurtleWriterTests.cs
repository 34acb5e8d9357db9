using Mutualisons.Formats;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Formats;

public sealed class TurtleWriterTests
{
    private readonly TurtleWriterFactory _turtle = new();
    private readonly TriGWriterFactory _triG = new();

    /// <summary>Documents as a person writes them: read and written again, they come back letter for letter.</summary>
    public static TheoryData<string> Documents { get; } = new()
    {
        """""
        @prefix ex: <http://e/> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

        ex:a a ex:Actor ;
            ex:name "Régie"@fr, "Kringwinkel \"Zuid\""@nl-be ;
            ex:founded "1998-05-01"^^xsd:date ;
            ex:address [
                a ex:Address ;
                ex:city "Bruxelles" ;
                ex:geo [ ex:lat 50.85 ]
            ] ;
            ex:tags ( ex:x "y" 3 ( true ) ) ;
            ex:none () ;
            ex:sum 1, -2.50, 1e6, false .

        ex:b ex:seeAlso ex:a, <http://elsewhere/x#y/>, [] ;
            ex:note "two\tparts" ;
            ex:text """first line
        a "quoted" line, a \\ and \"\"\"""" .

        [] a ex:Thing ;
            ex:of ex:b .

        """"",
        """
        @prefix ex: <http://e/> .

        _:shared ex:name "twice" .

        ex:a ex:knows _:shared .

        ex:b ex:knows _:shared .

        _:x ex:next [
                ex:next _:x
            ] .

        """,
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_in_good_style_comes_back_as_it_was(string document) =>
        Assert.Equal(document, _turtle.Convert(new TurtleReader(), document));

    [Fact]
    public void TriG_indents_graphs_and_keeps_a_node_of_two_graphs_labelled()
    {
        const string Document =
            """
            @prefix ex: <http://e/> .

            ex:a ex:p _:both .

            ex:g {
                ex:a ex:q [
                        a ex:T ;
                        ex:r 1
                    ] .

                _:both ex:s 2 .
            }

            _:g {
                ex:a ex:p 3 .
            }

            """;
        Assert.Equal(Document, _triG.Convert(new TriGReader(), Document));
    }

    [Fact]
    public void Only_prefixes_that_are_used_are_declared() =>
        Assert.Equal(
            "@prefix ex: <http://e/> .\n\nex:a ex:b <http://f/%> .\n",
            _turtle.Convert(new NTriplesReader(), "<http://e/a> <http://e/b> <http://f/%> .", new RdfWriterOptions
            {
                Prefixes = new Dictionary<string, string> { ["ex"] = "http://e/", ["f"] = "http://f/", ["0bad"] = "http://g/" },
            }));

    [Theory]
    [InlineData("http://e/a.b", "ex:a.b")]
    [InlineData("http://e/a.", "<http://e/a.>")]
    [InlineData("http://e/-a", "<http://e/-a>")]
    [InlineData("http://e/a/b", "<http://e/a/b>")]
    [InlineData("http://e/é%20", "ex:é%20")]
    [InlineData("http://e/", "ex:")]
    [InlineData("http://e/x/y", "x:y")]
    [InlineData("http://e/a(b)", "<http://e/a(b)>")]
    public void A_prefix_is_used_when_the_rest_is_a_legal_local_name(string iri, string written)
    {
        var options = new RdfWriterOptions { Prefixes = new Dictionary<string, string> { ["ex"] = "http://e/", ["x"] = "http://e/x/" } };
        var text = _turtle.Write([new Quad(new Iri("urn:s"), new Iri("urn:p"), new Iri(iri))], options);
        Assert.EndsWith($"<urn:s> <urn:p> {written} .\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01", "integer", true)]
    [InlineData("+1", "integer", true)]
    [InlineData("1.", "integer", false)]
    [InlineData(" 1", "integer", false)]
    [InlineData("1.0", "integer", false)]
    [InlineData("1.", "decimal", false)]
    [InlineData("1", "decimal", false)]
    [InlineData(".5", "decimal", true)]
    [InlineData("1.5", "double", false)]
    [InlineData("1.5E-3", "double", true)]
    [InlineData("INF", "double", false)]
    [InlineData("true", "boolean", true)]
    [InlineData("1", "boolean", false)]
    public void A_bare_number_or_boolean_is_written_when_it_reads_as_the_same_literal(string lexicalForm, string datatype, bool isBare)
    {
        var text = _turtle.Write([new Quad(new Iri("urn:s"), new Iri("urn:p"), new Literal(lexicalForm, new Iri(XsdVocabulary.Namespace + datatype)))]);
        Assert.Equal(isBare, text == $"<urn:s> <urn:p> {lexicalForm} .\n");
    }

    [Fact]
    public void IRIs_below_the_base_are_written_relative_to_it()
    {
        var options = new RdfWriterOptions { BaseIri = new Iri("http://e/doc/x") };
        var text = _turtle.Convert(new TurtleReader(), "<> <#p> <http://e/doc/y>, <http://f/z> .", options);
        Assert.Equal("<> <#p> <y>, <http://f/z> .\n", text);
    }

    [Fact]
    public void Past_the_buffer_statements_stream_grouped_and_with_labels()
    {
        const string Document =
            """
            @prefix ex: <http://e/> .
            ex:a ex:p 1, [ ex:q 2 ] .
            ex:a ex:p 3 .
            ex:g { ex:a ex:p ( 4 ) }
            """;
        const string Expected =
            """
            @prefix ex: <http://e/> .
            ex:a ex:p 1, _:anon1 .
            _:anon1 ex:q 2 .
            ex:a ex:p 3 .
            ex:g {
                ex:a ex:p _:anon2 .
                _:anon2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> 4 ;
                    <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
            }

            """;
        Assert.Equal(Expected, _triG.Convert(new TriGReader(), Document, new RdfWriterOptions { MaxBufferedBytes = 0 }));
        Assert.Equal(Expected, _triG.Convert(new TriGReader(), Document, new RdfWriterOptions { MaxBufferedBytes = 3000 }));
    }

    [Fact]
    public void Deep_chains_are_cut_by_labels_so_that_any_reader_can_follow()
    {
        var chain = Enumerable.Range(0, 200)
            .Select(i => new Quad(i == 0 ? new Iri("urn:s") : new BlankNode($"n{i}"), new Iri("urn:p"), new BlankNode($"n{i + 1}")));
        var text = _turtle.Write(chain);
        var read = new TurtleReader().Read(text, new RdfReaderOptions { MaxDepth = 20 });
        Assert.True(DatasetIsomorphism.AreIsomorphic(new Dataset(chain), new Dataset(read.Quads)));
    }

    [Fact]
    public void Triple_terms_have_prefixes_and_blank_nodes_within_keep_their_labels()
    {
        const string Document =
            """
            @prefix ex: <http://e/> .

            ex:x ex:q <<( ex:s a <<( _:b ex:p "x"@ar--rtl )>> )>> .

            _:b ex:q 1 .

            """;
        Assert.Equal(Document, _turtle.Convert(new TurtleReader(), Document));
    }

    [Fact]
    public void Text_within_triple_terms_counts_as_held_back()
    {
        var term = new TripleTerm(new Triple(new Iri("urn:s"), new Iri("urn:p"), new Literal(new string('x', 100_000))));
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var terms = new System.Buffers.ArrayBufferWriter<byte>();
        var writer = _turtle.Create(output, new RdfWriterOptions { MaxBufferedBytes = 50_000 });
        writer.HandleQuad(new QuadView(TermView.Iri("urn:s"u8), TermView.Iri("urn:p"u8), term.ToView(terms)));
        Assert.True(output.WrittenCount > 100_000);
    }

    [Fact]
    public void Turtle_and_N_Triples_refuse_a_named_graph_rather_than_lose_it()
    {
        Quad[] quads = [new(new Iri("urn:s"), new Iri("urn:p"), new Iri("urn:o"), new Iri("urn:g"))];
        Assert.Throws<ArgumentException>(() => _turtle.Write(quads));
        Assert.Throws<ArgumentException>(() => new NTriplesWriterFactory().Write(quads));
    }

    [Fact]
    public void A_label_that_no_format_can_write_is_refused() =>
        Assert.Throws<ArgumentException>(() => new NTriplesWriterFactory().Write([new(new BlankNode("a b"), new Iri("urn:p"), new Iri("urn:o"))]));
}
