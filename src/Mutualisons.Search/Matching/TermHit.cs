namespace Mutualisons.Search.Matching;

/// <summary>A word of the text that answers a term of the search.</summary>
/// <param name="Term">The place of the term in the query.</param>
/// <param name="Token">The place of the word among the tokens.</param>
/// <param name="Quality">How well it does, up to 1.</param>
internal readonly record struct TermHit(int Term, int Token, float Quality);
