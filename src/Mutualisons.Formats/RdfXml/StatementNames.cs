using Mutualisons.Rdf;

namespace Mutualisons.Formats.RdfXml;

/// <summary>What names the statement of a property: <c>rdf:ID</c> as RDF 1.1 reifies, and <c>rdf:annotation</c> or <c>rdf:annotationNodeID</c> as 1.2 does.</summary>
internal readonly record struct StatementNames(Iri? Id, Term? Reifier);
