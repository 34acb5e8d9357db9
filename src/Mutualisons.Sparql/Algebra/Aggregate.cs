using Mutualisons.Rdf;

namespace Mutualisons.Sparql.Algebra;

/// <summary>A set function over a group (section 18.5.1).</summary>
/// <param name="Function">Which one; with <see cref="AggregateFunction.Custom"/>, <paramref name="CustomFunction"/> names it.</param>
/// <param name="Argument">What is aggregated; null for <c>COUNT(*)</c>.</param>
/// <param name="IsDistinct">Whether equal values count once.</param>
/// <param name="Separator">What GROUP_CONCAT puts between values; null for its default, one space.</param>
/// <param name="CustomFunction">The IRI of a custom aggregate.</param>
public sealed record Aggregate(
    AggregateFunction Function,
    Expression? Argument,
    bool IsDistinct = false,
    string? Separator = null,
    Iri? CustomFunction = null);
