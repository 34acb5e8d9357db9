using Mutualisons.Domain;

namespace Mutualisons.Web.Taxonomy;

/// <summary>How many records of a kind a filter by some term finds.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Parameter">The filter's parameter.</param>
/// <param name="Count">How many.</param>
internal readonly record struct ConceptCount(Kind Kind, string Parameter, long Count);
