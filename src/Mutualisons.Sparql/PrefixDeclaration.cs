using Mutualisons.Rdf;

namespace Mutualisons.Sparql;

/// <summary>A prefix that a query declares, without its colon, and what it stands for.</summary>
public sealed record PrefixDeclaration(string Name, Iri Namespace);
