using Mutualisons.Search.Analysis;
using Mutualisons.Search.Queries;

namespace Mutualisons.Search.Matching;

/// <summary>How well a word of a text answers a word of a search: 1 for the word itself, less the looser the likeness, 0 for none.</summary>
internal static class TermComparer
{
    public const float Inflected = 0.8f;
    public const float Together = 0.9f;
    public const float ShortestPrefix = 0.35f;
    public const float LongestPrefix = 0.65f;
    public const float PartOfCompound = 0.4f;
    public const float PartsApart = 0.45f;
    public const float OneEdit = 0.3f;
    public const float TwoEdits = 0.2f;

    public static float Compare(QueryTerm term, in TextToken token, TextLanguage language)
    {
        if (token.Folded == term.Folded)
        {
            return token.Span == 1 ? 1 : Together;
        }

        if (term.IsPrefix)
        {
            return ComparePrefix(term, token);
        }

        if (token.Folded[0] == term.Folded[0] && SharesStem(term, token, language))
        {
            return Inflected;
        }

        var quality = term.FindsPrefixes ? ComparePrefix(term, token) : 0;
        if (term.FindsCompounds)
        {
            quality = Math.Max(quality, Compounds.Compare(term, token, language));
        }

        return term.Edits > 0 ? Math.Max(quality, CompareSpelling(term, token)) : quality;
    }

    /// <summary>True when both have a stem in common: in the language of the text or, where that is unknown, in any.</summary>
    public static bool SharesStem(QueryTerm term, in TextToken token, TextLanguage language)
    {
        if (language == TextLanguage.Other)
        {
            return false;
        }

        if (language != TextLanguage.Unknown)
        {
            return Stems.Of(token.Lower, token.Folded, language).Shares(term.StemsIn(language));
        }

        foreach (var each in Stems.Languages)
        {
            if (Stems.Of(token.Lower, token.Folded, each).Shares(term.StemsIn(each)))
            {
                return true;
            }
        }

        return false;
    }

    private static float ComparePrefix(QueryTerm term, in TextToken token) =>
        token.Folded.StartsWith(term.Folded, StringComparison.Ordinal)
            ? ShortestPrefix + ((LongestPrefix - ShortestPrefix) * term.Folded.Length / token.Folded.Length)
            : 0;

    private static float CompareSpelling(QueryTerm term, in TextToken token)
    {
        if (Math.Abs(term.Folded.Length - token.Folded.Length) > term.Edits)
        {
            return 0;
        }

        var distance = EditDistance.Within(term.Folded, token.Folded, term.Edits);
        return distance > term.Edits || HasDigit(token.Folded) ? 0 : distance == 1 ? OneEdit : TwoEdits;
    }

    private static bool HasDigit(string word)
    {
        foreach (var letter in word)
        {
            if (!char.IsLetter(letter))
            {
                return true;
            }
        }

        return false;
    }
}
