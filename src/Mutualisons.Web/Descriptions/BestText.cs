using Mutualisons.Rdf;

namespace Mutualisons.Web.Descriptions;

/// <summary>Which of several texts to show: asked → fr → nl → en → any.</summary>
internal static class BestText
{
    private static readonly string[] Fallbacks = ["fr", "nl", "en"];

    /// <summary>The best text, or null when there is none; among equals the first in ordinal order.</summary>
    public static Literal? Of(IEnumerable<Literal> texts, string language) => texts
        .OrderBy(text => Rank(text, language))
        .ThenBy(text => text.ToString(), StringComparer.Ordinal)
        .FirstOrDefault();

    private static int Rank(Literal text, string language)
    {
        if (text.Language is not { } tag)
        {
            return Fallbacks.Length + 1;
        }

        var primary = tag.Split('-')[0];
        return primary == language ? -1 : Array.IndexOf(Fallbacks, primary) is >= 0 and var rank ? rank : Fallbacks.Length + 2;
    }
}
