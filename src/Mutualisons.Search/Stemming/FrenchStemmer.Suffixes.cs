namespace Mutualisons.Search.Stemming;

internal static partial class FrenchStemmer
{
    private static readonly SuffixTable<Standard> StandardSuffixes = new(
        (Standard.Cut, "ance iqUe isme able iste eux ances iqUes ismes ables istes"),
        (Standard.Ation, "atrice ateur ation atrices ateurs ations"),
        (Standard.Logie, "logie logies"),
        (Standard.Ution, "usion ution usions utions"),
        (Standard.Ence, "ence ences"),
        (Standard.Ement, "ement ements"),
        (Standard.Ité, "ité ités"),
        (Standard.If, "if ive ifs ives"),
        (Standard.Eaux, "eaux"),
        (Standard.Aux, "aux"),
        (Standard.Euse, "euse euses"),
        (Standard.Issement, "issement issements"),
        (Standard.Amment, "amment"),
        (Standard.Emment, "emment"),
        (Standard.Ment, "ment ments"));

    private static readonly SuffixTable<bool> VerbInISuffixes = new((true,
        "îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait issant "
        + "issante issantes issants isse issent isses issez issiez issions issons it"));

    private static readonly SuffixTable<Verb> VerbSuffixes = new(
        (Verb.Ions, "ions"),
        (Verb.Cut, "é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez"),
        (Verb.CutWithE, "âmes ât âtes a ai aIent ais ait ant ante antes ants as asse assent asses assiez assions"));

    private enum Standard
    {
        Cut,
        Ation,
        Logie,
        Ution,
        Ence,
        Ement,
        Ité,
        If,
        Eaux,
        Aux,
        Euse,
        Issement,
        Amment,
        Emment,
        Ment,
    }

    private enum Verb
    {
        Ions,
        Cut,
        CutWithE,
    }

    // Step 1; false sends the word on to the verb endings, even where it changed.
    private static bool StandardStep(ref StemBuffer word) =>
        StandardSuffixes.TryFind(word.Word, out var length, out var rule) && rule switch
        {
            Standard.Cut => CutInR2(ref word, length),
            Standard.Ation => CutInR2(ref word, length) && Always(CutOrReplace(ref word, "ic", "iqU")),
            Standard.Logie => ReplaceIf(word.IsInR2(length), ref word, length, "log"),
            Standard.Ution => ReplaceIf(word.IsInR2(length), ref word, length, "u"),
            Standard.Ence => ReplaceIf(word.IsInR2(length), ref word, length, "ent"),
            Standard.Ement => CutEment(ref word, length),
            Standard.Ité => CutInR2(ref word, length) && Always(CutOrReplace(ref word, "abil", "abl") || CutOrReplace(ref word, "ic", "iqU") || CutEnding(ref word, "iv")),
            Standard.If => CutInR2(ref word, length) && Always(CutEnding(ref word, "at") && CutOrReplace(ref word, "ic", "iqU")),
            Standard.Eaux => ReplaceIf(true, ref word, length, "eau"),
            Standard.Aux => ReplaceIf(word.IsInR1(length), ref word, length, "al"),
            Standard.Euse => CutInR2(ref word, length) || ReplaceIf(word.IsInR1(length), ref word, length, "eux"),
            Standard.Issement => ReplaceIf(word.IsInR1(length) && IsVowelBefore(word, length) == false, ref word, length, string.Empty),
            Standard.Amment => ReplaceIf(word.IsInRV(length), ref word, length, "ant") && false,
            Standard.Emment => ReplaceIf(word.IsInRV(length), ref word, length, "ent") && false,
            _ => ReplaceIf(word.IsInRV(length + 1) && IsVowelBefore(word, length) == true, ref word, length, string.Empty) && false,
        };

    private static bool CutEment(ref StemBuffer word, int length)
    {
        if (!word.IsInRV(length))
        {
            return false;
        }

        word.Cut(length);
        if (word.EndsWith("iv"))
        {
            return Always(CutEnding(ref word, "iv") && CutEnding(ref word, "at"));
        }

        if (word.EndsWith("eus"))
        {
            return Always(CutInR2(ref word, 3) || ReplaceIf(word.IsInR1(3), ref word, 3, "eux"));
        }

        return Always(CutEnding(ref word, "abl") || CutEnding(ref word, "iqU") || ReplaceInVerbRegion(ref word, "i", "ièr", "Ièr"));
    }

    // Step 2a
    private static bool VerbInIStep(ref StemBuffer word) =>
        VerbInISuffixes.TryFind(word.Word[Math.Min(word.RV, word.Length)..], out var length, out _) && word.IsInRV(length + 1)
        && ReplaceIf(IsVowelBefore(word, length) == false, ref word, length, string.Empty);

    // Step 2b
    private static bool VerbStep(ref StemBuffer word)
    {
        if (!VerbSuffixes.TryFind(word.Word[Math.Min(word.RV, word.Length)..], out var length, out var rule) || rule == Verb.Ions && !word.IsInR2(length))
        {
            return false;
        }

        word.Cut(length);
        if (rule == Verb.CutWithE && word.EndsWith("e") && word.IsInRV(1))
        {
            word.Cut(1);
        }

        return true;
    }

    private static bool CutInR2(ref StemBuffer word, int length) => ReplaceIf(word.IsInR2(length), ref word, length, string.Empty);

    private static bool CutEnding(ref StemBuffer word, string ending) => word.EndsWith(ending) && CutInR2(ref word, ending.Length);

    private static bool CutOrReplace(ref StemBuffer word, string ending, string by) =>
        word.EndsWith(ending) && (CutInR2(ref word, ending.Length) || ReplaceIf(true, ref word, ending.Length, by));

    private static bool ReplaceIf(bool condition, ref StemBuffer word, int length, string by)
    {
        if (condition)
        {
            word.Replace(length, by);
        }

        return condition;
    }

    // What follows a cut is tried; the step has succeeded either way.
    private static bool Always(bool tried) => tried || true;

    private static bool? IsVowelBefore(in StemBuffer word, int length) =>
        word.Length > length ? IsVowel(word[word.Length - length - 1]) : null;
}
