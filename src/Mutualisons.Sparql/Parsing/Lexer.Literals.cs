using System.Buffers;

namespace Mutualisons.Sparql.Parsing;

/// <content>IRIs, numbers and strings.</content>
internal ref partial struct Lexer
{
    private static readonly SearchValues<byte> IriStops = SearchValues.Create(
        [.. "<>\"{}|^`\\"u8, .. Enumerable.Range(0, 0x21).Select(value => (byte)value)]);

    // IRIREF ::= '<' ([^<>"{}|^`\]-[#x00-#x20])* '>'
    private Token IriOrLessThan()
    {
        if (PeekAt(1) == '<')
        {
            return PeekAt(2) == '(' ? Take(TokenKind.OpenTripleTerm, 3) : Take(TokenKind.OpenReifiedTriple, 2);
        }

        var start = _position;
        var end = start + 1;
        while (true)
        {
            var stop = _text[end..].IndexOfAny(IriStops);
            end += Math.Max(stop, 0);
            if (stop >= 0 && _text[end] == '>')
            {
                return Take(TokenKind.IriReference, end + 1 - start);
            }

            if (stop < 0 || _text[end] != '\\' || !CodepointEscapes.TryDecode(_text[end..], out _, out var length))
            {
                return PeekAt(1) == '=' ? Take(TokenKind.LessThanOrEqual, 2) : Take(TokenKind.LessThan, 1);
            }

            end += length;
        }
    }

    // INTEGER_POSITIVE ::= '+' INTEGER, and so on: a sign belongs to the digits right behind it
    private Token NumberOrPunctuation()
    {
        var isSign = _text[_position] != '.';
        var next = PeekAt(1);
        if (next is >= '0' and <= '9')
        {
            return Number(isSign ? _position + 1 : _position);
        }

        if (isSign && next == '.' && PeekAt(2) is >= '0' and <= '9')
        {
            return Number(_position + 1);
        }

        return Take(_text[_position] switch { (byte)'+' => TokenKind.Plus, (byte)'-' => TokenKind.Minus, _ => TokenKind.Dot }, 1);
    }

    // INTEGER ::= [0-9]+
    // DECIMAL ::= [0-9]* '.' [0-9]+
    // DOUBLE ::= [0-9]+ '.' [0-9]* EXPONENT | '.' ([0-9])+ EXPONENT | ([0-9])+ EXPONENT
    private Token Number(int digits)
    {
        var start = _position;
        var end = SkipDigits(digits);
        var kind = TokenKind.Integer;
        var fraction = end < _text.Length && _text[end] == '.' ? SkipDigits(end + 1) : end;
        if (fraction > end + 1)
        {
            (kind, end) = (TokenKind.Decimal, fraction);
        }

        var exponent = SkipExponent(fraction);
        if (exponent > fraction)
        {
            (kind, end) = (TokenKind.Double, exponent);
        }

        return Take(kind, end - start);
    }

    // EXPONENT ::= [eE] [+-]? [0-9]+
    private readonly int SkipExponent(int offset)
    {
        if (offset >= _text.Length || (_text[offset] | 0x20) != 'e')
        {
            return offset;
        }

        var digits = offset + 1 < _text.Length && _text[offset + 1] is (byte)'+' or (byte)'-' ? offset + 2 : offset + 1;
        var end = SkipDigits(digits);
        return end > digits ? end : offset;
    }

    private readonly int SkipDigits(int offset)
    {
        while (offset < _text.Length && char.IsAsciiDigit((char)_text[offset]))
        {
            offset++;
        }

        return offset;
    }

    // STRING_LITERAL1 ::= "'" ( ([^#x27#x5C#xA#xD]) | ECHAR )* "'"
    // STRING_LITERAL_LONG1 ::= "'''" ( ( "'" | "''" )? ( [^'\] | ECHAR ) )* "'''"
    // and both with '"' instead
    private Token String()
    {
        var start = _position;
        var quote = _text[start];
        var isLong = PeekAt(1) == quote && PeekAt(2) == quote;
        var end = start + (isLong ? 3 : 1);
        while (end < _text.Length)
        {
            var c = _text[end];
            if (c == '\\')
            {
                end += 2;
            }
            else if (c == quote && !isLong)
            {
                return Take(TokenKind.String, end + 1 - start);
            }
            else if (c == quote && _text[end..].StartsWith([quote, quote, quote]))
            {
                return Take(TokenKind.LongString, end + 3 - start);
            }
            else if (c is (byte)'\n' or (byte)'\r' && !isLong)
            {
                break;
            }
            else
            {
                end++;
            }
        }

        throw Error(start, Math.Min(end, _text.Length), isLong
            ? "a string that begins here has no end: expected three quotes"
            : "a string that begins here does not end on its line: expected a quote, or three on both sides for several lines");
    }
}
