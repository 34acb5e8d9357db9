using Mutualisons.Domain;
using Mutualisons.Web.Collections;

namespace Mutualisons.Web.Search;

/// <summary>What a client asks of the search over all kinds, checked.</summary>
/// <param name="Text">What is searched for.</param>
/// <param name="Kind">The one kind that is shown, or null for all.</param>
/// <param name="Only">The language of the texts that are looked at, beside those without any; null for all.</param>
/// <param name="Limit">How many records a page has.</param>
/// <param name="After">The last record of the page before, or null for the first page.</param>
/// <param name="Language">The language of the page and its labels; it drops no record.</param>
internal sealed record SearchRequest(SearchText Text, Kind? Kind, string? Only, int Limit, PageKey? After, string Language);
