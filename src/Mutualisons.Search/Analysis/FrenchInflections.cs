using Mutualisons.Search.Stemming;

namespace Mutualisons.Search.Analysis;

/// <summary>Reduces French words to their stems: those of Snowball, and the plurals that it leaves as they are, such as <c>vélos</c>, <c>radios</c> and <c>menus</c>.</summary>
internal static class FrenchInflections
{
    // Shorter ones are words of their own: bas, dos, pas, bois.
    private const int ShortestPlural = 5;

    public static string Reduce(string word)
    {
        var stem = FrenchStemmer.Stem(word);
        return stem.Length >= ShortestPlural && stem[^1] == 's' && stem[^2] is 'a' or 'i' or 'o' or 'u' && word.EndsWith('s') ? stem[..^1] : stem;
    }
}
