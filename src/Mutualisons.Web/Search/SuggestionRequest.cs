using Mutualisons.Domain;

namespace Mutualisons.Web.Search;

/// <summary>What a client asks of <c>/suggest</c>, checked.</summary>
/// <param name="Typed">What was typed so far.</param>
/// <param name="Kind">The one kind that is suggested, or null for all.</param>
/// <param name="Only">The language of the names that are looked at, beside those without any; null for all.</param>
/// <param name="Limit">How many suggestions there are at most.</param>
internal sealed record SuggestionRequest(string Typed, Kind? Kind, string? Only, int Limit);
