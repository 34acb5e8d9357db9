using Mutualisons.Rdf;

namespace Mutualisons.Sparql;

/// <summary>One quad added, or removed.</summary>
public sealed record QuadChange(Quad Quad, bool IsAddition);
