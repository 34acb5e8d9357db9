namespace Mutualisons.Sparql.Parsing;

/// <summary>A terminal and the bytes it stands in.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, Keyword Keyword = Keyword.None);
