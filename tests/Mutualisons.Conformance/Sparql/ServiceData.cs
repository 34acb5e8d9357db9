using Mutualisons.Rdf;
using Mutualisons.Tests.Engines;

namespace Mutualisons.Conformance.Sparql;

/// <summary>The endpoints that a test of SERVICE supposes: <c>qt:serviceData</c>.</summary>
internal static class ServiceData
{
    /// <summary>An endpoint for each, with its documents; no other address answers.</summary>
    public static async Task<NaiveServices> ReadAsync(TestCase test)
    {
        var services = new NaiveServices();
        foreach (var service in test.GetValues(test.Action, SparqlVocabulary.ServiceData))
        {
            var engine = TestEngines.Create(EngineKind.Naive);
            foreach (var data in test.GetValues(service, SparqlVocabulary.QueryData).Cast<Iri>())
            {
                await TestEngines.LoadAsync(engine, handler => Documents.Read(test, data, handler));
            }

            services.Add((Iri)test.GetValues(service, SparqlVocabulary.ServiceEndpoint).Single(), engine);
        }

        return services;
    }
}
