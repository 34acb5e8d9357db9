using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>From when until when records of a kind stand in lists: half-open, either end may be missing; a date-only end means the end of that day in Brussels.</summary>
/// <param name="Begin">The property that says from when.</param>
/// <param name="End">The property that says until when.</param>
public sealed record Validity(Iri Begin, Iri End);
