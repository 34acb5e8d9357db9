using Mutualisons.Search.Stemming;

namespace Mutualisons.Search.Analysis;

/// <summary>The stems of one word in one language: of the word as written, then folded, and of the folded word.</summary>
/// <remarks>Two, since stemmers read accents: <c>cooperative</c>, typed without, has to find <c>coopérative</c> and its inflections. Sharing one is enough.</remarks>
internal readonly record struct Stems(string Written, string Folded)
{
    public static readonly TextLanguage[] Languages = [TextLanguage.French, TextLanguage.Dutch, TextLanguage.English];

    /// <summary>Makes the stems of a word; language has to be one that has a stemmer.</summary>
    public static Stems Of(string lower, string folded, TextLanguage language)
    {
        var plain = Stem(folded, language);
        return ReferenceEquals(lower, folded) ? new(plain, plain) : new(TextAnalyzer.Fold(Stem(lower, language)), plain);
    }

    /// <summary>The stem of a folded word.</summary>
    public static string Of(string folded, TextLanguage language) => Stem(folded, language);

    public bool Shares(in Stems other) =>
        Written == other.Written || Folded == other.Folded || Written == other.Folded || Folded == other.Written;

    private static string Stem(string word, TextLanguage language) =>
        !HasLetterOnly(word) ? word
        : language switch
        {
            TextLanguage.French => FrenchInflections.Reduce(word),
            TextLanguage.Dutch => DutchInflections.Reduce(word),
            TextLanguage.English => EnglishStemmer.Stem(word),
            _ => word,
        };

    // Numbers and codes have no inflections; stemmers are made for Latin letters.
    private static bool HasLetterOnly(string word)
    {
        foreach (var letter in word)
        {
            if (letter > '\u024F' || !char.IsLetter(letter))
            {
                return false;
            }
        }

        return true;
    }
}
