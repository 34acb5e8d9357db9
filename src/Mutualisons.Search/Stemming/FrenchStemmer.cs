namespace Mutualisons.Search.Stemming;

/// <summary>The French stemmer of Snowball.</summary>
/// <remarks>See https://snowballstem.org/algorithms/french/stemmer.html; one method per step. Elided articles are cut by the tokenizer.</remarks>
internal static partial class FrenchStemmer
{
    private const string Vowels = "aeiouyâàëéêèïîôûù";

    /// <summary>The stem of a word in lower case that is short enough to be a word.</summary>
    public static string Stem(ReadOnlySpan<char> lower)
    {
        Span<char> chars = stackalloc char[TextLimits.WordLength + 8];
        lower.CopyTo(chars);
        var word = new StemBuffer(chars, lower.Length);
        MarkConsonants(ref word);
        MarkRegions(ref word);
        if (StandardStep(ref word) || VerbInIStep(ref word) || VerbStep(ref word))
        {
            FinalLetterStep(ref word);
        }
        else
        {
            ResidualStep(ref word);
        }

        Undouble(ref word);
        Unaccent(ref word);
        for (var i = 0; i < word.Length; i++)
        {
            word[i] = word[i] is 'U' or 'I' or 'Y' ? char.ToLowerInvariant(word[i]) : word[i];
        }

        return word.ToString();
    }

    // u and i between vowels, y beside a vowel and u after q are consonants; capitals mark them.
    private static void MarkConsonants(ref StemBuffer word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            var isBeforeVowel = i + 2 < word.Length && IsVowel(word[i + 2]);
            if (IsVowel(word[i]) && next is 'u' or 'i' && isBeforeVowel)
            {
                word[i + 1] = char.ToUpperInvariant(next);
                i += 2;
            }
            else if (IsVowel(word[i]) && next == 'y')
            {
                word[++i] = 'Y';
            }
            else if (word[i] == 'y' && IsVowel(next))
            {
                word[i++] = 'Y';
            }
            else if (word[i] == 'q' && next == 'u')
            {
                word[++i] = 'U';
            }
        }
    }

    private static void MarkRegions(ref StemBuffer word)
    {
        word.RV = StartOfVerbRegion(word.Word);
        word.R1 = word.AfterVowelAndNonVowel(0, Vowels);
        word.R2 = word.AfterVowelAndNonVowel(word.R1, Vowels);
    }

    private static int StartOfVerbRegion(ReadOnlySpan<char> word)
    {
        if (word.Length >= 3 && (IsVowel(word[0]) && IsVowel(word[1]) || word[..3] is "par" or "col" or "tap"))
        {
            return 3;
        }

        for (var i = 1; i < word.Length; i++)
        {
            if (IsVowel(word[i]))
            {
                return i + 1;
            }
        }

        return word.Length;
    }

    private static void FinalLetterStep(ref StemBuffer word)
    {
        if (word.EndsWith("Y"))
        {
            word.Replace(1, "i");
        }
        else if (word.EndsWith("ç"))
        {
            word.Replace(1, "c");
        }
    }

    private static void ResidualStep(ref StemBuffer word)
    {
        if (word.EndsWith("s") && word.Length >= 2 && !"aiouès".Contains(word[word.Length - 2]))
        {
            word.Cut(1);
        }

        if (word.EndsWith("ion"))
        {
            if (word.IsInRV(4) && word.IsInR2(3) && word[word.Length - 4] is 's' or 't')
            {
                word.Cut(3);
            }
        }
        else if (!ReplaceInVerbRegion(ref word, "i", "ier", "ière", "Ier", "Ière") && !ReplaceInVerbRegion(ref word, string.Empty, "e")
            && word.EndsWith("guë") && word.IsInRV(3))
        {
            word.Cut(1);
        }
    }

    private static bool ReplaceInVerbRegion(ref StemBuffer word, string by, params ReadOnlySpan<string> suffixes)
    {
        foreach (var suffix in suffixes)
        {
            if (word.EndsWith(suffix) && word.IsInRV(suffix.Length))
            {
                word.Replace(suffix.Length, by);
                return true;
            }
        }

        return false;
    }

    private static void Undouble(ref StemBuffer word)
    {
        if (word.EndsWith("enn") || word.EndsWith("onn") || word.EndsWith("ett") || word.EndsWith("ell") || word.EndsWith("eill"))
        {
            word.Cut(1);
        }
    }

    // é or è before the last consonants
    private static void Unaccent(ref StemBuffer word)
    {
        var at = word.Length - 1;
        while (at >= 0 && !IsVowel(word[at]))
        {
            at--;
        }

        if (at >= 0 && at < word.Length - 1 && word[at] is 'é' or 'è')
        {
            word[at] = 'e';
        }
    }

    private static bool IsVowel(char letter) => Vowels.Contains(letter);
}
