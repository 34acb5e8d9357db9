namespace Mutualisons.Search.Stemming;

/// <summary>The classic Dutch stemmer of Snowball, after Porter.</summary>
/// <remarks>See https://snowballstem.org/algorithms/dutch_porter/stemmer.html; one method per step.</remarks>
internal static class DutchStemmer
{
    private const string Vowels = "aeiouyè";
    private const string VowelsAndI = "aeiouyèI";
    private const string VowelsAndJ = "aeiouyèj";

    private static readonly SuffixTable<First> FirstSuffixes = new((First.Heden, "heden"), (First.En, "en ene"), (First.S, "s se"));

    private static readonly SuffixTable<Derived> DerivedSuffixes = new(
        (Derived.EndOrIng, "end ing"), (Derived.Ig, "ig"), (Derived.Lijk, "lijk"), (Derived.Baar, "baar"), (Derived.Bar, "bar"));

    private enum First
    {
        Heden,
        En,
        S,
    }

    private enum Derived
    {
        EndOrIng,
        Ig,
        Lijk,
        Baar,
        Bar,
    }

    /// <summary>The stem of a word in lower case that is short enough to be a word.</summary>
    public static string Stem(ReadOnlySpan<char> lower)
    {
        Span<char> chars = stackalloc char[TextLimits.WordLength + 8];
        lower.CopyTo(chars);
        var word = new StemBuffer(chars, lower.Length);
        Prelude(ref word);
        MarkRegions(ref word);
        InflectionStep(ref word);
        var hadE = CutE(ref word);
        HeidStep(ref word);
        DerivationStep(ref word, hadE);
        UndoubleVowel(ref word);
        Postlude(ref word);
        return word.ToString();
    }

    private static void Prelude(ref StemBuffer word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            word[i] = word[i] switch
            {
                'ä' or 'á' => 'a',
                'ë' or 'é' => 'e',
                'ï' or 'í' => 'i',
                'ö' or 'ó' => 'o',
                'ü' or 'ú' => 'u',
                var other => other,
            };
        }

        if (word.Length > 0 && word[0] == 'y')
        {
            word[0] = 'Y';
        }

        for (var i = 1; i < word.Length; i++)
        {
            if (!Vowels.Contains(word[i - 1]))
            {
                continue;
            }

            if (word[i] == 'i' && i + 1 < word.Length && Vowels.Contains(word[i + 1]))
            {
                word[i] = 'I';
            }
            else if (word[i] == 'y')
            {
                word[i] = 'Y';
            }
        }
    }

    private static void MarkRegions(ref StemBuffer word)
    {
        var first = word.AfterVowelAndNonVowel(0, Vowels);
        word.R2 = word.AfterVowelAndNonVowel(first, Vowels);
        word.R1 = Math.Max(first, 3);
    }

    // heden, en, ene, s, se
    private static void InflectionStep(ref StemBuffer word)
    {
        if (!FirstSuffixes.TryFind(word.Word, out var length, out var rule) || !word.IsInR1(length))
        {
            return;
        }

        switch (rule)
        {
            case First.Heden:
                word.Replace(length, "heid");
                break;
            case First.En:
                CutEn(ref word, length);
                break;
            case First.S when IsAt(word, length + 1, VowelsAndJ, wanted: false):
                word.Cut(length);
                break;
        }
    }

    private static bool CutE(ref StemBuffer word)
    {
        if (!word.EndsWith("e") || !word.IsInR1(1) || !IsAt(word, 2, Vowels, wanted: false))
        {
            return false;
        }

        word.Cut(1);
        Undouble(ref word);
        return true;
    }

    private static void HeidStep(ref StemBuffer word)
    {
        if (!word.EndsWith("heid") || !word.IsInR2(4) || word.EndsWith("cheid"))
        {
            return;
        }

        word.Cut(4);
        if (word.EndsWith("en") && word.IsInR1(2))
        {
            CutEn(ref word, 2);
        }
    }

    private static void DerivationStep(ref StemBuffer word, bool hadE)
    {
        if (!DerivedSuffixes.TryFind(word.Word, out var length, out var rule) || !word.IsInR2(length))
        {
            return;
        }

        switch (rule)
        {
            case Derived.EndOrIng:
                word.Cut(length);
                if (!CutIg(ref word))
                {
                    Undouble(ref word);
                }

                break;
            case Derived.Ig:
                CutIg(ref word);
                break;
            case Derived.Lijk:
                word.Cut(length);
                CutE(ref word);
                break;
            case Derived.Baar:
            case Derived.Bar when hadE:
                word.Cut(length);
                break;
        }
    }

    private static bool CutIg(ref StemBuffer word)
    {
        if (!word.EndsWith("ig") || !word.IsInR2(2) || word.EndsWith("eig"))
        {
            return false;
        }

        word.Cut(2);
        return true;
    }

    private static void CutEn(ref StemBuffer word, int length)
    {
        if (IsAt(word, length + 1, Vowels, wanted: false) && !word.Word[..^length].EndsWith("gem", StringComparison.Ordinal))
        {
            word.Cut(length);
            Undouble(ref word);
        }
    }

    private static void Undouble(ref StemBuffer word)
    {
        if (word.EndsWith("kk") || word.EndsWith("dd") || word.EndsWith("tt"))
        {
            word.Cut(1);
        }
    }

    // maan, brood: a double vowel between single consonants at the end is written once
    private static void UndoubleVowel(ref StemBuffer word)
    {
        if (word.Length >= 4
            && word.Word[..^1] is [.., 'a', 'a'] or [.., 'e', 'e'] or [.., 'o', 'o'] or [.., 'u', 'u']
            && !Vowels.Contains(word[word.Length - 4]) && !VowelsAndI.Contains(word[word.Length - 1]))
        {
            word[word.Length - 2] = word[word.Length - 1];
            word.Cut(1);
        }
    }

    private static void Postlude(ref StemBuffer word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            word[i] = word[i] is 'I' or 'Y' ? char.ToLowerInvariant(word[i]) : word[i];
        }
    }

    private static bool IsAt(in StemBuffer word, int fromEnd, string letters, bool wanted) =>
        word.Length >= fromEnd && letters.Contains(word[word.Length - fromEnd]) == wanted;
}
