using System.Globalization;
using Microsoft.AspNetCore.Http;
using Mutualisons.Domain;
using Mutualisons.Web.Collections;
using Mutualisons.Web.Html;
using Mutualisons.Web.Negotiation;

namespace Mutualisons.Web.Search;

/// <summary>Checks the parameters of <c>/search</c> and <c>/suggest</c>; an unknown or invalid one is refused, never ignored.</summary>
internal sealed class SearchRequestReader(WebOptions options)
{
    private const int UsualPage = 20;
    private const int UsualSuggestions = 10;
    private const int MaxSuggestions = 50;

    private static readonly string[] OfSearch = ["q", "kind", "lang", PageLanguage.OfSearches, "limit", "after"];
    private static readonly string[] OfSuggestions = ["q", "kind", "lang", "limit"];

    private readonly WebOptions _options = options;

    /// <summary>Reads a request to <c>/search</c>; null when nothing is searched for.</summary>
    public SearchRequest? Read(HttpContext context)
    {
        var given = GivenParameters.Read(context.Request.Query, "search", OfSearch);
        var only = ReadLanguage(given, "lang");
        var language = ReadLanguage(given, PageLanguage.OfSearches) ?? PageLanguage.Of(context);
        var kind = ReadKind(given);
        var limit = ReadLimit(given, UsualPage, _options.MaxPageSize);
        var after = given.Find("after") is { } key ? PageKey.TryParse(key) ?? throw GivenParameters.Invalid("after", CollectionRefusals.NextLink()) : null;
        return SearchWords.Read(given, only) is { } text ? new(text, kind, only, limit, after, language) : null;
    }

    /// <summary>Reads a request to <c>/suggest</c>.</summary>
    public SuggestionRequest ReadSuggestion(HttpContext context)
    {
        var given = GivenParameters.Read(context.Request.Query, "suggest", OfSuggestions);
        return new(SearchWords.Find(given) ?? throw SearchWords.Missing(), ReadKind(given), ReadLanguage(given, "lang"), ReadLimit(given, UsualSuggestions, MaxSuggestions));
    }

    private static string? ReadLanguage(GivenParameters given, string name) =>
        given.Find(name) is not { } tag ? null : LanguageNegotiator.Find(tag) ?? throw GivenParameters.Invalid(name, CollectionRefusals.OneOf(LanguageNegotiator.Languages));

    private Kind? ReadKind(GivenParameters given) => given.Find("kind") is not { } name
        ? null
        : _options.Kinds.Collections.FirstOrDefault(kind => kind.Name == name) ?? throw GivenParameters.Invalid("kind", CollectionRefusals.OneOf(_options.Kinds.Collections.Select(kind => kind.Name)));

    private static int ReadLimit(GivenParameters given, int usual, int most) => given.Find("limit") is not { } text
        ? usual
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var limit)
            ? Math.Clamp(limit, 1, most)
            : throw GivenParameters.Invalid("limit", CollectionRefusals.Number(most));
}
