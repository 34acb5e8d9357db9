namespace Mutualisons.Search;

/// <summary>A word of a text: where it stands there, and how it is compared.</summary>
/// <param name="Start">The index of its first character in the text.</param>
/// <param name="Length">How many characters of the text it covers.</param>
/// <param name="Position">Its number among the words of the text.</param>
/// <param name="Span">How many words it covers: more than one for parts written together, such as <c>co-working</c> read as <c>coworking</c>.</param>
/// <param name="Folded">The word in small letters without accents.</param>
/// <param name="Lower">The word in small letters with the accents that it has, as stemmers want it.</param>
public readonly record struct TextToken(int Start, int Length, int Position, int Span, string Folded, string Lower);
