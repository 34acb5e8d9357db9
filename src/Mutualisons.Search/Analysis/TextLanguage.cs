namespace Mutualisons.Search.Analysis;

/// <summary>The languages as far as words are compared differently in them.</summary>
internal enum TextLanguage
{
    /// <summary>No language is known: words are compared by the stems of every language that has some.</summary>
    Unknown,

    /// <summary>A language without stems here.</summary>
    Other,

    French,

    Dutch,

    English,
}
