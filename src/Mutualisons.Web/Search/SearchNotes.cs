using System.Globalization;
using Mutualisons.Web.Html;

namespace Mutualisons.Web.Search;

/// <summary>Tells people what became of their words when not all were found as typed.</summary>
internal static class SearchNotes
{
    /// <summary>The sentences, none when everything was found.</summary>
    public static IEnumerable<string> Of(Findings findings, string language)
    {
        foreach (var part in findings.Parts)
        {
            if (!part.IsFound)
            {
                yield return Say("search-not-found", language, part.Part);
            }
            else if (part.Meant is { } meant)
            {
                yield return Say("search-close", language, part.Part, meant);
            }
        }

        if (findings.IsPartial)
        {
            yield return Texts.Get("search-partial", language);
        }
    }

    /// <summary>The search with the words that were meant, or null when all were found as typed.</summary>
    public static string? Corrected(Findings findings) => findings.Parts.Any(part => part is { IsFound: true, Meant: not null })
        ? string.Join(' ', findings.Parts.Where(part => part.IsFound).Select(part => part.Meant ?? part.Part))
        : null;

    private static string Say(string key, string language, params string[] words) => string.Format(CultureInfo.InvariantCulture, Texts.Get(key, language), words);
}
