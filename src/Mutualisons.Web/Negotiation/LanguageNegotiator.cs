using Microsoft.Extensions.Primitives;

namespace Mutualisons.Web.Negotiation;

/// <summary>Chooses the language of pages among those that clients prefer.</summary>
internal static class LanguageNegotiator
{
    /// <summary>The languages that pages exist in, in the order of fallback.</summary>
    public static readonly IReadOnlyList<string> Languages = ["fr", "nl", "en"];

    /// <summary>The page language for an Accept-Language header (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4">RFC 9110, section 12.5.4</see>); <paramref name="fallback"/> when it prefers none of ours.</summary>
    public static string Choose(StringValues acceptLanguage, string fallback = "fr")
    {
        var best = fallback;
        var bestQuality = 0.0;
        foreach (var element in HeaderWeight.SplitElements(acceptLanguage))
        {
            var semicolon = element.IndexOf(';', StringComparison.Ordinal);
            var tag = (semicolon < 0 ? element : element[..semicolon]).Trim();
            if (HeaderWeight.TryRead(semicolon < 0 ? default : element.AsSpan(semicolon + 1), out var quality)
                && quality > bestQuality
                && Find(tag) is { } language)
            {
                (best, bestQuality) = (language, quality);
            }
        }

        return best;
    }

    /// <summary>The page language that a tag such as <c>nl-BE</c> belongs to, or null.</summary>
    public static string? Find(string tag) =>
        Languages.FirstOrDefault(language =>
            tag.StartsWith(language, StringComparison.OrdinalIgnoreCase)
            && (tag.Length == language.Length || tag[language.Length] == '-'));
}
