namespace Mutualisons.Search.Queries;

/// <summary>What a term of a search is for.</summary>
internal enum TermRole
{
    Sought,

    /// <summary>A word that says little: found or not, the text is a hit.</summary>
    Wished,

    /// <summary>It is not scored and not highlighted.</summary>
    Excluded,
}
