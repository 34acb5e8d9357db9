using System.Text;
using Mutualisons.Conformance.Sparql;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Solutions;
using Xunit;

namespace Mutualisons.Conformance.Http;

/// <summary>Query evaluation tests over HTTP: graphs by the Graph Store protocol, the query by POST, the answer in the format in which the test expects it.</summary>
public sealed class EndpointQueryEvaluator(Endpoint endpoint, FederatedEndpoints? federation = null)
{
    private readonly Endpoint _endpoint = endpoint;
    private readonly FederatedEndpoints? _federation = federation;

    /// <summary>The answer must be the expected one.</summary>
    public void Evaluate(TestCase test) => EvaluateAsync(test).GetAwaiter().GetResult();

    /// <summary>A text whose relative IRIs are resolved against the document that it stands in, whatever the base of the server.</summary>
    internal static byte[] WithBase(Iri document, byte[] text) => [.. Encoding.UTF8.GetBytes($"BASE <{document.Value}>\n"), .. text];

    private async Task EvaluateAsync(TestCase test)
    {
        var document = (Iri)test.GetValues(test.Action, SparqlVocabulary.Query).Single();
        var text = WithBase(document, await File.ReadAllBytesAsync(test.GetFile(document)));
        var query = SparqlParser.ParseQuery(text, new SparqlParserOptions());
        await LoadAsync(test, query);
        var file = test.GetFile(test.Result!);
        var format = SparqlResultFormatRegistry.Default.FindReaderByFileName(file)?.Format ?? SparqlResultFormat.Json;
        switch (query)
        {
            case SelectQuery select:
                var answer = await _endpoint.QueryAsync(text, format);
                QueryEvaluator.Compare(test, select, ExpectedSolutions.Read(test), new SolutionTable([.. answer.Variables.Select(v => v.Name)], [.. answer.Rows]));
                break;
            case AskQuery:
                Assert.Equal(ExpectedSolutions.ReadBoolean(test), (await _endpoint.QueryAsync(text, format)).Boolean);
                break;
            default:
                var triples = file.EndsWith(".ttl", StringComparison.Ordinal) ? RdfFormat.Turtle : RdfFormat.NTriples;
                QueryEvaluator.Compare(test, await _endpoint.ConstructAsync(text, triples));
                break;
        }
    }

    private async Task LoadAsync(TestCase test, SparqlQuery query)
    {
        await (_federation?.PrepareAsync(test) ?? Task.CompletedTask);
        await _endpoint.ClearAsync();
        foreach (var data in test.GetValues(test.Action, SparqlVocabulary.QueryData).Cast<Iri>())
        {
            await _endpoint.LoadAsync(test, data, null);
        }

        foreach (var graph in QueryEvaluator.NamedGraphsOf(test, query))
        {
            await _endpoint.LoadAsync(test, graph, graph);
        }
    }
}
