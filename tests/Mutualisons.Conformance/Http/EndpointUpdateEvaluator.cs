using Mutualisons.Conformance.Sparql;
using Mutualisons.Rdf;

namespace Mutualisons.Conformance.Http;

/// <summary>Update evaluation tests over HTTP: graphs by the Graph Store protocol, the update by POST, and all graphs read back.</summary>
public sealed class EndpointUpdateEvaluator(Endpoint endpoint)
{
    private readonly Endpoint _endpoint = endpoint;

    /// <summary>The request must leave the expected graphs.</summary>
    public void Evaluate(TestCase test) => EvaluateAsync(test).GetAwaiter().GetResult();

    private async Task EvaluateAsync(TestCase test)
    {
        await _endpoint.ClearAsync();
        foreach (var (data, graph) in UpdateEvaluator.GraphsOf(test, test.Action))
        {
            await _endpoint.LoadAsync(test, data, graph);
        }

        var document = (Iri)test.GetValues(test.Action, SparqlVocabulary.Request).Single();
        await _endpoint.UpdateAsync(EndpointQueryEvaluator.WithBase(document, await File.ReadAllBytesAsync(test.GetFile(document))));
        UpdateEvaluator.Compare(test, await _endpoint.ReadAllAsync());
    }
}
