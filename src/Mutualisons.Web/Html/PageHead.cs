using Mutualisons.Web.Negotiation;

namespace Mutualisons.Web.Html;

/// <summary>What a page says of itself.</summary>
/// <param name="Title">The title.</param>
/// <param name="Language">The language that it is written in.</param>
/// <param name="Url">Its own address, without the language.</param>
/// <param name="Home">The front page.</param>
/// <param name="Alternates">The same content in other forms, and where.</param>
internal sealed record PageHead(string Title, string Language, string Url, string Home, IReadOnlyList<(Representation Form, string Address)> Alternates)
{
    /// <summary>What stands in the search box of the page.</summary>
    public string Searched { get; init; } = string.Empty;

    /// <summary>What the page describes, as schema.org JSON-LD for search engines; empty when there is nothing of that kind.</summary>
    public string StructuredData { get; init; } = string.Empty;
}
