namespace Mutualisons.Search;

/// <summary>The bounds of what is read of texts and queries.</summary>
public static class TextLimits
{
    /// <summary>Letters of a word beyond this number are not looked at.</summary>
    public const int WordLength = 64;

    /// <summary>Words of a text beyond this number are not looked at.</summary>
    public const int WordsInText = 50_000;

    /// <summary>Characters that a query may have.</summary>
    public const int QueryLength = 1_000;

    /// <summary>Words that a query may have.</summary>
    public const int QueryTerms = 64;

    /// <summary>How deep parentheses and negations of a query may nest.</summary>
    public const int QueryDepth = 32;
}
