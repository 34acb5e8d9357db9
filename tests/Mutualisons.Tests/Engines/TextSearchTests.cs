using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Solutions;
using Xunit;

namespace Mutualisons.Tests.Engines;

/// <summary>What <c>text:query</c> means (docs/search.md, "In SPARQL"), on every engine.</summary>
public sealed class TextSearchTests
{
    private const string Prologue = "PREFIX : <http://example.org/> PREFIX text: <http://jena.apache.org/text#> ";

    private const string Data = Prologue + """
        INSERT DATA {
          :a :name "Coopérative de la forêt"@fr ; :note "une coopérative" ; :size 7 .
          :b :name "Coöperatie het bos"@nl , "The forest"@en .
          GRAPH :g1 { :a :name "Coopérative de la forêt"@fr . :c :name "coopératives" }
          GRAPH :g2 { :d :name "forêt" ; :code "forêt"^^:type }
        }
        """;

    public static TheoryData<EngineKind, string, string[]> Searches
    {
        get
        {
            (string Pattern, string[] Rows)[] cases =
            [
                ("SELECT ?s { ?s text:query 'cooperative' }", [":a", ":a", ":c"]),
                ("SELECT ?s ?l { (?s ?score ?l) text:query (:name 'cooperative') }", [":a 'Coopérative de la forêt'@fr", ":c 'coopératives'"]),
                ("SELECT ?s ?p { (?s [] [] [] ?p) text:query 'cooperative' }", [":a :name", ":a :note", ":c :name"]),
                ("SELECT ?s ?g { (?s [] [] ?g) text:query (:name 'cooperative') }", [":a -", ":a :g1", ":c :g1"]),
                ("SELECT ?s ?g { GRAPH ?g { ?s text:query (:name 'forêt') } }", [":a :g1", ":d :g2"]),
                ("SELECT ?s ?h { GRAPH :g1 { (?s [] [] ?h) text:query 'forêt' } }", [":a :g1"]),
                ("SELECT ?s { GRAPH :nowhere { ?s text:query 'forêt' } }", []),
                ("SELECT ?s ?l { (?s [] ?l) text:query ('forest' 'lang:en') }", [":b 'The forest'@en"]),
                ("SELECT ?s { ?s text:query ('forêt' 'lang:none') }", [":d"]),
                ("SELECT ?s { ?s text:query ('forêt' 'lang:fr,none') }", [":a", ":d"]),
                ("SELECT ?s { ?s text:query ('forest OR bos' 'lang:nl,en') }", [":b", ":b"]),
                ("SELECT ?s { ?s text:query 'forêt'@fr }", [":a"]),
                ("SELECT ?s { ?s text:query 'coopér* -forêt' }", [":a", ":b", ":c"]),
                ("SELECT ?s { ?s text:query '\"la forêt\"' }", [":a"]),
                ("SELECT ?s { ?s text:query '\"forêt la\"' }", []),
                ("SELECT ?s { ?s text:query 'cooprative~ AND (forêt OR bos)' }", [":a", ":b"]),
                ("SELECT ?l { (:a [] ?l) text:query ('coopérative' 'highlight:s:<b>|e:</b>') }", ["'<b>Coopérative</b> de la forêt'@fr", "'une <b>coopérative</b>'"]),
                ("SELECT ?s { ?s text:query ('cooprative forêt' 'mode:lenient') }", [":a"]),
                ("SELECT ?s { ?s text:query 'cooprative' }", []),
                ("SELECT ?s { ?s text:query (:size '7') }", []),
                ("SELECT ?s { ?s text:query ('foret' 1) }", [":d"]),
                ("SELECT ?s { ?s text:query ('foret' 0) }", []),
                ("SELECT ?s { ?s :size 7 . ?s text:query 'coopérative' }", [":a", ":a"]),
                ("SELECT ?s { VALUES ?s { :b :c } ?s text:query 'coopérative' }", [":c"]),
                ("SELECT ?s { :d text:query ('foret' 1) . BIND(1 AS ?s) }", ["1"]),
                ("SELECT ?s { :a text:query ('foret' 1) . BIND(1 AS ?s) }", []),
                ("SELECT ?s { ?s :name ?n FILTER NOT EXISTS { ?s text:query 'coopérative' } }", [":b", ":b", ":d"]),
                ("SELECT ?s { ?s text:query 'forest' MINUS { ?s text:query 'bos' } }", []),
                ("SELECT ?s { ?s text:query 'nowhere' }", []),
            ];
            var data = new TheoryData<EngineKind, string, string[]>();
            foreach (var kind in TestEngines.All)
            {
                foreach (var (pattern, rows) in cases)
                {
                    data.Add(kind, pattern, rows);
                }
            }

            return data;
        }
    }

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task A_search_finds(EngineKind kind, string query, string[] expected)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Data);
        Assert.Equal(expected.Order(StringComparer.Ordinal), (await SelectAsync(engine, DatasetView.Everything, query)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_score_is_the_same_whether_or_not_others_are_hidden(EngineKind kind)
    {
        const string Query = "SELECT ?s ?score { (?s ?score) text:query 'forêt OR coopérative' } ORDER BY DESC(?score) ?s";
        await using var all = await TestEngines.CreateAsync(kind, Data);
        await using var some = await TestEngines.CreateAsync(kind, Data + " ; DROP GRAPH :g2");
        var view = DatasetView.Union(GraphSet.AllExcept([new Iri("http://example.org/g2")], includesUnnamed: true));
        Assert.Equal(await SelectAsync(some, DatasetView.Everything, Query), await SelectAsync(all, view, Query));
        Assert.NotEqual(await SelectAsync(all, DatasetView.Everything, Query), await SelectAsync(all, view, Query));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_limit_keeps_the_best(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Data);
        var all = await SelectAsync(engine, DatasetView.Everything, "SELECT ?s ?l { (?s ?score ?l) text:query 'forêt' } ORDER BY DESC(?score)");
        var best = await SelectAsync(engine, DatasetView.Everything, "SELECT ?s ?l { (?s ?score ?l) text:query ('forêt' 2) } ORDER BY DESC(?score)");
        Assert.Equal(all.Take(2), best);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_search_that_is_none_is_refused_with_its_place(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Data);
        var error = await Assert.ThrowsAsync<QueryNotSupportedException>(() => SelectAsync(engine, DatasetView.Everything, "SELECT ?s { ?s text:query '(forêt' }"));
        Assert.Contains("character", error.Message, StringComparison.Ordinal);
        Assert.Equal([":a", ":d"], await SelectAsync(engine, DatasetView.Everything, "SELECT DISTINCT ?s { ?s text:query ('(forêt' 'mode:lenient') FILTER(?s != :b) } ORDER BY ?s"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Many_hits_are_all_found_and_ranked(EngineKind kind)
    {
        await using var engine = TestEngines.Create(kind);
        var statements = string.Join(' ', Enumerable.Range(0, 5000).Select(i => $":s :p 'common {i}' ."));
        await TestEngines.UpdateAsync(engine, $"{Prologue}INSERT DATA {{ {statements} }}");
        Assert.Equal(["5000"], await SelectAsync(engine, DatasetView.Everything, "SELECT (COUNT(*) AS ?n) { ?s text:query 'common' }"));
        Assert.Equal(["4"], await SelectAsync(engine, DatasetView.Everything, "SELECT (COUNT(*) AS ?n) { (?s ?score) text:query ('common' 4) }"));
        Assert.Equal(["5000"], await SelectAsync(engine, DatasetView.Everything, "SELECT (COUNT(?score) AS ?n) { (?s ?score) text:query 'common' }"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_update_can_search(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Data);
        await TestEngines.UpdateAsync(engine, Prologue + "INSERT { ?s :tag :found } WHERE { ?s text:query (:note 'coopérative') }");
        Assert.Equal([":a"], await SelectAsync(engine, DatasetView.Everything, "SELECT ?s { ?s :tag :found }"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_a_transaction_adds_is_found_in_it_and_nowhere_else(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Data);
        await using var transaction = await engine.BeginAsync(TestEngines.Administrator);
        await transaction.ApplyAsync(SparqlParser.ParseUpdate(Prologue + "INSERT DATA { :e :name 'pending' }"), new QueryOptions());
        await using (var pending = await transaction.OpenPendingAsync(DatasetView.Everything))
        {
            Assert.Equal([":e"], await SelectAsync(pending, "SELECT ?s { ?s text:query 'pending' }"));
        }

        Assert.Empty(await SelectAsync(engine, DatasetView.Everything, "SELECT ?s { ?s text:query 'pending' }"));
    }

    private static async Task<List<string>> SelectAsync(ISparqlEngine engine, DatasetView view, string query)
    {
        await using var snapshot = await engine.OpenSnapshotAsync(view);
        return await SelectAsync(snapshot, query);
    }

    private static async Task<List<string>> SelectAsync(ISparqlSnapshot snapshot, string query)
    {
        var table = await SolutionTable.SelectAsync(snapshot, (SelectQuery)SparqlParser.ParseQuery(Prologue + query), new QueryOptions());
        return [.. table.Rows.Select(row => string.Join(' ', row.Select(Short)))];
    }

    private static string Short(Term? term) => term switch
    {
        null => "-",
        Iri iri => iri.Value.Replace("http://example.org/", ":", StringComparison.Ordinal),
        Literal { Language: { } language } literal => $"'{literal.LexicalForm}'@{language}",
        Literal literal when literal.Datatype == XsdVocabulary.String => $"'{literal.LexicalForm}'",
        Literal literal => literal.LexicalForm,
        _ => term.ToString(),
    };
}
