namespace Mutualisons.Rdf;

/// <summary>A place in a text: line and column counted from 0, columns in characters (code points), and the offset in bytes; <c>default</c> is the start.</summary>
/// <param name="Line">Line from 0; a line ends at LF, CR or CR LF.</param>
/// <param name="Column">Column from 0, in code points.</param>
/// <param name="ByteOffset">Offset from the start of the text, in bytes of UTF-8.</param>
public readonly record struct TextPosition(long Line, long Column, long ByteOffset)
{
    /// <summary>The position as people count: <c>line 1, column 1</c> is the start.</summary>
    public override string ToString() => FormattableString.Invariant($"line {Line + 1}, column {Column + 1}");
}
