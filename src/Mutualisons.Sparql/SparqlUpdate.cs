using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql;

/// <summary>A parsed update request: operations applied in order, in one transaction (SPARQL 1.1 Update, section 3); immutable and thread-safe.</summary>
public sealed record SparqlUpdate(ValueList<UpdateOperation> Operations)
{
    /// <summary>The base IRI in force, for IRI(); null when there is none.</summary>
    public Iri? BaseIri { get; init; }
}
