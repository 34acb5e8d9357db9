using System.Buffers;
using Mutualisons.Formats.Text;

namespace Mutualisons.Formats.Turtle;

/// <content>Tokens between delimiters.</content>
internal ref partial struct TurtleLexer
{
    private static readonly SearchValues<byte> DoubleQuoteStops = SearchValues.Create("\"\\\n\r"u8);
    private static readonly SearchValues<byte> SingleQuoteStops = SearchValues.Create("'\\\n\r"u8);

    // [18] IRIREF ::= '<' ([^#x00-#x20<>"{}|^`\] | UCHAR)* '>'
    private Token ReadIriRef()
    {
        var body = Start + 1;
        var hasEscapes = false;
        for (var at = body; ;)
        {
            var step = at < _data.Length ? _data[at..].IndexOfAny(Characters.IriStops) : -1;
            if (step < 0)
                return _isLast ? FailExpected(_data.Length, "'>' to close the IRI") : default;

            at += step;
            if (_data[at] == '>')
                return Make(TokenKind.IriRef, at + 1 - Start, body, at, hasEscapes);

            if (_data[at] != '\\')
                return at == body && _data[at] == '<' ? ReadOpenTriple() : FailExpected(at, "'>' to close the IRI");

            hasEscapes = true;
            at++;
        }
    }

    // [17] String ::= STRING_LITERAL_QUOTE | STRING_LITERAL_SINGLE_QUOTE | STRING_LITERAL_LONG_SINGLE_QUOTE | STRING_LITERAL_LONG_QUOTE
    private Token ReadString(byte quote)
    {
        if (Lacks(3))
            return default;

        var text = _data[Start..];
        if (text.Length >= 3 && text[1] == quote && text[2] == quote)
            return ReadLongString(quote);

        return text.Length >= 2 && text[1] == quote ? Make(TokenKind.String, 2, Start + 1, Start + 1, false) : ReadShortString(quote);
    }

    // [22] STRING_LITERAL_QUOTE ::= '"' ([^#x22#x5C#xA#xD] | ECHAR | UCHAR)* '"', and [23] with single quotes
    private Token ReadShortString(byte quote)
    {
        var body = Start + 1;
        var hasEscapes = false;
        var stops = quote == '"' ? DoubleQuoteStops : SingleQuoteStops;
        for (var at = body; ;)
        {
            var step = at < _data.Length ? _data[at..].IndexOfAny(stops) : -1;
            if (step < 0)
                return _isLast ? Fail(_data.Length, "The document ends within a string.") : default;

            at += step;
            if (_data[at] == quote)
                return Make(TokenKind.String, at + 1 - Start, body, at, hasEscapes);

            if (_data[at] != '\\')
                return Fail(at, "The line ends within a string; text of several lines stands between \"\"\".");

            hasEscapes = true;
            at += 2;
        }
    }

    // [25] STRING_LITERAL_LONG_QUOTE ::= '"""' (('"' | '""')? ([^"\] | ECHAR | UCHAR))* '"""', and [24] with single quotes
    private Token ReadLongString(byte quote)
    {
        var body = Start + 3;
        var hasEscapes = false;
        for (var at = body; ;)
        {
            var step = at < _data.Length ? _data[at..].IndexOfAny(quote, (byte)'\\') : -1;
            if (step < 0 || (_data[at + step] == quote && _data.Length - at - step < 3))
                return _isLast ? Fail(_data.Length, "The document ends within a string.") : default;

            at += step;
            if (_data[at] == '\\')
            {
                hasEscapes = true;
                at += 2;
            }
            else if (_data[at + 1] != quote)
            {
                at++;
            }
            else if (_data[at + 2] != quote)
            {
                at += 2;
            }
            else
            {
                return Make(TokenKind.String, at + 3 - Start, body, at, hasEscapes);
            }
        }
    }
}
