using Mutualisons.Rdf;

namespace Mutualisons.Conformance.Sparql;

/// <summary>What the manifests of SPARQL's suites say things with.</summary>
internal static class SparqlVocabulary
{
    public const string Manifest = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private const string QueryTest = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
    private const string UpdateTest = "http://www.w3.org/2009/sparql/tests/test-update#";

    public static Iri Query { get; } = new(QueryTest + "query");

    public static Iri QueryData { get; } = new(QueryTest + "data");

    public static Iri QueryGraphData { get; } = new(QueryTest + "graphData");

    public static Iri ServiceData { get; } = new(QueryTest + "serviceData");

    public static Iri ServiceEndpoint { get; } = new(QueryTest + "endpoint");

    public static Iri Request { get; } = new(UpdateTest + "request");

    public static Iri UpdateData { get; } = new(UpdateTest + "data");

    public static Iri UpdateGraphData { get; } = new(UpdateTest + "graphData");

    public static Iri UpdateGraph { get; } = new(UpdateTest + "graph");

    public static Iri Label { get; } = new("http://www.w3.org/2000/01/rdf-schema#label");

    public static Iri ResultCardinality { get; } = new(Manifest + "resultCardinality");
}
