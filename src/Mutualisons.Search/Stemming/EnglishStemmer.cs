using System.Collections.Frozen;

namespace Mutualisons.Search.Stemming;

/// <summary>The English stemmer of Snowball, known as Porter 2.</summary>
/// <remarks>See https://snowballstem.org/algorithms/english/stemmer.html; one method per step.</remarks>
internal static partial class EnglishStemmer
{
    private const string Vowels = "aeiouy";
    private const string VowelsAndWxy = "aeiouywxY";

    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Finished =
        FrozenSet.ToFrozenSet(["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"]);

    private static readonly string[] Beginnings = ["gener", "commun", "arsen"];

    /// <summary>The stem of a word in lower case that is short enough to be a word.</summary>
    public static string Stem(ReadOnlySpan<char> lower)
    {
        if (lower.Length <= 2)
        {
            return lower.ToString();
        }

        if (Irregular.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var known))
        {
            return known;
        }

        Span<char> chars = stackalloc char[TextLimits.WordLength + 8];
        lower.CopyTo(chars);
        var word = new StemBuffer(chars, lower.Length);
        MarkConsonantY(ref word);
        MarkRegions(ref word);
        PluralStep(ref word);
        if (!Finished.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.Word))
        {
            PastStep(ref word);
            FinalYStep(ref word);
            DoubleSuffixStep(ref word);
            SuffixStep(ref word);
            LastSuffixStep(ref word);
            FinalLetterStep(ref word);
        }

        for (var i = 0; i < word.Length; i++)
        {
            word[i] = word[i] == 'Y' ? 'y' : word[i];
        }

        return word.ToString();
    }

    private static void MarkConsonantY(ref StemBuffer word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == 'y' && (i == 0 || Vowels.Contains(word[i - 1])))
            {
                word[i] = 'Y';
            }
        }
    }

    private static void MarkRegions(ref StemBuffer word)
    {
        word.R1 = -1;
        foreach (var beginning in Beginnings)
        {
            if (word.Word.StartsWith(beginning, StringComparison.Ordinal))
            {
                word.R1 = beginning.Length;
            }
        }

        word.R1 = word.R1 < 0 ? word.AfterVowelAndNonVowel(0, Vowels) : word.R1;
        word.R2 = word.AfterVowelAndNonVowel(word.R1, Vowels);
    }

    // A short syllable: a vowel then a non-vowel other than w, x, Y after a non-vowel; or a vowel that begins the word, then a non-vowel.
    private static bool EndsInShortSyllable(ReadOnlySpan<char> word) =>
        word.Length >= 2 && Vowels.Contains(word[^2])
        && (word.Length == 2
            ? !Vowels.Contains(word[^1])
            : !VowelsAndWxy.Contains(word[^1]) && !Vowels.Contains(word[^3]));

    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);
}
