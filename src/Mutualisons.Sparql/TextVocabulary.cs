using Mutualisons.Rdf;

namespace Mutualisons.Sparql;

/// <summary>The property function for text search, under the name that users of Apache Jena know.</summary>
public static class TextVocabulary
{
    /// <summary><c>http://jena.apache.org/text#</c></summary>
    public const string Namespace = "http://jena.apache.org/text#";

    /// <summary><c>text:query</c>: <c>(?subject ?score ?literal ?graph ?property) text:query (property* "query" limit? "lang:fr"? "highlight:…"?)</c></summary>
    public static Iri Query { get; } = new(Namespace + "query");
}
