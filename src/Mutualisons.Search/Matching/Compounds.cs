using Mutualisons.Search.Analysis;
using Mutualisons.Search.Queries;

namespace Mutualisons.Search.Matching;

/// <summary>Words written together, as Dutch and German do: found by their parts, without a word list.</summary>
/// <remarks>
/// A part needs <see cref="LettersInPart"/> letters and leaves at least <see cref="LettersLeft"/>. Texts in French and English are left alone.
/// </remarks>
internal static class Compounds
{
    public const int LettersInPart = 5;
    public const int LettersInStem = 4;
    public const int LettersLeft = 3;

    /// <summary>The letters that may bind two parts: <c>gemeenschap-s-huis</c>, <c>fiets-en-winkel</c>.</summary>
    private static readonly string[] Binders = ["", "s", "en", "e", "n"];

    public static bool AreWrittenIn(TextLanguage language) =>
        language is TextLanguage.Dutch or TextLanguage.Unknown or TextLanguage.Other;

    /// <summary>The quality when the text's word begins or ends with the term or its Dutch stem.</summary>
    public static float Compare(QueryTerm term, in TextToken token, TextLanguage language)
    {
        if (!AreWrittenIn(language) || token.Folded.Length < LettersInStem + LettersLeft || !token.Folded.All(char.IsLetter))
        {
            return 0;
        }

        if (IsPartOf(term.Folded, token.Folded))
        {
            return TermComparer.PartOfCompound;
        }

        var stem = term.StemsIn(TextLanguage.Dutch).Folded;
        return language != TextLanguage.Other && term.Folded.Length >= LettersInPart && stem.Length >= LettersInStem
            && token.Folded.AsSpan().Contains(stem.AsSpan(0, stem.Length - 1), StringComparison.Ordinal)
            && (IsPartOf(stem, token.Folded, LettersInStem) || IsPartOf(stem, Stems.Of(token.Folded, TextLanguage.Dutch), LettersInStem))
            ? TermComparer.PartOfCompound
            : 0;
    }

    /// <summary>True when the first word begins the compound and the second, in itself or by its stem, ends it.</summary>
    public static bool IsMadeOf(QueryTerm compound, in TextToken first, in TextToken second, TextLanguage language)
    {
        var start = first.Folded.Length;
        var rest = compound.Folded.Length - start;
        if (start < LettersLeft || rest < LettersLeft || second.Folded.Length < LettersLeft || !compound.Folded.StartsWith(first.Folded, StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var end in RestsAfter(compound.Folded, start))
        {
            if (IsEnd(end, second, language))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What may be the second part of a word whose first part has that many letters.</summary>
    public static IEnumerable<string> RestsAfter(string compound, int start) =>
        Binders.Where(binder => string.CompareOrdinal(compound, start, binder, 0, binder.Length) == 0 && compound.Length - start - binder.Length >= LettersLeft)
            .Select(binder => compound[(start + binder.Length)..]);

    private static bool IsEnd(string end, in TextToken word, TextLanguage language) =>
        end == word.Folded
        || language != TextLanguage.Other && end[0] == word.Folded[0]
            && Stems.Of(end, TextLanguage.Dutch) == Stems.Of(word.Folded, TextLanguage.Dutch);

    private static bool IsPartOf(string part, string word, int letters = LettersInPart) =>
        part.Length >= letters && word.Length >= part.Length + LettersLeft
        && (word.StartsWith(part, StringComparison.Ordinal) || word.EndsWith(part, StringComparison.Ordinal));
}
