namespace Mutualisons.Search;

/// <summary>What else the plain words of a query find, at lower scores, beside the word itself and its inflections.</summary>
[Flags]
public enum TextWidening
{
    /// <summary>Nothing else.</summary>
    None = 0,

    /// <summary>Words that begin like it: <c>compta</c> finds <c>comptabilité</c>.</summary>
    Prefixes = 1,

    /// <summary>Words a letter or two away: <c>cooprative</c> finds <c>coopérative</c>.</summary>
    Misspellings = 2,

    /// <summary>Words written together or apart, as in Dutch: <c>fiets</c> finds <c>stadsfiets</c>, <c>voedselcoöperatie</c> finds <c>coöperatie voor voedsel</c>.</summary>
    Compounds = 4,

    /// <summary>All of these.</summary>
    All = Prefixes | Misspellings | Compounds,
}
