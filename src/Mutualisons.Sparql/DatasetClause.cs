using Mutualisons.Rdf;

namespace Mutualisons.Sparql;

/// <summary>FROM and FROM NAMED, or USING and USING NAMED, or the protocol's parameters that override them (section 13.2).</summary>
/// <param name="Default">The graphs whose merge is the default graph; none makes it empty.</param>
/// <param name="Named">The named graphs.</param>
public sealed record DatasetClause(ValueList<Iri> Default, ValueList<Iri> Named);
