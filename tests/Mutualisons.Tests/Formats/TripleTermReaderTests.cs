using System.Text;
using Mutualisons.Formats;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Formats;

public sealed class TripleTermReaderTests
{
    private const string Reifies = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies>";
    private const string Triple = "<http://e/s> <http://e/p> <http://e/o>";

    private readonly TurtleReader _turtle = new();

    public static TheoryData<string, string[]> Documents { get; } = new()
    {
        { ":s :p <<( :s :p :o )>> .", [$"<http://e/s> <http://e/p> <<( {Triple} )>>"] },
        { ":s :p <<(:s :p<<(:s :p :o)>>)>>.", [$"<http://e/s> <http://e/p> <<( <http://e/s> <http://e/p> <<( {Triple} )>> )>>"] },
        { ":s :p <<( [] a [ ] )>>, <<( _:b :p 'x'@en--rtl )>> .", [$"<http://e/s> <http://e/p> <<( _:anon1 {RdfVocabulary.Type} _:anon2 )>>", "<http://e/s> <http://e/p> <<( _:b <http://e/p> \"x\"@en--rtl )>>"] },
        { "<< :s :p :o >> .", [$"_:anon1 {Reifies} <<( {Triple} )>>"] },
        { "<<:s :p :o~:r>> :q :z .", [$"<http://e/r> {Reifies} <<( {Triple} )>>", "<http://e/r> <http://e/q> <http://e/z>"] },
        { "<< :s :p :o ~ >> :q << :s :p :o ~ [] >> .", [$"_:anon1 {Reifies} <<( {Triple} )>>", $"_:anon2 {Reifies} <<( {Triple} )>>", "_:anon1 <http://e/q> _:anon2"] },
        { "<< << :s :p :o >> :q <<:s :p :o~_:r>> ~:t>> .", [$"_:anon1 {Reifies} <<( {Triple} )>>", $"_:r {Reifies} <<( {Triple} )>>", $"<http://e/t> {Reifies} <<( _:anon1 <http://e/q> _:r )>>"] },
        { ":s :p :o ~ .", [Triple, $"_:anon1 {Reifies} <<( {Triple} )>>"] },
        { ":s :p :o ~:r ~ [] ~ _:x .", [Triple, $"<http://e/r> {Reifies} <<( {Triple} )>>", $"_:anon1 {Reifies} <<( {Triple} )>>", $"_:x {Reifies} <<( {Triple} )>>"] },
        { ":s :p :o {| :q 1 ; :r 2, 3 |} {| :t 4 |} .", [Triple, $"_:anon1 {Reifies} <<( {Triple} )>>", .. Numbers("_:anon1 q", 1), .. Numbers("_:anon1 r", 2, 3), $"_:anon2 {Reifies} <<( {Triple} )>>", .. Numbers("_:anon2 t", 4)] },
        { ":s :p :o ~ :a ~:b {| :q 1 |} ~:c {| :q 2 |} {| :q 3 |} .", [Triple, $"<http://e/a> {Reifies} <<( {Triple} )>>", $"<http://e/b> {Reifies} <<( {Triple} )>>", .. Numbers("<http://e/b> q", 1), $"<http://e/c> {Reifies} <<( {Triple} )>>", .. Numbers("<http://e/c> q", 2), $"_:anon1 {Reifies} <<( {Triple} )>>", .. Numbers("_:anon1 q", 3)] },
        { ":s :p 1 ~:r , 2 ~:r2 .", [.. Numbers("<http://e/s> p", 1), $"<http://e/r> {Reifies} <<( {Numbers("<http://e/s> p", 1)[0]} )>>", .. Numbers("<http://e/s> p", 2), $"<http://e/r2> {Reifies} <<( {Numbers("<http://e/s> p", 2)[0]} )>>"] },
        { ":s :p :o {| :q 1 {| :r 2 |} |} .", [Triple, $"_:anon1 {Reifies} <<( {Triple} )>>", .. Numbers("_:anon1 q", 1), $"_:anon2 {Reifies} <<( {Numbers("_:anon1 q", 1)[0]} )>>", .. Numbers("_:anon2 r", 2)] },
        { ":s :p [ :q 1 ] ~:r .", ["<http://e/s> <http://e/p> _:anon1", .. Numbers("_:anon1 q", 1), $"<http://e/r> {Reifies} <<( <http://e/s> <http://e/p> _:anon1 )>>"] },
        { ":s :p () ~:r .", [$"<http://e/s> <http://e/p> {RdfVocabulary.Nil}", $"<http://e/r> {Reifies} <<( <http://e/s> <http://e/p> {RdfVocabulary.Nil} )>>"] },
        { ":s :p ( <<:s :p :o~:r>> ) ~:t .", ["<http://e/s> <http://e/p> _:anon1", $"<http://e/r> {Reifies} <<( {Triple} )>>", $"_:anon1 {RdfVocabulary.First} <http://e/r>", $"_:anon1 {RdfVocabulary.Rest} {RdfVocabulary.Nil}", $"<http://e/t> {Reifies} <<( <http://e/s> <http://e/p> _:anon1 )>>"] },
        { ":s :p 'x'@EN--ltr ~:r , 'y'^^:t~:r2 , true ~:r3 , 'z' ~:r4, 1.5 ~:r5, 1e0~:r6 .", [.. Annotated("\"x\"@en--ltr", "r"), .. Annotated("\"y\"^^<http://e/t>", "r2"), .. Annotated($"\"true\"^^{XsdVocabulary.Boolean}", "r3"), .. Annotated("\"z\"", "r4"), .. Annotated($"\"1.5\"^^{XsdVocabulary.Decimal}", "r5"), .. Annotated($"\"1e0\"^^{XsdVocabulary.Double}", "r6")] },
        { ":s :p <<( :s :p :o )>> ~:r .", Annotated($"<<( {Triple} )>>", "r") },
        { "VERSION '1.2' @version \"1.1\" . version \"\" :s :p :o .", [Triple] },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Turtle_forms_of_RDF_1_2_mean_the_same_wherever_the_bytes_are_cut(string document, string[] expected)
    {
        var bytes = Encoding.UTF8.GetBytes("@prefix : <http://e/> . " + document);
        Assert.Equal(expected, _turtle.Read(bytes).Lines);
        for (var step = 1; step < bytes.Length; step++)
            Assert.Equal(expected, (await _turtle.ReadInStepsAsync(bytes, step)).Lines);
    }

    [Fact]
    public void TriG_states_reifications_in_the_graph_that_they_stand_in()
    {
        const string Document = "PREFIX : <http://e/> :g { << :s :p :o ~:r >> . :s :p :o {| :q :z |} } << :s :p :o ~:d >> :q :z .";
        string[] expected =
        [
            $"<http://e/r> {Reifies} <<( {Triple} )>> <http://e/g>",
            $"{Triple} <http://e/g>",
            $"_:anon1 {Reifies} <<( {Triple} )>> <http://e/g>",
            "_:anon1 <http://e/q> <http://e/z> <http://e/g>",
            $"<http://e/d> {Reifies} <<( {Triple} )>>",
            "<http://e/d> <http://e/q> <http://e/z>",
        ];
        Assert.Equal(expected, new TriGReader().Read(Document).Lines);
    }

    [Theory]
    [InlineData(":s :p << :s :p >> .")]
    [InlineData(":s :p << :s :p :o :x >> .")]
    [InlineData(":s << :s :p :o >> :o .")]
    [InlineData("<<( :s :p :o )>> :p :o .")]
    [InlineData("<< :s :p :o ~:a ~:b >> .")]
    [InlineData("<< :s :p :o {| :q :z |} >> .")]
    [InlineData("<< 1 :p :o >> .")]
    [InlineData("<< :s _:b :o >> .")]
    [InlineData("<< :s :p (1) >> .")]
    [InlineData("<< :s :p () >> .")]
    [InlineData("<< :s :p [ :q :z ] >> .")]
    [InlineData("<< [ :q :z ] :p :o >> .")]
    [InlineData("<< <<( :s :p :o )>> :p :o >> .")]
    [InlineData(":x :y <<( << :s :p :o >> :p :o )>> .")]
    [InlineData(":x :y <<( :s :p << :s :p :o >> )>> .")]
    [InlineData(":x :y <<( :s :p :o ~:r )>> .")]
    [InlineData(":x :y << ( :s :p :o )>> .")]
    [InlineData(":x :y <<( :s :p :o ) >> .")]
    [InlineData(":s :p :o {| |} .")]
    [InlineData(":s :p :o {| :q |} .")]
    [InlineData(":s :p :o {| :q :z .")]
    [InlineData(":s :p ( :o ~:r ) .")]
    [InlineData(":s :p :o ~ 1 .")]
    [InlineData("~:r .")]
    [InlineData(":s :p 'x'@en--LTR .")]
    [InlineData(":s :p 'x'@en--up .")]
    [InlineData(":s :p 'x'@en-- .")]
    [InlineData(":s :p 'x'^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString> .")]
    [InlineData("VERSION 1.2")]
    [InlineData("VERSION '''1.2'''")]
    [InlineData("@version \"\"\"1.2\"\"\" .")]
    [InlineData("@version \"1.2\" :s :p :o .")]
    public void What_the_grammar_of_Turtle_1_2_does_not_have_is_refused(string document) =>
        _turtle.Refuse("@prefix : <http://e/> . " + document);

    [Theory]
    [InlineData($"<http://e/s> <http://e/p> <<( {Triple} )>> .", $"<http://e/s> <http://e/p> <<( {Triple} )>>")]
    [InlineData("_:a <http://e/p><<(_:a<http://e/p><<(_:a<http://e/p>\"x\"@ar--rtl)>>)>>.", "_:a <http://e/p> <<( _:a <http://e/p> <<( _:a <http://e/p> \"x\"@ar--rtl )>> )>>")]
    [InlineData($"VERSION \"1.2\" # hint\n VERSION\"1.1\"\n{Triple} .", Triple)]
    public void NTriples_reads_triple_terms_directions_and_versions(string document, string expected)
    {
        Assert.Equal([expected], new NTriplesReader().Read(document).Lines);
        Assert.Equal([expected], new NQuadsReader().Read(document).Lines);
    }

    [Theory]
    [InlineData($"<<( {Triple} )>> <http://e/p> <http://e/o> .")]
    [InlineData($"<http://e/s> <http://e/p> << {Triple} >> .")]
    [InlineData($"<http://e/s> <<( {Triple} )>> <http://e/o> .")]
    [InlineData("<http://e/s> <http://e/p> <<( \"x\" <http://e/p> <http://e/o> )>> .")]
    [InlineData("<http://e/s> <http://e/p> <<( <http://e/s> _:b <http://e/o> )>> .")]
    [InlineData($"<http://e/s> <http://e/p> <<( {Triple} ) >> .")]
    [InlineData($"<http://e/s> <http://e/p> <<( {Triple} .")]
    [InlineData($"{Triple} ~ <http://e/r> .")]
    [InlineData("<http://e/s> <http://e/p> \"x\"@en--LTR .")]
    [InlineData("<http://e/s> <http://e/p> \"x\"@--ltr .")]
    [InlineData("<http://e/s> <http://e/p> \"x\"@en--unk .")]
    [InlineData("<http://e/s> <http://e/p> \"x\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> .")]
    [InlineData("version \"1.2\"")]
    [InlineData("VERSION 1.2")]
    [InlineData("VERSION '1.2'")]
    [InlineData("VERSION <1.2>")]
    [InlineData("VERSION \"1.2\" .")]
    [InlineData("@version \"1.2\" .")]
    public void What_the_grammar_of_NTriples_1_2_does_not_have_is_refused(string document)
    {
        new NTriplesReader().Refuse(document);
        new NQuadsReader().Refuse(document);
    }

    [Fact]
    public void Triple_terms_nest_up_to_a_limit()
    {
        Assert.Single(new NTriplesReader().Read($"<http://e/s> <http://e/p> {Nest(TripleTerm.MaxDepth)} .").Quads);
        Assert.Single(_turtle.Read($"<http://e/s> <http://e/p> {Nest(TripleTerm.MaxDepth)} .").Quads);
        string[] tooDeep = [$"<http://e/s> <http://e/p> {Nest(TripleTerm.MaxDepth + 1)} .", $"<http://e/s> <http://e/p> {Nest(100_000)} ."];
        foreach (var document in tooDeep)
        {
            Assert.Contains("deeper than the limit", new NTriplesReader().Refuse(document).Message, StringComparison.Ordinal);
            Assert.Contains("deeper than the limit", _turtle.Refuse(document).Message, StringComparison.Ordinal);
        }

        var annotated = $"<http://e/s> <http://e/p> {Nest(TripleTerm.MaxDepth)} ~ .";
        Assert.Contains("deeper than the limit", _turtle.Refuse(annotated).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reified_triples_nest_up_to_the_limit_of_brackets() =>
        Assert.Contains("deeper than the limit", _turtle.Refuse(string.Concat(Enumerable.Repeat("<< ", 501))).Message, StringComparison.Ordinal);

    [Fact]
    public void Reading_goes_on_behind_a_statement_with_a_bad_triple_term()
    {
        var handler = _turtle.Read("@prefix : <http://e/> . :s :p << :s :p :o ~:a ~:b >> . :s :p :o ~:r .", new RdfReaderOptions { ContinueAfterErrors = true });
        Assert.Equal([Triple, $"<http://e/r> {Reifies} <<( {Triple} )>>"], handler.Lines);
        Assert.Single(handler.Errors);
    }

    private static string Nest(int depth) =>
        string.Concat(Enumerable.Repeat("<<( <http://e/s> <http://e/p> ", depth)) + "<http://e/o>" + string.Concat(Enumerable.Repeat(" )>>", depth));

    private static string[] Annotated(string @object, string reifier) =>
        [$"<http://e/s> <http://e/p> {@object}", $"<http://e/{reifier}> {Reifies} <<( <http://e/s> <http://e/p> {@object} )>>"];

    /// <summary>The lines of a subject and a predicate's local name with integers as objects.</summary>
    private static string[] Numbers(string start, params int[] numbers)
    {
        var parts = start.Split(' ');
        return [.. numbers.Select(number => $"{parts[0]} <http://e/{parts[1]}> \"{number}\"^^{XsdVocabulary.Integer}")];
    }
}
