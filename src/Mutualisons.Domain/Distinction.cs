using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>The statement that tells a kind from others of the same class.</summary>
/// <param name="Property">Its property.</param>
/// <param name="Value">Its value.</param>
public sealed record Distinction(Iri Property, Iri Value);
