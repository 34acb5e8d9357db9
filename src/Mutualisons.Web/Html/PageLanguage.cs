using Microsoft.AspNetCore.Http;
using Mutualisons.Web.Negotiation;

namespace Mutualisons.Web.Html;

/// <summary>The language in which a request wants its page and labels, and how addresses say it.</summary>
internal static class PageLanguage
{
    /// <summary>The parameter that says it at <c>/search</c>, whose <c>lang</c> is the language of what is searched.</summary>
    public const string OfSearches = "labels";

    private const string Everywhere = "lang";

    /// <summary>What the parameter asks, else what Accept-Language prefers, else <paramref name="fallback"/>.</summary>
    public static string Of(HttpContext context, string fallback = "fr") =>
        LanguageNegotiator.Find(context.Request.Query[OfSearches].ToString())
        ?? LanguageNegotiator.Find(context.Request.Query[Everywhere].ToString())
        ?? LanguageNegotiator.Choose(context.Request.Headers.AcceptLanguage, fallback);

    /// <summary>An address of this site with the language in it; one that says a language already stays as it is.</summary>
    public static string In(string address, string language)
    {
        var parameter = ParameterOf(address);
        if (address.Contains(parameter + "=", StringComparison.Ordinal))
        {
            return address;
        }

        var end = address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? hash : address.Length;
        var joint = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{address[..end]}{joint}{parameter}={language}{address[end..]}";
    }

    /// <summary>The parameter that says the language at an address.</summary>
    public static string ParameterOf(string address)
    {
        var path = address.AsSpan(0, address.IndexOfAny(['?', '#']) is >= 0 and var end ? end : address.Length);
        return path[(path.LastIndexOf('/') + 1)..] is "search" or ['s', 'e', 'a', 'r', 'c', 'h', '.', ..] ? OfSearches : Everywhere;
    }
}
