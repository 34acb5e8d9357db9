namespace Mutualisons.Search;

/// <summary>A text to be found.</summary>
/// <param name="Id">The number by which its owner knows it.</param>
/// <param name="Text">The text, such as the lexical form of a literal.</param>
/// <param name="Language">Its language tag, or null.</param>
public readonly record struct IndexedText(TextId Id, string Text, string? Language);
