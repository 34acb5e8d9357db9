using System.Collections.Frozen;

namespace Mutualisons.Search.Analysis;

/// <summary>Words by which people say what they want to do with what they look for: <c>zaal huren</c>, <c>louer une salle</c>, <c>find an accountant</c>.</summary>
internal static class IntentWords
{
    private static readonly FrozenSet<string> All = new[]
    {
        "louer", "reserver", "chercher", "cherche", "cherchons", "trouver", "besoin", "recherche",
        "huren", "huur", "reserveren", "zoek", "zoeken", "gezocht", "vinden", "nodig",
        "rent", "rental", "hire", "book", "booking", "find", "looking", "need", "wanted",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word, in small letters without accents, is one of them.</summary>
    public static bool Contains(string folded) => All.Contains(folded);
}
