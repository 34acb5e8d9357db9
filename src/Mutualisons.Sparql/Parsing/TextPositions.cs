using Mutualisons.Rdf;

namespace Mutualisons.Sparql.Parsing;

/// <summary>Finds lines and columns from byte offsets, only when an error needs them.</summary>
internal static class TextPositions
{
    public static SparqlSyntaxException Error(ReadOnlySpan<byte> text, int start, int end, string detail) =>
        new(detail, new TextRange(Of(text, start), Of(text, end)));

    public static TextPosition Of(ReadOnlySpan<byte> text, int offset)
    {
        var line = 0L;
        var lineStart = text.StartsWith("\uFEFF"u8) ? 3 : 0;
        for (var i = lineStart; i < offset; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        var column = 0L;
        for (var i = lineStart; i < offset; i++)
        {
            column += (text[i] & 0xC0) == 0x80 ? 0 : 1;
        }

        return new TextPosition(line, column, offset);
    }
}
