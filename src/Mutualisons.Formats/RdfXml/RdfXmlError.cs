namespace Mutualisons.Formats.RdfXml;

/// <summary>An element breaks the grammar of RDF/XML; the parser adds the place and reports it.</summary>
internal sealed class RdfXmlError(string detail) : Exception(detail);
