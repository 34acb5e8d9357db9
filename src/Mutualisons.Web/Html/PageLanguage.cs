using Microsoft.AspNetCore.Http;
using Mutualisons.Web.Negotiation;

namespace Mutualisons.Web.Html;

/// <summary>The language in which a request wants its page and labels.</summary>
internal static class PageLanguage
{
    /// <summary>What <c>lang=</c> asks, else what Accept-Language prefers, else <paramref name="fallback"/>.</summary>
    public static string Of(HttpContext context, string fallback = "fr") =>
        LanguageNegotiator.Find(context.Request.Query["lang"].ToString()) ?? LanguageNegotiator.Choose(context.Request.Headers.AcceptLanguage, fallback);
}
