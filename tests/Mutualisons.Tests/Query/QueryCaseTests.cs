using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Solutions;
using Xunit;

namespace Mutualisons.Tests.Query;

/// <summary>What the specification says of functions, aggregates, patterns, forms of query and updates, on every engine.</summary>
public sealed class QueryCaseTests(EmptyEngines empty) : IClassFixture<EmptyEngines>
{
    private static readonly DatasetView View = DatasetView.UnnamedDefault(GraphSet.All);

    public static TheoryData<EngineKind, string> Titles { get; } = OnEveryEngine(QueryCase.All);

    public static TheoryData<EngineKind, string> Expressions { get; } = OnEveryEngine(QueryCase.Expressions);

    public static TheoryData<string> Syntax { get; } = new(QueryCase.Syntax);

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task A_request_gives_what_the_specification_says(EngineKind kind, string title) => await CheckAsync(kind, QueryCase.All[title]);

    [Theory]
    [MemberData(nameof(Expressions))]
    public async Task An_expression_has_the_value_that_the_specification_says(EngineKind kind, string title) => await CheckExpressionAsync(kind, QueryCase.Expressions[title]);

    [Theory]
    [MemberData(nameof(Syntax))]
    public void A_text_is_taken_or_refused_as_the_grammar_says(string line)
    {
        var text = QueryCase.Prologue + line[3..].Replace("\\n", "\n", StringComparison.Ordinal);
        var error = Record.Exception(() => line[1] == 'q' ? (object)SparqlParser.ParseQuery(text) : SparqlParser.ParseUpdate(text));
        if (line[0] == '+')
        {
            Assert.Null(error);
        }
        else
        {
            Assert.IsType<SparqlSyntaxException>(error);
        }
    }

    private static TheoryData<EngineKind, string> OnEveryEngine(IReadOnlyDictionary<string, QueryCase> cases)
    {
        var data = new TheoryData<EngineKind, string>();
        foreach (var kind in TestEngines.All)
        {
            foreach (var title in cases.Keys)
            {
                data.Add(kind, title);
            }
        }

        return data;
    }

    private async Task CheckExpressionAsync(EngineKind kind, QueryCase item)
    {
        await using var snapshot = await empty[kind].OpenSnapshotAsync(View);
        await CheckRowsAsync(snapshot, item, item.Parts["ROWS"], isOrdered: false);
    }

    private static async Task CheckAsync(EngineKind kind, QueryCase item)
    {
        await using var engine = await TestEngines.CreateAsync(kind, item.Data);
        if (item.Parts.TryGetValue("UPDATE", out var update))
        {
            await TestEngines.UpdateAsync(engine, QueryCase.Prologue + update);
        }

        await using var snapshot = await engine.OpenSnapshotAsync(View);
        var (name, expected) = item.Parts.Single(part => part.Key is "ROWS" or "ORDERED" or "ANSWER" or "TRIPLES" or "STORE");
        await (name switch
        {
            "ANSWER" => CheckAnswerAsync(snapshot, item, expected),
            "TRIPLES" => CheckTriplesAsync(kind, snapshot, item, expected),
            "STORE" => CheckStoreAsync(kind, snapshot, expected),
            _ => CheckRowsAsync(snapshot, item, expected, isOrdered: name == "ORDERED"),
        });
    }

    private static async Task CheckRowsAsync(ISparqlSnapshot snapshot, QueryCase item, string rows, bool isOrdered)
    {
        var actual = await SolutionTable.SelectAsync(snapshot, (SelectQuery)Parse(item), new QueryOptions());
        var values = (SelectQuery)SparqlParser.ParseQuery($"{QueryCase.Prologue}SELECT * {{ VALUES {rows} }}");
        var expected = await SolutionTable.SelectAsync(snapshot, values, new QueryOptions());
        Assert.True(SolutionComparison.AreEqual(expected, actual, isOrdered), $"expected {Show(expected)}\nactual {Show(actual)}");
    }

    private static async Task CheckAnswerAsync(ISparqlSnapshot snapshot, QueryCase item, string answer) =>
        Assert.Equal(answer.Trim() == "true", await snapshot.AskAsync((AskQuery)Parse(item), new QueryOptions()));

    private static async Task CheckTriplesAsync(EngineKind kind, ISparqlSnapshot snapshot, QueryCase item, string triples)
    {
        var actual = await SolutionTable.ConstructAsync(snapshot, Parse(item), new QueryOptions());
        Assert.Equal(actual.Count, actual.Distinct().Count());
        AssertIsomorphic(await StoredAsync(kind, triples), new Dataset(actual.Select(t => new Quad(t.Subject, t.Predicate, t.Object))));
    }

    private static async Task CheckStoreAsync(EngineKind kind, ISparqlSnapshot snapshot, string quads) =>
        AssertIsomorphic(await StoredAsync(kind, quads), await SolutionTable.ReadDatasetAsync(snapshot));

    private static async Task<Dataset> StoredAsync(EngineKind kind, string quads)
    {
        await using var engine = await TestEngines.CreateAsync(kind, $"{QueryCase.Prologue}INSERT DATA {{ {quads} }}");
        await using var snapshot = await engine.OpenSnapshotAsync(View);
        return await SolutionTable.ReadDatasetAsync(snapshot);
    }

    private static void AssertIsomorphic(Dataset expected, Dataset actual) =>
        Assert.True(DatasetIsomorphism.AreIsomorphic(expected, actual), $"expected {string.Join(" ", expected)}\nactual {string.Join(" ", actual)}");

    private static SparqlQuery Parse(QueryCase item) => SparqlParser.ParseQuery(QueryCase.Prologue + item.Parts["QUERY"]);

    private static string Show(SolutionTable table) => string.Join("; ", table.Rows.Select(r => r.ToString()));
}
