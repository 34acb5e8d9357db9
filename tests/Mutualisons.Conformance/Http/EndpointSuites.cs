using Mutualisons.Conformance.Sparql;

namespace Mutualisons.Conformance.Http;

/// <summary>The suites of SPARQL as a server answers them.</summary>
/// <remarks>The tests of <c>http-rdf-update</c> are deprecated in favour of those of <c>graph-store-protocol</c>, which are here.</remarks>
public static class EndpointSuites
{
    /// <summary>The protocols, whose manifests tell requests and responses.</summary>
    public static IReadOnlyList<Suite> MakeProtocols(Endpoint endpoint)
    {
        var exchanges = new ExchangeEvaluator(endpoint);
        return
        [
            SparqlSuites.Make("protocol-http", "sparql/sparql11/protocol/manifest.ttl", new() { ["ProtocolTest"] = exchanges.Evaluate }),
            SparqlSuites.Make("graph-store-http", "sparql/sparql11/graph-store-protocol/manifest.ttl", new() { ["GraphStoreProtocolTest"] = exchanges.Evaluate }),
            SparqlSuites.Make(
                "service-description-http",
                "sparql/sparql11/service-description/manifest.ttl",
                new() { ["ServiceDescriptionTest"] = new ServiceDescriptionEvaluator(endpoint).Evaluate }),
        ];
    }

    /// <summary>Queries and updates, evaluation and syntax; those with SERVICE only if the server asks other endpoints through <paramref name="federation"/>.</summary>
    public static IReadOnlyList<Suite> MakeLanguages(Endpoint endpoint, FederatedEndpoints? federation = null) =>
    [
        MakeLanguage("sparql10-http", "sparql/sparql10/manifest.ttl", endpoint, federation),
        MakeLanguage("sparql11-http", "sparql/sparql11/manifest-all.ttl", endpoint, federation),
        MakeLanguage("sparql12-http", "sparql/sparql12/manifest.ttl", endpoint, federation),
    ];

    private static Suite MakeLanguage(string name, string manifest, Endpoint endpoint, FederatedEndpoints? federation)
    {
        var syntax = new EndpointSyntaxEvaluator(endpoint);
        return SparqlSuites.Make(name, manifest, new()
        {
            ["QueryEvaluationTest"] = new EndpointQueryEvaluator(endpoint, federation).Evaluate,
            ["CSVResultFormatTest"] = new EndpointQueryEvaluator(endpoint).Evaluate,
            ["UpdateEvaluationTest"] = new EndpointUpdateEvaluator(endpoint).Evaluate,
            ["PositiveSyntaxTest"] = syntax.AcceptQuery,
            ["PositiveSyntaxTest11"] = syntax.AcceptQuery,
            ["NegativeSyntaxTest"] = syntax.RefuseQuery,
            ["NegativeSyntaxTest11"] = syntax.RefuseQuery,
            ["PositiveUpdateSyntaxTest"] = syntax.AcceptUpdate,
            ["PositiveUpdateSyntaxTest11"] = syntax.AcceptUpdate,
            ["NegativeUpdateSyntaxTest"] = syntax.RefuseUpdate,
            ["NegativeUpdateSyntaxTest11"] = syntax.RefuseUpdate,
        },
        federation is null ? "/service/" : null);
    }
}
