using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Solutions;
using Xunit;

namespace Mutualisons.Conformance.Sparql;

/// <summary>Update evaluation tests on one engine.</summary>
public sealed class UpdateEvaluator(EngineKind kind)
{
    /// <summary>The request must leave the expected graphs.</summary>
    public void Evaluate(TestCase test) => EvaluateAsync(test).GetAwaiter().GetResult();

    private async Task EvaluateAsync(TestCase test)
    {
        var document = (Iri)test.GetValues(test.Action, SparqlVocabulary.Request).Single();
        var update = SparqlParser.ParseUpdate(await File.ReadAllBytesAsync(test.GetFile(document)), new SparqlParserOptions { BaseIri = document });
        await using var engine = TestEngines.Create(kind);
        foreach (var (data, graph) in GraphsOf(test, test.Action))
        {
            await TestEngines.LoadAsync(engine, handler => Documents.Read(test, data, handler), graph);
        }

        await using (var transaction = await engine.BeginAsync(TestEngines.Administrator))
        {
            await transaction.ApplyAsync(update, new QueryOptions());
            await transaction.CommitAsync();
        }

        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        Compare(test, await SolutionTable.ReadDatasetAsync(snapshot));
    }

    /// <summary>What an update left must be what the test expects.</summary>
    internal static void Compare(TestCase test, Dataset actual)
    {
        var expected = new Dataset(GraphsOf(test, test.Result!).SelectMany(graph => Documents.Read(test, graph.Document, graph.Name)));
        Assert.True(DatasetIsomorphism.AreIsomorphic(expected, actual), $"expected\n  {Show(expected)}\nactual\n  {Show(actual)}");
    }

    /// <summary>The documents that a node of the manifest names, with the graphs that they belong in.</summary>
    internal static IEnumerable<(Iri Document, Iri? Name)> GraphsOf(TestCase test, Term node)
    {
        foreach (var data in test.GetValues(node, SparqlVocabulary.UpdateData))
        {
            yield return ((Iri)data, null);
        }

        foreach (var graph in test.GetValues(node, SparqlVocabulary.UpdateGraphData))
        {
            var label = (Literal)test.GetValues(graph, SparqlVocabulary.Label).Single();
            yield return ((Iri)test.GetValues(graph, SparqlVocabulary.UpdateGraph).Single(), new Iri(label.LexicalForm));
        }
    }

    private static string Show(Dataset dataset) => string.Join("\n  ", dataset.Select(quad => quad.ToString()));
}
