using Microsoft.Extensions.Primitives;

namespace Mutualisons.Web.Negotiation;

/// <summary>Chooses what to send among what is on offer, by what the client accepts.</summary>
internal static class MediaNegotiator
{
    /// <summary>The best of <paramref name="offered"/> (in the server's order of preference, which settles ties), or null when nothing is acceptable; without the header the first.</summary>
    public static Representation? Choose(IReadOnlyList<Representation> offered, StringValues accept)
    {
        var ranges = Parse(accept);
        if (ranges.Count == 0)
        {
            return offered[0];
        }

        Representation? best = null;
        var bestQuality = 0.0;
        foreach (var candidate in offered)
        {
            var quality = QualityOf(candidate.MediaType, ranges);
            if (quality > bestQuality)
            {
                (best, bestQuality) = (candidate, quality);
            }
        }

        return best;
    }

    /// <summary>Whether a person reads the answer: HTML is asked for by its name, and nothing more than it.</summary>
    public static bool PrefersPages(StringValues accept)
    {
        var ranges = Parse(accept);
        var asked = ranges.Where(range => range.Specificity == 2 && range.Includes(Representation.Html.MediaType)).Select(range => range.Quality).DefaultIfEmpty().Max();
        return asked > 0 && ranges.All(range => range.Quality <= asked);
    }

    private static List<MediaRange> Parse(StringValues accept)
    {
        var ranges = new List<MediaRange>();
        foreach (var element in HeaderWeight.SplitElements(accept))
        {
            if (MediaRange.TryParse(element) is { } range)
            {
                ranges.Add(range);
            }
        }

        return ranges;
    }

    private static double QualityOf(string mediaType, List<MediaRange> ranges)
    {
        var specificity = -1;
        var quality = 0.0;
        foreach (var range in ranges)
        {
            if (range.Specificity > specificity && range.Includes(mediaType))
            {
                (specificity, quality) = (range.Specificity, range.Quality);
            }
        }

        return quality;
    }
}
