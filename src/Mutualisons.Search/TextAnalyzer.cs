using System.Buffers;
using System.Text;
using Mutualisons.Search.Analysis;

namespace Mutualisons.Search;

/// <summary>Cuts texts into words and says how words are compared; every result depends on the arguments alone.</summary>
public static class TextAnalyzer
{
    /// <summary>The words of a text, in order; a word of joined parts follows its parts.</summary>
    /// <remarks>At most <see cref="TextLimits.WordsInText"/> words are read, and of each at most <see cref="TextLimits.WordLength"/> letters.</remarks>
    public static IReadOnlyList<TextToken> Tokenize(string text) => Cut(text);

    /// <summary>Small letters without accents: <c>Épicerie</c> is <c>epicerie</c>, <c>Œuvre</c> is <c>oeuvre</c>; other characters stay.</summary>
    public static string Fold(string text)
    {
        if (IsFolded(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var small = Rune.ToLowerInvariant(rune);
            if (Rune.GetUnicodeCategory(small) is not System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                folded.Append(small.IsBmp && FoldingTable.Find((char)small.Value) is { } plain ? plain : small.ToString());
            }
        }

        return folded.ToString();
    }

    /// <summary>The stem of a word in a language, folded; the folded word itself in a language without stemmer.</summary>
    /// <param name="word">One word.</param>
    /// <param name="language">A language tag; only its first subtag counts.</param>
    public static string Stem(string word, string? language)
    {
        var folded = Fold(word);
        var read = LanguageTags.Read(language);
        if (read is TextLanguage.Unknown or TextLanguage.Other || folded.Length > TextLimits.WordLength || word.Length > TextLimits.WordLength)
        {
            return folded;
        }

        var lower = word.ToLowerInvariant();
        return Stems.Of(lower == folded ? folded : lower, folded, read).Written;
    }

    internal static List<TextToken> Cut(string text)
    {
        var tokens = new List<TextToken>();
        new Tokenizer(text, tokens).Run();
        return tokens;
    }

    private static bool IsFolded(string text) => Ascii.IsValid(text) && !text.AsSpan().ContainsAny(Capitals);

    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
