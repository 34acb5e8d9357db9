using System.Collections.Frozen;

namespace Mutualisons.Search.Analysis;

/// <summary>Words that say little: beside others in a query they are wished for, not required.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(string.Join(' ',
        "a au aux avec ce ces cet cette chez dans de des du elle en est et eux il ils je la le les leur leurs lui ma mais me mes moi mon ne nos notre",
        "nous on ou par pas pour qu que qui sa sans se ses si son sont sur ta te tes toi ton tu un une vos votre vous y",
        "aan al als bij dan dat de der deze die dit door een en er haar heb heeft het hij hoe hun ik in is je kan maar me met mij mijn na naar niet nog nu",
        "of om onder ons onze ook op over te tot u uit uw van voor wat we wel wie wij zich zij zijn zo",
        "an and are as at be been but by can do does for from has have he her his how i if in into is it its my no not of on or our she so",
        "that the their them there they this to was we were what when where which who will with you your").Split(' '));

    /// <summary>True when the folded word is one of them, in French, Dutch or English.</summary>
    public static bool Contains(string folded) => Words.Contains(folded);
}
