using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>When records of a kind happen, once or again and again; <c>from=</c> and <c>to=</c> filter by it.</summary>
/// <param name="Begin">The property that says when it begins.</param>
/// <param name="End">The property that says when it ends.</param>
/// <param name="Schedule">The property that leads to a <c>schema:Schedule</c>.</param>
public sealed record Occurrence(Iri Begin, Iri End, Iri Schedule);
