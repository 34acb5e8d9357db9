using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Search;

/// <summary>A name that begins like what was typed.</summary>
/// <param name="Record">What it names.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Label">The name.</param>
internal sealed record Suggestion(Iri Record, Kind Kind, Literal Label);
