namespace Mutualisons.Formats.Turtle;

/// <summary>A token by its place in the pending input: all of it, and the body within its delimiters.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="BodyStart">Where its body starts; in a prefixed name, the local name.</param>
/// <param name="BodyEnd">Where its body ends.</param>
/// <param name="HasEscapes">Whether the body holds a backslash.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, int BodyStart, int BodyEnd, bool HasEscapes)
{
    /// <summary>How long the body is.</summary>
    public int BodyLength => BodyEnd - BodyStart;
}
