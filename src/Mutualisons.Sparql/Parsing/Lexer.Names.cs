using System.Buffers;

namespace Mutualisons.Sparql.Parsing;

/// <content>Variables, prefixed names, blank node labels, language tags and words.</content>
internal ref partial struct Lexer
{
    private static readonly SearchValues<byte> PlainNameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"u8);

    // VAR1 ::= '?' VARNAME
    // VAR2 ::= '$' VARNAME
    private Token VariableOrQuestion()
    {
        var start = _position;
        if (!SparqlCharacters.IsVariableNameStart(CharacterAt(start + 1, out _)))
        {
            return _text[start] == '?'
                ? Take(TokenKind.Question, 1)
                : throw Error(start, start + 1, "found '$', expected a variable name behind it");
        }

        _position++;
        while (SparqlCharacters.IsVariableNamePart(CharacterAt(_position, out var length)))
        {
            _position += length;
        }

        return new Token(TokenKind.Variable, start, _position);
    }

    // BLANK_NODE_LABEL ::= '_:' ( PN_CHARS_U | [0-9] ) ((PN_CHARS|'.')* PN_CHARS)?
    private Token BlankNodeLabel()
    {
        var start = _position;
        if (PeekAt(1) != ':' || !SparqlCharacters.IsVariableNameStart(CharacterAt(start + 2, out _)))
        {
            throw Error(start, start + 1, "found '_', expected a blank node label such as _:b1");
        }

        _position = SkipDotted(start + 2);
        return new Token(TokenKind.BlankNodeLabel, start, _position);
    }

    // LANG_DIR ::= '@' [a-zA-Z]+ ('-' [a-zA-Z0-9]+)* ('--' [a-zA-Z]+)?
    private Token LanguageTag()
    {
        var start = _position++;
        var subtag = _position;
        while (_position < _text.Length && char.IsAsciiLetterOrDigit((char)_text[_position]) && (subtag > start + 1 || char.IsAsciiLetter((char)_text[_position])))
        {
            _position++;
            if (PeekAt(0) == '-' && char.IsAsciiLetterOrDigit((char)Math.Max(0, PeekAt(1))))
            {
                subtag = ++_position;
            }
        }

        if (_position == start + 1)
        {
            throw Error(start, start + 1, "found '@', expected a language tag such as @en");
        }

        if (PeekAt(0) == '-' && PeekAt(1) == '-' && char.IsAsciiLetter((char)Math.Max(0, PeekAt(2))))
        {
            _position += 2;
            while (char.IsAsciiLetter((char)Math.Max(0, PeekAt(0))))
            {
                _position++;
            }
        }

        return new Token(TokenKind.LanguageTag, start, _position);
    }

    // PN_PREFIX ::= PN_CHARS_BASE ((PN_CHARS|'.')* PN_CHARS)?
    private Token NameOrWord()
    {
        var start = _position;
        if (!SparqlCharacters.IsPnCharsBase(CharacterAt(start, out _)))
        {
            throw Error(start, start + 1, $"found {Describe(start)}, which begins nothing in SPARQL");
        }

        var end = SkipDotted(start);
        if (end < _text.Length && _text[end] == ':')
        {
            return PrefixedName(end);
        }

        while (_position < _text.Length && (char.IsAsciiLetterOrDigit((char)_text[_position]) || _text[_position] == '_'))
        {
            _position++;
        }

        return _position > start
            ? new Token(TokenKind.Word, start, _position, Keywords.Find(_text[start.._position]))
            : throw Error(start, end, $"found {Describe(start)}, which begins no keyword and no prefix with a colon");
    }

    // PNAME_NS ::= PN_PREFIX? ':'
    // PNAME_LN ::= PNAME_NS PN_LOCAL
    // PN_LOCAL ::= (PN_CHARS_U | ':' | [0-9] | PLX ) ((PN_CHARS | '.' | ':' | PLX)* (PN_CHARS | ':' | PLX) )?
    private Token PrefixedName(int colon)
    {
        var start = _position;
        _position = colon + 1;
        var isFirst = true;
        var end = _position;
        while (true)
        {
            var c = CharacterAt(_position, out var length);
            if (c is '%' or '\\')
            {
                length = LocalEscapeLength(_position);
                end = _position + length;
            }
            else if (c == ':' || (isFirst ? SparqlCharacters.IsVariableNameStart(c) : SparqlCharacters.IsPnChars(c)))
            {
                end = _position + length;
            }
            else if (c != '.' || isFirst)
            {
                _position = end;
                return new Token(end > colon + 1 ? TokenKind.PrefixedName : TokenKind.PrefixNamespace, start, end);
            }

            _position += length;
            isFirst = false;
            if (PlainNameLength() is var plain and > 0)
            {
                end = _position += plain;
            }
        }
    }

    // Most names are of letters, digits and hyphens alone.
    private readonly int PlainNameLength()
    {
        var length = _text[_position..].IndexOfAnyExcept(PlainNameCharacters);
        return length < 0 ? _text.Length - _position : length;
    }

    // PLX ::= PERCENT | PN_LOCAL_ESC
    // PERCENT ::= '%' HEX HEX
    // PN_LOCAL_ESC ::= '\' ( '_' | '~' | '.' | '-' | '!' | '$' | '&' | "'" | '(' | ')' | '*' | '+' | ',' | ';' | '=' | '/' | '?' | '#' | '@' | '%' )
    private readonly int LocalEscapeLength(int offset)
    {
        var next = offset + 1 < _text.Length ? _text[offset + 1] : (byte)0;
        if (_text[offset] == '\\')
        {
            return "_~.-!$&'()*+,;=/?#@%"u8.Contains(next)
                ? 2
                : throw Error(offset, offset + 1, "found a backslash in a prefixed name, expected one of _~.-!$&'()*+,;=/?#@% behind it");
        }

        return offset + 2 < _text.Length && char.IsAsciiHexDigit((char)next) && char.IsAsciiHexDigit((char)_text[offset + 2])
            ? 3
            : throw Error(offset, offset + 1, "found '%' in a prefixed name, expected two hexadecimal digits behind it");
    }

    // (PN_CHARS|'.')* PN_CHARS, which leaves dots at the end alone
    private readonly int SkipDotted(int offset)
    {
        var end = offset;
        while (true)
        {
            var c = CharacterAt(offset, out var length);
            if (c != '.' && !SparqlCharacters.IsPnChars(c))
            {
                return end;
            }

            offset += length;
            end = c == '.' ? end : offset;
        }
    }
}
