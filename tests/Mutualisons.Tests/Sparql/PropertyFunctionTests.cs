using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Xunit;

namespace Mutualisons.Tests.Sparql;

public sealed class PropertyFunctionTests
{
    private static readonly SparqlParserOptions Options = new()
    {
        BaseIri = new("http://e/"),
        Prefixes = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(
            new Dictionary<string, Iri> { ["text"] = new(TextVocabulary.Namespace), ["rdf"] = new(RdfVocabulary.Namespace) }),
    };

    public static TheoryData<string, string> Calls => new()
    {
        { "{ ?s text:query 'word' }", "(textmatch (?s _ _ _ _) (\"word\"))" },
        { "{ <s> text:query 'word' }", "(textmatch (<http://e/s> _ _ _ _) (\"word\"))" },
        { "{ (?s) text:query ('word') }", "(textmatch (?s _ _ _ _) (\"word\"))" },
        { "{ (?s ?score ?l ?g ?p) text:query (<p> <q> 'word' 10 'lang:fr' 'highlight:s:<b> | e:</b>') }", "(textmatch (?s ?score ?l ?g ?p) (<http://e/p> <http://e/q> \"word\" 10 lang:fr highlight:\"s:<b>|e:</b>\"))" },
        { "{ ?s text:query ('word' 'highlight:' 'lang:none' -1 'mode:lenient') }", "(textmatch (?s _ _ _ _) (\"word\" lang:none mode:lenient highlight:\"s:↦|e:↤\"))" },
        { "{ ?s text:query 'mot'@fr }", "(textmatch (?s _ _ _ _) (\"mot\" lang:fr))" },
        { "{ ?s text:query ('mot'@fr 'lang:nl-BE') }", "(textmatch (?s _ _ _ _) (\"mot\" lang:nl-BE))" },
        { "{ ?s <p> ?o ; text:query 'word' ; <q> (1) }", "(join (bgp (triple ?s <http://e/p> ?o) (triple ?s <http://e/q> _:.1) (triple _:.1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer>) (triple _:.1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>)) (textmatch (?s _ _ _ _) (\"word\")))" },
        { "{ ?s text:query 'a', 'b' }", "(join (textmatch (?s _ _ _ _) (\"a\")) (textmatch (?s _ _ _ _) (\"b\")))" },
        { "{ ?s text:query 'a' OPTIONAL { ?s text:query ('b') } }", "(leftjoin (textmatch (?s _ _ _ _) (\"a\")) (textmatch (?s _ _ _ _) (\"b\")))" },
        { "{ ?s text:query 'a' FILTER(?s) }", "(filter ?s (textmatch (?s _ _ _ _) (\"a\")))" },
        { "{ GRAPH ?g { (?s [] ?l) text:query 'a' } }", "(graph ?g (textmatch (?s _ ?l _ _) (\"a\")))" },
        { "{ ?s <p>/text:query 'a' }", "(join (bgp (triple ?s <http://e/p> _:.1)) (textmatch (_:.1 _ _ _ _) (\"a\")))" },
        { "{ [ rdf:first ?s ; rdf:rest () ] text:query 'a' }", "(textmatch (?s _ _ _ _) (\"a\"))" },
        { "{ (?s [ <p> ?v ]) text:query 'a' }", "(join (bgp (triple _:.3 <http://e/p> ?v)) (textmatch (?s _:.3 _ _ _) (\"a\")))" },
        { "{ SERVICE <e> { ?s text:query ?nothingWeKnow } }", "(service <http://e/e> (bgp (triple ?s <http://jena.apache.org/text#query> ?nothingWeKnow)))" },
    };

    public static TheoryData<string, long, long, string> WrongArguments => new()
    {
        { "{ ?s text:query ?q }", 1, 14, "<http://jena.apache.org/text#query>: found ?q behind it, expected \"query\" or (property" },
        { "{\n  ?s text:query 7 }", 2, 6, "<http://jena.apache.org/text#query>: found \"7\"^^<http://www.w3.org/2001/XMLSchema#integer> behind it" },
        { "{ ?s text:query (<p>) }", 1, 14, "<http://jena.apache.org/text#query>: found (<http://e/p>) behind it" },
        { "{ ?s text:query () }", 1, 14, "<http://jena.apache.org/text#query>: found () behind it" },
        { "{ ?s text:query ('a' 'b') }", 1, 14, "<http://jena.apache.org/text#query>: found \"b\" behind the query" },
        { "{ ?s text:query ('a' 1 2) }", 1, 14, "<http://jena.apache.org/text#query>: found a second \"2\"^^<http://www.w3.org/2001/XMLSchema#integer>" },
        { "{ ?s text:query ('a' 99999999999) }", 1, 14, "<http://jena.apache.org/text#query>: found \"99999999999\"^^<http://www.w3.org/2001/XMLSchema#integer> as limit" },
        { "{ ?s text:query ('a' 'lang:fr,') }", 1, 14, "<http://jena.apache.org/text#query>: found \"lang:fr,\"" },
        { "{ ?s text:query ('a' 'lang:') }", 1, 14, "<http://jena.apache.org/text#query>: found \"lang:\"" },
        { "{ ?s text:query ('a' 'mode:loose') }", 1, 14, "<http://jena.apache.org/text#query>: found \"mode:loose\", expected \"mode:strict\" or \"mode:lenient\"" },
        { "{ ?s text:query ('a' 'highlight:x:1') }", 1, 14, "<http://jena.apache.org/text#query>: found \"x:1\" in \"highlight:" },
        { "{ () text:query 'a' }", 1, 14, "<http://jena.apache.org/text#query>: found () before it, expected a variable or an IRI, or (?subject" },
        { "{ 'x' text:query 'a' }", 1, 15, "<http://jena.apache.org/text#query>: found \"x\" before it" },
        { "{ (?s 1) text:query 'a' }", 1, 18, "<http://jena.apache.org/text#query>: found (?s \"1\"^^<http://www.w3.org/2001/XMLSchema#integer>) before it" },
        { "{ (?s ?s) text:query 'a' }", 1, 19, "<http://jena.apache.org/text#query>: found (?s ?s) before it" },
        { "{ (?a ?b ?c ?d ?e ?f) text:query 'a' }", 1, 31, "<http://jena.apache.org/text#query>: found (?a ?b ?c ?d ?e ?f) before it" },
        { "{ ?s text:query _:l . _:l rdf:first 'a' ; rdf:rest () }", 1, 14, "<http://jena.apache.org/text#query>: found _:l behind it" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_becomes_a_node_of_the_algebra_with_its_lists(string pattern, string algebra) =>
        Assert.Equal(algebra, AlgebraFormatter.Format(Assert.IsType<Project>(SparqlParser.ParseQuery("SELECT *" + pattern, Options).Pattern).Input));

    [Theory]
    [MemberData(nameof(WrongArguments))]
    public void Wrong_arguments_are_refused_with_place_and_expectation(string pattern, long line, long column, string detail)
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery("SELECT *" + pattern, Options));
        Assert.StartsWith(detail, error.Detail, StringComparison.Ordinal);
        Assert.Equal((line, column), (error.Range.Start.Line + 1, error.Range.Start.Column + 1));
    }

    [Theory]
    [InlineData("CONSTRUCT WHERE { ?s text:query 'a' }")]
    public void A_query_whose_pattern_is_its_template_calls_nothing(string query) =>
        Assert.Contains("its own template", Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery(query, Options)).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("DELETE WHERE { ?s text:query 'a' }")]
    [InlineData("DELETE WHERE { GRAPH ?g { ?s text:query 'a' } }")]
    public void An_update_whose_pattern_is_its_template_calls_nothing(string update) =>
        Assert.Contains("its own template", Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseUpdate(update, Options)).Detail, StringComparison.Ordinal);

    [Fact]
    public void What_a_template_states_is_data()
    {
        var update = SparqlParser.ParseUpdate("INSERT DATA { <s> text:query 'a' }", Options);
        Assert.Equal(new ConstantTerm(TextVocabulary.Query), Assert.Single(Assert.IsType<InsertData>(Assert.Single(update.Operations)).Quads).Predicate);
    }

    [Fact]
    public void Every_position_is_in_scope_and_can_be_renamed()
    {
        var query = SparqlParser.ParseQuery("SELECT * { (?s ?score ?l ?g ?p) text:query 'a' }", Options);
        Assert.Equal(["s", "score", "l", "g", "p"], AlgebraVariables.InScope(query.Pattern).Select(v => v.Name));
        var renamed = Assert.IsType<TextMatch>(Assert.IsType<Project>(query.Pattern).Input).MapTerms(t => new Variable(((Variable)t).Name + "2"));
        Assert.Equal("(textmatch (?s2 ?score2 ?l2 ?g2 ?p2) (\"a\"))", AlgebraFormatter.Format(renamed));
    }
}
