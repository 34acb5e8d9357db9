using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Xunit;

namespace Mutualisons.Tests.Sparql;

/// <summary>What the forms of <see href="https://www.w3.org/TR/sparql12-query/#rReifiedTriple">SPARQL 1.2</see> stand for, and where they may not.</summary>
public sealed class TripleTermSyntaxTests
{
    private const string Reifies = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies>";

    // A group, and its algebra with rdf:reifies written short.
    public static TheoryData<string, string> Forms => new()
    {
        { "{ ?s <p> <<( ?a <q> _:b )>> }", "(bgp (triple ?s <p> <<( ?a <q> _:b )>>))" },
        { "{ <<( <s> a 1 )>> <p> [] }", "(bgp (triple <<( <s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> )>> <p> _:.1))" },
        { "{ << ?s <p> ?o >> }", "(bgp (triple _:.1 reifies <<( ?s <p> ?o )>>))" },
        { "{ << ?s <p> ?o ~ ?r >> <q> ?z }", "(bgp (triple ?r reifies <<( ?s <p> ?o )>>) (triple ?r <q> ?z))" },
        { "{ ?z <q> << ?s <p> ?o ~ <r> >> }", "(bgp (triple ?z <q> <r>) (triple <r> reifies <<( ?s <p> ?o )>>))" },
        { "{ << <<?a <p> ?b>> <q> <<?c <p> ?d>> >> }", "(bgp (triple _:.1 reifies <<( ?a <p> ?b )>>) (triple _:.3 reifies <<( _:.1 <q> _:.2 )>>) (triple _:.2 reifies <<( ?c <p> ?d )>>))" },
        { "{ <<( ?a <p> <<( ?b <q> <<( ?c ?d [] )>> )>> )>> <p> 'x' }", "(bgp (triple <<( ?a <p> <<( ?b <q> <<( ?c ?d _:.1 )>> )>> )>> <p> \"x\"))" },
        { "{ ?s <p> ?o {| <q> ?z |} }", "(bgp (triple ?s <p> ?o) (triple _:.1 reifies <<( ?s <p> ?o )>>) (triple _:.1 <q> ?z))" },
        { "{ ?s <p> ?o ~ }", "(bgp (triple ?s <p> ?o) (triple _:.1 reifies <<( ?s <p> ?o )>>))" },
        { "{ ?s <p> ?o ~ [] ~ _:x , ?u }", "(bgp (triple ?s <p> ?o) (triple _:.1 reifies <<( ?s <p> ?o )>>) (triple _:x reifies <<( ?s <p> ?o )>>) (triple ?s <p> ?u))" },
        {
            "{ ?s ?p ?o ~ <a> ~ <b> {| <q> 'x' |} {| <q> 'y' ; <r> 'z' |} ~ <c> }",
            "(bgp (triple ?s ?p ?o) (triple <a> reifies <<( ?s ?p ?o )>>) (triple <b> reifies <<( ?s ?p ?o )>>) (triple <b> <q> \"x\") (triple _:.1 reifies <<( ?s ?p ?o )>>) (triple _:.1 <q> \"y\") (triple _:.1 <r> \"z\") (triple <c> reifies <<( ?s ?p ?o )>>))"
        },
        { "{ ?s <p> ?o {| <q> ?z {| <r> ?y |} |} }", "(bgp (triple ?s <p> ?o) (triple _:.1 reifies <<( ?s <p> ?o )>>) (triple _:.1 <q> ?z) (triple _:.2 reifies <<( _:.1 <q> ?z )>>) (triple _:.2 <r> ?y))" },
        { "{ ?s <p> ?o {| <q>/<r>* ?z |} }", "(join (bgp (triple ?s <p> ?o) (triple _:.1 reifies <<( ?s <p> ?o )>>) (triple _:.1 <q> _:.2)) (path _:.2 (path* <r>) ?z))" },
        { "{ <<( ?a <p> <o> )>> <p>* ?z }", "(path <<( ?a <p> <o> )>> (path* <p>) ?z)" },
        { "{ ( <<?a <p> 1>> ) <p> <o> }", "(bgp (triple _:.1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> _:.2) (triple _:.2 reifies <<( ?a <p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> )>>) (triple _:.1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>) (triple _:.1 <p> <o>))" },
        { "{ VALUES ?t { <<( <s> a <<( <s> <p> 'x'@en--rtl )>> )>> UNDEF } }", "(table (?t) (<<( <s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <<( <s> <p> \"x\"@en--rtl )>> )>>) (UNDEF))" },
        { "{ BIND(<<( ?s <p> <<( <a> <b> ?c )>> )>> AS ?t) }", "(extend (?t (triple ?s <p> (triple <a> <b> ?c))) (bgp))" },
        { "{ BIND(<<( <s> <p> 'x' )>> AS ?t) }", "(extend (?t <<( <s> <p> \"x\" )>>) (bgp))" },
        { "{ FILTER(!!isTRIPLE(?t) && SUBJECT(?t) = PREDICATE(?t)) }", "(filter (&& (! (! (istriple ?t))) (= (subject ?t) (predicate ?t))) (bgp))" },
        { "{ FILTER(?a < <b> || ?a > ?b) }", "(filter (|| (< ?a <b>) (> ?a ?b)) (bgp))" },
        { "{ ?s <p>|<q> ?o FILTER(?a||?b) }", "(filter (|| ?a ?b) (path ?s (alt <p> <q>) ?o))" },
    };

    public static TheoryData<string, long, string> Refused => new()
    {
        { "ASK { << ?s <p>/<q> ?o >> }", 16, "found '/', expected a variable, an IRI, a literal, a blank node or a triple term" },
        { "ASK { << ?s <p> ?o }", 20, "found '}', expected '~' or '>>'" },
        { "ASK { ?s <p> <<( ?s <p> ?o >> }", 28, "found '>>', expected ')>>'" },
        { "ASK { <<( ?s <p> ?o )>> }", 25, "found '}', expected a predicate" },
        { "ASK { <<( ?s <p> <<?a <b> ?c>> )>> <p> 1 }", 18, "found '<<', expected a variable, an IRI, a literal, a blank node or a triple term" },
        { "ASK { << ?s <p> (1) >> }", 17, "found '(', expected a variable, an IRI, a literal, a blank node or a triple term" },
        { "ASK { << ?s <p> [ <q> 1 ] >> }", 19, "found <q>, expected ']', as only a blank node without properties stands here" },
        { "ASK { ?s <p>+ ?o {| <q> 1 |} }", 18, "found '{|' behind a property path: only a triple whose predicate is an IRI or a variable can be annotated" },
        { "ASK { ?s ^<p> ?o ~ <r> }", 18, "found '~' behind a property path" },
        { "ASK { ?s <p> ?o {| |} }", 20, "found '|}', expected a predicate" },
        { "ASK { ?s <p> ?o {| <q> 1 } }", 26, "found '}', expected ';', ',' or '|}'" },
        { "ASK { VALUES ?t { <<( ?s <p> 1 )>> } }", 23, "found ?s, expected the IRI of a subject, as data hold no variables" },
        { "ASK { VALUES ?t { <<( <s> ?p 1 )>> } }", 27, "found ?p, expected an IRI or 'a'" },
        { "ASK { BIND(<< ?s ?p ?o >> AS ?t) }", 12, "found '<<', expected an expression" },
        { "ASK { BIND(<<( 'x' ?p ?o )>> AS ?t) }", 16, "found 'x', expected a variable or an IRI" },
        { "ASK { BIND(<<( ?s ?p _:b )>> AS ?t) }", 22, "found '_:b', expected a variable, an IRI, a literal or a triple term" },
        { "ASK { BIND(TRIPLE(?s, ?p) AS ?t) }", 12, "found 2 arguments, expected 3 for TRIPLE" },
        { "ASK { _:a <p> 1 . { <<_:a <p> 1>> } }", 23, "the blank node label _:a already stands in another basic graph pattern" },
    };

    public static TheoryData<string, string> RefusedUpdates => new()
    {
        { "INSERT DATA { <s> <p> <<( ?x <q> 1 )>> }", "data holds no variables" },
        { "INSERT DATA { <s> <p> 1 ~ ?r }", "data holds no variables" },
        { "DELETE DATA { <s> <p> 1 {| <q> 2 |} }", "a blank node cannot name what to delete" },
        { "DELETE DATA { <s> <p> 1 ~ }", "a blank node cannot name what to delete" },
        { "DELETE { << ?s <p> 1 >> <q> 2 } WHERE {}", "a blank node cannot name what to delete" },
        { "DELETE WHERE { <s> <p> <<( [] <q> 1 )>> }", "a blank node cannot name what to delete" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_stands_for_the_triples_that_the_draft_says(string group, string algebra) =>
        Assert.Equal(algebra, AlgebraFormatter.Format(SparqlParser.ParseQuery("ASK " + group).Pattern).Replace(Reifies, "reifies", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_form_out_of_place_is_refused_where_it_stands(string query, long column, string detail)
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery(query));
        Assert.StartsWith(detail, error.Detail, StringComparison.Ordinal);
        Assert.Equal(column, error.Range.Start.Column + 1);
    }

    [Theory]
    [MemberData(nameof(RefusedUpdates))]
    public void Data_and_deletions_refuse_what_they_refuse_outside_of_triple_terms(string update, string detail) =>
        Assert.StartsWith(detail, Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseUpdate(update)).Detail, StringComparison.Ordinal);

    [Fact]
    public void Variables_are_selected_in_the_order_in_which_they_are_written()
    {
        var query = Assert.IsType<SelectQuery>(SparqlParser.ParseQuery("SELECT * { ?a <p> << ?b <q> <<( ?c ?d ?e )>> ~ ?f >> }"));
        Assert.Equal(["a", "f", "b", "c", "d", "e"], query.Variables.Select(v => v.Name));
    }

    [Fact]
    public void A_construct_template_and_its_pattern_share_the_reifier()
    {
        var query = Assert.IsType<ConstructQuery>(SparqlParser.ParseQuery("CONSTRUCT WHERE { ?s <p> ?o {| <q> ?z |} }"));
        Assert.Equal(query.Template, Assert.IsType<Bgp>(query.Pattern).Patterns);
    }

    [Theory]
    [InlineData(TripleTerm.MaxDepth, true)]
    [InlineData(TripleTerm.MaxDepth + 1, false)]
    public void Triple_terms_nest_as_deep_as_documents_may_nest_them(int depth, bool isRead)
    {
        foreach (var (start, step, end) in new[] { ("ASK { <s> <p> ", "<<( ?s <p> ", "1 )>>"), ("ASK { VALUES ?t { ", "<<( <s> <p> ", "1 )>> }"), ("ASK { FILTER isTRIPLE(", "<<( <s> <p> ", "1 )>>)") })
        {
            var levels = string.Concat(Enumerable.Repeat(step, depth));
            var text = $"{start}{levels}{end.Replace("1 )>>", "1" + string.Concat(Enumerable.Repeat(" )>>", depth)), StringComparison.Ordinal)} }}";
            var error = Record.Exception(() => SparqlParser.ParseQuery(text));
            Assert.Equal(isRead ? null : "triple terms nest more than 100 deep here", (error as SparqlSyntaxException)?.Detail);
        }
    }

    [Fact]
    public void A_version_is_announced_between_prefixes_and_changes_nothing()
    {
        var query = SparqlParser.ParseQuery("VERSION '1.1' PREFIX e: <http://e/> version \"1.2-basic\" ASK { << e:s e:p 1 >> }");
        Assert.Single(Assert.IsType<Bgp>(query.Pattern).Patterns);
    }
}
