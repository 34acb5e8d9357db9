using Mutualisons.Rdf;

namespace Mutualisons.Web.Search;

/// <summary>A found record as a page shows it.</summary>
/// <param name="Found">The record.</param>
/// <param name="Name">Its name; found words are marked when it is written.</param>
/// <param name="Text">What it says where words were found, or how its description begins; null when it says nothing.</param>
/// <param name="Labels">The terms, places and other names by which it was found.</param>
internal sealed record ShownRecord(FoundRecord Found, Literal Name, Literal? Text, IReadOnlyList<(SearchField Field, Literal Text)> Labels);
