using Mutualisons.Search.Stemming;

namespace Mutualisons.Search.Analysis;

/// <summary>Brings the inflections of a Dutch word together where the classic stemmer leaves them apart.</summary>
/// <remarks>
/// That stemmer makes <c>fiets</c> of <c>fietsen</c> but <c>fiet</c> of <c>fiets</c>, and keeps <c>huiz</c>, <c>gemeenschapp</c> and <c>coöperaties</c>.
/// Here it is applied until nothing changes, with plurals in -es, final z and v, and doubled consonants mended between.
/// </remarks>
internal static class DutchInflections
{
    private const int Rounds = 4;
    private const int LettersForPluralS = 5;
    private const int LettersToUndouble = 4;

    /// <summary>What the inflections of a word have in common.</summary>
    public static string Reduce(string word)
    {
        for (var i = 0; i < Rounds; i++)
        {
            var reduced = Mend(DutchStemmer.Stem(word));
            if (reduced == word)
            {
                break;
            }

            word = reduced;
        }

        return word;
    }

    private static string Mend(string stem)
    {
        if (stem.Length >= LettersForPluralS && stem.EndsWith("es", StringComparison.Ordinal))
        {
            return stem[..^1];
        }

        if (stem.Length >= LettersToUndouble && stem[^1] == stem[^2] && "bdfgklmnprst".Contains(stem[^1]))
        {
            return stem[..^1];
        }

        return stem switch
        {
            [_, _, .., 'z'] => stem[..^1] + 's',
            [_, _, .., 'v'] => stem[..^1] + 'f',
            _ => stem,
        };
    }
}
