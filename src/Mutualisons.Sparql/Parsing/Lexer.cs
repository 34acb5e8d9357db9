using System.Buffers;
using System.Text;

namespace Mutualisons.Sparql.Parsing;

/// <summary>Cuts UTF-8 text into terminals, the longest match first (<see href="https://www.w3.org/TR/sparql12-query/#sparqlGrammar">section 19.8</see>).</summary>
/// <remarks>
/// As SPARQL 1.2 has them, codepoint escapes stand in IRIs and strings only, and are decoded where they stand; so no escape can end a string or make another escape.
/// </remarks>
internal ref partial struct Lexer(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _position = text.StartsWith("\uFEFF"u8) ? 3 : 0;

    public Token Next()
    {
        SkipIgnored();
        if (_position >= _text.Length)
        {
            return new Token(TokenKind.End, _text.Length, _text.Length);
        }

        return _text[_position] switch
        {
            (byte)'<' => IriOrLessThan(),
            (byte)'?' or (byte)'$' => VariableOrQuestion(),
            (byte)'"' or (byte)'\'' => String(),
            (byte)'_' => BlankNodeLabel(),
            (byte)'@' => LanguageTag(),
            (byte)':' => PrefixedName(_position),
            (byte)'.' or (byte)'+' or (byte)'-' => NumberOrPunctuation(),
            >= (byte)'0' and <= (byte)'9' => Number(_position),
            (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or >= 0x80 => NameOrWord(),
            _ => Punctuation(),
        };
    }

    // WS ::= #x20 | #x9 | #xD | #xA, and comments from '#' to the end of the line
    private void SkipIgnored()
    {
        while (_position < _text.Length)
        {
            switch (_text[_position])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                    _position++;
                    break;
                case (byte)'#':
                    var length = _text[_position..].IndexOfAny((byte)'\r', (byte)'\n');
                    _position = length < 0 ? _text.Length : _position + length;
                    break;
                default:
                    return;
            }
        }
    }

    private Token Punctuation() => _text[_position] switch
    {
        (byte)'{' => PeekAt(1) == '|' ? Take(TokenKind.OpenAnnotation, 2) : Take(TokenKind.OpenBrace, 1),
        (byte)'}' => Take(TokenKind.CloseBrace, 1),
        (byte)'(' => Take(TokenKind.OpenParenthesis, 1),
        (byte)')' => PeekAt(1) == '>' && PeekAt(2) == '>' ? Take(TokenKind.CloseTripleTerm, 3) : Take(TokenKind.CloseParenthesis, 1),
        (byte)'[' => Take(TokenKind.OpenBracket, 1),
        (byte)']' => Take(TokenKind.CloseBracket, 1),
        (byte)';' => Take(TokenKind.Semicolon, 1),
        (byte)',' => Take(TokenKind.Comma, 1),
        (byte)'*' => Take(TokenKind.Star, 1),
        (byte)'/' => Take(TokenKind.Slash, 1),
        (byte)'=' => Take(TokenKind.Equal, 1),
        (byte)'~' => Take(TokenKind.Tilde, 1),
        (byte)'|' => PeekAt(1) switch { '|' => Take(TokenKind.Or, 2), '}' => Take(TokenKind.CloseAnnotation, 2), _ => Take(TokenKind.Pipe, 1) },
        (byte)'^' => PeekAt(1) == '^' ? Take(TokenKind.DoubleCaret, 2) : Take(TokenKind.Caret, 1),
        (byte)'!' => PeekAt(1) == '=' ? Take(TokenKind.NotEqual, 2) : Take(TokenKind.Bang, 1),
        (byte)'>' => PeekAt(1) switch { '=' => Take(TokenKind.GreaterThanOrEqual, 2), '>' => Take(TokenKind.CloseReifiedTriple, 2), _ => Take(TokenKind.GreaterThan, 1) },
        (byte)'&' when PeekAt(1) == '&' => Take(TokenKind.And, 2),
        _ => throw Error(_position, _position + 1, $"found {Describe(_position)}, which begins nothing in SPARQL"),
    };

    private readonly int PeekAt(int distance) => _position + distance < _text.Length ? _text[_position + distance] : -1;

    private Token Take(TokenKind kind, int length)
    {
        var start = _position;
        _position += length;
        return new Token(kind, start, _position);
    }

    // The character at an offset; -1 at the end of the text.
    private readonly int CharacterAt(int offset, out int length)
    {
        length = 1;
        if (offset >= _text.Length)
        {
            return -1;
        }

        if (_text[offset] < 0x80)
        {
            return _text[offset];
        }

        _ = Rune.DecodeFromUtf8(_text[offset..], out var rune, out length);
        return rune.Value;
    }

    private readonly string Describe(int offset)
    {
        var status = Rune.DecodeFromUtf8(_text[offset..], out var rune, out _);
        return status != OperationStatus.Done || Rune.IsControl(rune) ? $"U+{rune.Value:X4}" : $"'{rune}'";
    }

    private readonly SparqlSyntaxException Error(int start, int end, string detail) => TextPositions.Error(_text, start, end, detail);
}
