using System.Net;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Conformance.Http;

/// <summary>Tests of the service description, which the manifest only names (<see href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</see>).</summary>
public sealed class ServiceDescriptionEvaluator(Endpoint endpoint)
{
    private const string Sd = "http://www.w3.org/ns/sparql-service-description#";

    private static readonly string[] Properties =
    [
        "availableGraphs", "defaultDataset", "defaultEntailmentRegime", "defaultGraph", "defaultSupportedEntailmentProfile", "endpoint", "entailmentRegime", "extensionAggregate", "extensionFunction",
        "feature", "graph", "inputFormat", "languageExtension", "name", "namedGraph", "propertyFeature", "resultFormat", "supportedEntailmentProfile", "supportedLanguage",
    ];

    private static readonly string[] Classes =
        ["Aggregate", "Dataset", "EntailmentProfile", "EntailmentRegime", "Feature", "Function", "Graph", "GraphCollection", "Language", "NamedGraph", "Service"];

    private readonly Endpoint _endpoint = endpoint;

    /// <summary>The description must be there, name the endpoint or follow the schema, as the test's name says.</summary>
    public void Evaluate(TestCase test)
    {
        var description = ReadAsync().GetAwaiter().GetResult();
        switch (test.Iri.Value.Split('#')[1])
        {
            case "returns-rdf":
                Assert.NotEmpty(description);
                break;
            case "has-endpoint-triple":
                Assert.Contains(description, quad => quad.Predicate == Term("endpoint") && quad.Object == new Iri(_endpoint.Sparql.AbsoluteUri));
                break;
            case "conforms-to-schema":
                CheckSchema(description);
                break;
            default:
                throw new InvalidOperationException($"What {test.Iri} asks for is not known.");
        }
    }

    private async Task<Dataset> ReadAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _endpoint.Sparql);
        using var response = await _endpoint.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Endpoint.ReadAsync(response);
    }

    private static void CheckSchema(Dataset description)
    {
        var service = Assert.Single(description.Match(predicate: RdfVocabulary.Type, @object: Term("Service"))).Subject;
        Assert.IsType<Iri>(Assert.Single(description.Match(service, Term("endpoint"))).Object);
        Assert.NotEmpty(description.Match(service, Term("supportedLanguage")));
        foreach (var quad in description)
        {
            if (quad.Predicate is Iri { Value: var property } && property.StartsWith(Sd, StringComparison.Ordinal))
            {
                Assert.Contains(property[Sd.Length..], Properties);
                Assert.IsNotType<Literal>(quad.Object);
            }
            else if (quad.Predicate == RdfVocabulary.Type && quad.Object is Iri { Value: var type } && type.StartsWith(Sd, StringComparison.Ordinal))
            {
                Assert.Contains(type[Sd.Length..], Classes);
            }
        }

        Assert.All(description.Match(predicate: Term("namedGraph")), quad => Assert.Single(description.Match(quad.Object, Term("name"))));
        Assert.All(description.Match(predicate: Term("defaultDataset")), quad => Assert.Single(description.Match(quad.Object, Term("defaultGraph"))));
    }

    private static Iri Term(string name) => new(Sd + name);
}
