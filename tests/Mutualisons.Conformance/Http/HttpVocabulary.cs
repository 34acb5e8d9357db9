using Mutualisons.Conformance.Sparql;
using Mutualisons.Rdf;

namespace Mutualisons.Conformance.Http;

/// <summary>What the manifests of the protocols say requests and responses with (<see href="https://www.w3.org/TR/HTTP-in-RDF10/">HTTP Vocabulary in RDF</see>).</summary>
internal static class HttpVocabulary
{
    private const string Http = "http://www.w3.org/2011/http#";

    public static Iri Requests { get; } = new(Http + "requests");

    public static Iri Method { get; } = new(Http + "methodName");

    public static Iri Path { get; } = new(Http + "absolutePath");

    public static Iri Headers { get; } = new(Http + "headers");

    public static Iri FieldName { get; } = new(Http + "fieldName");

    public static Iri FieldValue { get; } = new(Http + "fieldValue");

    public static Iri Body { get; } = new(Http + "body");

    public static Iri Response { get; } = new(Http + "resp");

    public static Iri Chars { get; } = new("http://www.w3.org/2011/content#chars");

    public static Iri CharacterEncoding { get; } = new("http://www.w3.org/2011/content#characterEncoding");

    public static Iri ExpectedStatus { get; } = new(SparqlVocabulary.Manifest + "expectedStatus");

    public static Iri ExpectedBoolean { get; } = new(SparqlVocabulary.Manifest + "expectedBoolean");

    public static Iri ExpectedFormat { get; } = new(SparqlVocabulary.Manifest + "expectedFormat");

    public static Iri ExpectedLocation { get; } = new(SparqlVocabulary.Manifest + "expectedLocation");
}
