namespace Mutualisons.Search.Stemming;

internal static partial class EnglishStemmer
{
    private static readonly SuffixTable<Plural> Plurals =
        new((Plural.Sses, "sses"), (Plural.Ies, "ied ies"), (Plural.S, "s"), (Plural.None, "us ss"));

    private static readonly SuffixTable<bool> PastSuffixes = new((true, "eed eedly"), (false, "ed edly ing ingly"));

    private static readonly SuffixTable<Derivation> DoubleSuffixes = new(
        (Derivation.Tion, "tional"), (Derivation.Ence, "enci"), (Derivation.Ance, "anci"), (Derivation.Able, "abli"), (Derivation.Ent, "entli"),
        (Derivation.Ize, "izer ization"), (Derivation.Ate, "ational ation ator"), (Derivation.Al, "alism aliti alli"), (Derivation.Ful, "fulness fulli"),
        (Derivation.Ous, "ousli ousness"), (Derivation.Ive, "iveness iviti"), (Derivation.Ble, "biliti bli"), (Derivation.Og, "ogi"),
        (Derivation.Less, "lessli"), (Derivation.Li, "li"));

    private static readonly SuffixTable<Derivation> Suffixes = new(
        (Derivation.Tion, "tional"), (Derivation.Ate, "ational"), (Derivation.Al, "alize"), (Derivation.Ic, "icate iciti ical"),
        (Derivation.Nothing, "ful ness"), (Derivation.Ative, "ative"));

    private static readonly SuffixTable<bool> LastSuffixes = new(
        (true, "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize"), (false, "ion"));

    private enum Plural
    {
        None,
        Sses,
        Ies,
        S,
    }

    private enum Derivation
    {
        Nothing,
        Tion,
        Ence,
        Ance,
        Able,
        Ent,
        Ize,
        Ate,
        Al,
        Ful,
        Ous,
        Ive,
        Ble,
        Og,
        Less,
        Li,
        Ic,
        Ative,
    }

    // Step 1a
    private static void PluralStep(ref StemBuffer word)
    {
        if (!Plurals.TryFind(word.Word, out var length, out var rule))
        {
            return;
        }

        switch (rule)
        {
            case Plural.Sses:
                word.Cut(2);
                break;
            case Plural.Ies:
                word.Replace(length, word.Length > 4 ? "i" : "ie");
                break;
            case Plural.S when word.Length > 2 && HasVowel(word.Word[..^2]):
                word.Cut(1);
                break;
        }
    }

    // Step 1b
    private static void PastStep(ref StemBuffer word)
    {
        if (!PastSuffixes.TryFind(word.Word, out var length, out var isEed))
        {
            return;
        }

        if (isEed)
        {
            if (word.IsInR1(length))
            {
                word.Replace(length, "ee");
            }
        }
        else if (HasVowel(word.Word[..^length]))
        {
            word.Cut(length);
            MendAfterPast(ref word);
        }
    }

    private static void MendAfterPast(ref StemBuffer word)
    {
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz"))
        {
            word.Append("e");
        }
        else if (word.Length >= 2 && word[word.Length - 1] == word[word.Length - 2] && "bdfgmnprt".Contains(word[word.Length - 1]))
        {
            word.Cut(1);
        }
        else if (word.Length == word.R1 && EndsInShortSyllable(word.Word))
        {
            word.Append("e");
        }
    }

    // Step 1c
    private static void FinalYStep(ref StemBuffer word)
    {
        if (word.Length > 2 && word[word.Length - 1] is 'y' or 'Y' && !Vowels.Contains(word[word.Length - 2]))
        {
            word.Replace(1, "i");
        }
    }

    // Step 2
    private static void DoubleSuffixStep(ref StemBuffer word)
    {
        if (!DoubleSuffixes.TryFind(word.Word, out var length, out var rule) || !word.IsInR1(length))
        {
            return;
        }

        var before = word.Length > length ? word[word.Length - length - 1] : '\0';
        if (rule is Derivation.Og && before != 'l' || rule is Derivation.Li && !"cdeghkmnrt".Contains(before))
        {
            return;
        }

        word.Replace(length, Ending(rule));
    }

    // Step 3
    private static void SuffixStep(ref StemBuffer word)
    {
        if (Suffixes.TryFind(word.Word, out var length, out var rule) && word.IsInR1(length) && (rule != Derivation.Ative || word.IsInR2(length)))
        {
            word.Replace(length, Ending(rule));
        }
    }

    // Step 4
    private static void LastSuffixStep(ref StemBuffer word)
    {
        if (LastSuffixes.TryFind(word.Word, out var length, out var always) && word.IsInR2(length)
            && (always || word.Length > length && word[word.Length - length - 1] is 's' or 't'))
        {
            word.Cut(length);
        }
    }

    // Step 5
    private static void FinalLetterStep(ref StemBuffer word)
    {
        if (word.EndsWith("e"))
        {
            if (word.IsInR2(1) || word.IsInR1(1) && !EndsInShortSyllable(word.Word[..^1]))
            {
                word.Cut(1);
            }
        }
        else if (word.EndsWith("ll") && word.IsInR2(1))
        {
            word.Cut(1);
        }
    }

    private static string Ending(Derivation rule) => rule switch
    {
        Derivation.Nothing or Derivation.Li or Derivation.Ative => string.Empty,
        _ => rule.ToString().ToLowerInvariant(),
    };
}
