using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Solutions;
using Xunit;

namespace Mutualisons.Conformance.Sparql;

/// <summary>Query evaluation tests on one engine.</summary>
public sealed class QueryEvaluator(EngineKind kind)
{
    /// <summary>The answer must be the expected one.</summary>
    public void Evaluate(TestCase test) => EvaluateAsync(test).GetAwaiter().GetResult();

    private async Task EvaluateAsync(TestCase test)
    {
        var (engine, query) = await PrepareAsync(test);
        await using var services = await ServiceData.ReadAsync(test);
        var options = new QueryOptions { ServiceClient = services };
        await using (engine)
        {
            await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.UnnamedDefault(GraphSet.All));
            switch (query)
            {
                case SelectQuery select:
                    Compare(test, select, ExpectedSolutions.Read(test), await SolutionTable.SelectAsync(snapshot, select, options));
                    break;
                case AskQuery ask:
                    Assert.Equal(ExpectedSolutions.ReadBoolean(test), await snapshot.AskAsync(ask, options));
                    break;
                default:
                    var triples = await SolutionTable.ConstructAsync(snapshot, query, options);
                    Compare(test, new Dataset(triples.Select(t => new Quad(t.Subject, t.Predicate, t.Object))));
                    break;
            }
        }
    }

    /// <summary>A graph must be the expected one.</summary>
    internal static void Compare(TestCase test, Dataset actual) =>
        Assert.True(DatasetIsomorphism.AreIsomorphic(Documents.Read(test, (Iri)test.Result!), actual), $"Another graph is expected than\n{string.Join('\n', actual)}");

    /// <summary>Rows must be the expected ones.</summary>
    internal static void Compare(TestCase test, SelectQuery query, ExpectedSolutions expected, SolutionTable actual)
    {
        var computed = new ComputedNumbers(query);
        (expected, actual) = (expected with { Table = computed.Normalize(expected.Table) }, computed.Normalize(RoundTrip.Through(actual, test.GetFile(test.Result!))));
        if (test.GetValues(test.Iri, SparqlVocabulary.ResultCardinality).Any())
        {
            // REDUCED: any number of copies from one to all of them.
            expected = expected with { Table = expected.Table with { Rows = [.. expected.Table.Rows.Distinct()] } };
            actual = actual with { Rows = [.. actual.Rows.Distinct()] };
        }

        Assert.True(SolutionComparison.AreEqual(expected.Table, actual, expected.IsOrdered), $"expected {Show(expected.Table)}\nactual {Show(actual)}");
    }

    private static string Show(SolutionTable table) => $"{string.Join(' ', table.Variables)}\n  {string.Join("\n  ", table.Rows.Select(row => row.ToString()))}";

    /// <summary>An engine with the test's data, also with the documents that FROM and FROM NAMED name, and the query.</summary>
    private async Task<(ISparqlEngine Engine, SparqlQuery Query)> PrepareAsync(TestCase test)
    {
        var document = (Iri)test.GetValues(test.Action, SparqlVocabulary.Query).Single();
        var query = SparqlParser.ParseQuery(await File.ReadAllBytesAsync(test.GetFile(document)), new SparqlParserOptions { BaseIri = document });
        var engine = TestEngines.Create(kind);
        foreach (var data in test.GetValues(test.Action, SparqlVocabulary.QueryData).Cast<Iri>())
        {
            await TestEngines.LoadAsync(engine, handler => Documents.Read(test, data, handler));
        }

        foreach (var graph in NamedGraphsOf(test, query))
        {
            await TestEngines.LoadAsync(engine, handler => Documents.Read(test, graph, handler), graph);
        }

        return (engine, query);
    }

    /// <summary>The documents that are graphs of their own: those that the manifest names, and those that the query does.</summary>
    internal static IEnumerable<Iri> NamedGraphsOf(TestCase test, SparqlQuery query) => test.GetValues(test.Action, SparqlVocabulary.QueryGraphData).Cast<Iri>()
        .Concat(query.Dataset is { } clause ? [.. clause.Default, .. clause.Named] : [])
        .Distinct();
}
