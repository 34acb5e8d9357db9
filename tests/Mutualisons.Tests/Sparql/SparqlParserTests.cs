using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Xunit;

namespace Mutualisons.Tests.Sparql;

public sealed class SparqlParserTests
{
    private static readonly Iri G = new("http://e/g");
    private static readonly ConstantTerm S = new(new Iri("http://e/s"));
    private static readonly ConstantTerm P = new(new Iri("http://e/p"));
    private static readonly Variable O = new("o");

    [Fact]
    public void The_base_and_prefixes_make_absolute_iris()
    {
        var query = SparqlParser.ParseQuery("BASE <http://e/a/> BASE <b/> PREFIX x: <c#> ASK { x:d.e <f> x:\\-%41 . <http://E/../z> x: <> }");
        Assert.Equal(new Iri("http://e/a/b/"), query.BaseIri);
        Assert.Equal(
            ["http://e/a/b/c#d.e", "http://e/a/b/f", "http://e/a/b/c#-%41", "http://E/../z", "http://e/a/b/c#", "http://e/a/b/"],
            ((Bgp)query.Pattern).Patterns.SelectMany(triple => (PatternTerm[])[triple.Subject, triple.Predicate, triple.Object]).Select(term => ((Iri)((ConstantTerm)term).Value).Value));
    }

    [Fact]
    public void Without_a_base_a_relative_iri_stays_as_written() =>
        Assert.Equal("(bgp (triple <a> <../b> <#c>))", AlgebraFormatter.Format(SparqlParser.ParseQuery("ASK { <a> <../b> <#c> }").Pattern));

    [Fact]
    public void Prefixes_may_come_from_the_options()
    {
        var options = new SparqlParserOptions { Prefixes = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create("e", new Iri("http://e/"))]) };
        Assert.Equal("(bgp (triple <http://e/s> ?p ?o))", AlgebraFormatter.Format(SparqlParser.ParseQuery("ASK { e:s ?p ?o }", options).Pattern));
    }

    [Fact]
    public void Escapes_stand_for_characters_in_iris_and_strings()
    {
        var query = SparqlParser.ParseQuery(@"PREFIX éx: <http://e/> ASK { ?ab éx:cd <http://e/\U0001F47E> . _:a éx:p ""\u005Cn"", '\u0027' }");
        Assert.Equal("""(bgp (triple ?ab <http://e/cd> <http://e/👾>) (triple _:a <http://e/p> "\\n") (triple _:a <http://e/p> "'"))""", AlgebraFormatter.Format(query.Pattern));
    }

    [Fact]
    public void Keywords_are_read_in_any_case_and_comments_are_passed_over() =>
        Assert.IsType<SelectQuery>(SparqlParser.ParseQuery("\uFEFF# a comment\rsElEcT * wHeRe{?s?p?o.fIlTeR(TRUE)}#the end"));

    [Fact]
    public void Names_may_hold_dots_but_not_end_with_them() => Assert.Equal(
        "(bgp (triple _:a.b <http://e/c.d> ?x) (triple ?x ?y ?z))",
        AlgebraFormatter.Format(SparqlParser.ParseQuery("PREFIX e: <http://e/> ASK { _:a.b e:c.d ?x.?x ?y ?z.}").Pattern));

    [Fact]
    public void From_and_from_named_make_the_dataset()
    {
        var dataset = SparqlParser.ParseQuery("SELECT * FROM <a> FROM NAMED <b> FROM <c> {}").Dataset;
        Assert.Equal(new DatasetClause([new Iri("a"), new Iri("c")], [new Iri("b")]), dataset);
        Assert.Null(SparqlParser.ParseQuery("SELECT * {}").Dataset);
    }

    [Fact]
    public void Construct_where_uses_its_pattern_as_template()
    {
        var query = Assert.IsType<ConstructQuery>(SparqlParser.ParseQuery("CONSTRUCT WHERE { ?s <p> ?o . ?o <q> 1 } LIMIT 1"));
        Assert.Equal(2, query.Template.Count);
        Assert.Equal(new Slice(new Bgp(query.Template), 0, 1), query.Pattern);
    }

    [Fact]
    public void Describe_names_iris_and_variables_or_all_of_them()
    {
        Assert.Equal([new ConstantTerm(new Iri("a")), O], ((DescribeQuery)SparqlParser.ParseQuery("DESCRIBE <a> ?o { ?s ?p ?o }")).Targets);
        Assert.Equal([new Variable("s"), O], ((DescribeQuery)SparqlParser.ParseQuery("DESCRIBE * { ?s <p> ?o }")).Targets);
        Assert.Equal(Bgp.Empty, SparqlParser.ParseQuery("DESCRIBE <a>").Pattern);
    }

    [Fact]
    public void A_service_pattern_keeps_its_text_with_iris_written_out()
    {
        var query = SparqlParser.ParseQuery("BASE <http://e/> PREFIX x: <ns#> ASK { SERVICE <sparql> { ?s x:p <o> # note\n FILTER(?s = x:q) } }");
        var service = Assert.IsType<Service>(query.Pattern);
        Assert.Equal("{ ?s <http://e/ns#p> <http://e/o> # note\n FILTER(?s = <http://e/ns#q>) }", service.PatternText);
        Assert.Equal(new ConstantTerm(new Iri("http://e/sparql")), service.Endpoint);
    }

    [Fact]
    public void A_blank_node_label_may_cross_filters_and_paths_of_one_pattern() =>
        SparqlParser.ParseQuery("ASK { _:a ?p ?o FILTER(?o > 1) _:a <p>* ?q . FILTER EXISTS { ?o ?p ?q } _:a ?r ?s }");

    [Fact]
    public void Data_is_inserted_and_deleted_with_its_graphs()
    {
        const string Text = "PREFIX : <http://e/> INSERT DATA { :s :p _:b . GRAPH :g { :s :p _:b } } ; BASE <http://e/> DELETE DATA { <s> <p> <o> }";
        var blank = new Variable("_:b");
        Assert.Equal(
            [
                new InsertData([new(S, P, blank), new(S, P, blank, new ConstantTerm(G))]),
                new DeleteData([new(S, P, new ConstantTerm(new Iri("http://e/o")))]),
            ],
            SparqlParser.ParseUpdate(Text).Operations);
    }

    [Fact]
    public void Delete_where_uses_its_pattern_as_template()
    {
        var operation = Assert.IsType<DeleteInsert>(Assert.Single(SparqlParser.ParseUpdate("BASE <http://e/> DELETE WHERE { <s> <p> ?o GRAPH <g> { <s> <p> ?o } <s> <p> ?o }").Operations));
        Assert.Equal([new(S, P, O), new(S, P, O, new ConstantTerm(G)), new(S, P, O)], operation.Delete);
        Assert.Equal("(join (join (bgp (triple <http://e/s> <http://e/p> ?o)) (graph <http://e/g> (bgp (triple <http://e/s> <http://e/p> ?o)))) (bgp (triple <http://e/s> <http://e/p> ?o)))", AlgebraFormatter.Format(operation.Pattern));
    }

    [Fact]
    public void A_modification_has_templates_a_graph_and_a_dataset()
    {
        const string Text = "BASE <http://e/> WITH <g> DELETE { <s> <p> ?o } INSERT { GRAPH ?g { <s> <p> [] } } USING <g> USING NAMED <h> WHERE { ?s ?p ?o }";
        Assert.Equal(
            new DeleteInsert(
                [new(S, P, O)],
                [new(S, P, new Variable("_:.1"), new Variable("g"))],
                new Bgp([new(new Variable("s"), new Variable("p"), O)]),
                G,
                new DatasetClause([G], [new Iri("http://e/h")])) { BaseIri = new Iri("http://e/") },
            Assert.Single(SparqlParser.ParseUpdate(Text).Operations));
    }

    [Fact]
    public void Graphs_are_loaded_cleared_created_and_moved()
    {
        const string Text = """
            BASE <http://e/>
            LOAD SILENT <d> INTO GRAPH <g>; LOAD <d>; CLEAR DEFAULT; CLEAR SILENT NAMED; DROP GRAPH <g>; DROP ALL;
            CREATE SILENT GRAPH <g>; COPY DEFAULT TO <g>; MOVE SILENT GRAPH <g> TO DEFAULT; ADD <g> TO GRAPH <d>;
            """;
        var d = new Iri("http://e/d");
        Assert.Equal(
            [
                new LoadDocument(d, G, true), new LoadDocument(d, null, false),
                new ClearGraphs(GraphTarget.Default, false), new ClearGraphs(GraphTarget.AllNamed, true),
                new DropGraphs(new NamedGraphTarget(G), false), new DropGraphs(GraphTarget.All, false),
                new CreateGraph(G, true), new CopyGraph(null, G, false), new MoveGraph(G, null, true), new AddGraph(G, d, false),
            ],
            SparqlParser.ParseUpdate(Text).Operations);
    }

    [Fact]
    public void An_update_may_be_empty() => Assert.Empty(SparqlParser.ParseUpdate("PREFIX : <http://e/> # nothing\n").Operations);

    [Fact]
    public void Variables_in_scope_are_those_that_a_pattern_can_bind()
    {
        var query = SparqlParser.ParseQuery("ASK { ?a <p>+ _:b OPTIONAL { ?c ?d 1 } MINUS { ?e ?f ?g } GRAPH ?h { } FILTER(?i) BIND(?j AS ?k) { SELECT ?l { ?l ?m ?n } } VALUES ?o { 1 } }");
        Assert.Equal(["?a", "_:b", "?c", "?d", "?h", "?k", "?l", "?o"], AlgebraVariables.InScope(query.Pattern).Select(variable => variable.ToString()));
        Assert.Superset(
            new HashSet<string>(["?e", "?i", "?j", "?m", "?n"]),
            AlgebraVariables.Mentioned(query.Pattern).Select(variable => variable.ToString()).ToHashSet());
    }
}
