namespace Mutualisons.Search.Analysis;

/// <summary>Letters and digits of a text in a row, with what binds them to the piece before.</summary>
internal readonly record struct WordPiece(int Start, int End, WordJoint Joint, string Folded, string Lower)
{
    public int Length => End - Start;
}
