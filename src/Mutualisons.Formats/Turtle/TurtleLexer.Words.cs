using Mutualisons.Formats.Text;

namespace Mutualisons.Formats.Turtle;

/// <content>Names, labels, language tags and numbers.</content>
internal ref partial struct TurtleLexer
{
    private const string LocalEscapes = "_~.-!$&'()*+,;=/?#@%";

    // [141s] BLANK_NODE_LABEL ::= '_:' (PN_CHARS_U | [0-9]) ((PN_CHARS | '.')* PN_CHARS)?
    private Token ReadBlankNodeLabel()
    {
        if (Lacks(3))
            return default;

        var body = Start + 2;
        if (_data.Length - Start < 3 || _data[Start + 1] != ':')
            return Fail(Start, "Found '_', expected a blank node label such as _:b1.");

        var length = Names.MeasureLabel(_data[body..]);
        if (IsCutAfterName(body + length))
            return default;

        return length == 0 ? FailExpected(body, "a blank node label") : Make(TokenKind.BlankNodeLabel, length + 2, body, body + length, false);
    }

    // LANG_DIR ::= '@' [a-zA-Z]+ ('-' [a-zA-Z0-9]+)* ('--' [a-zA-Z]+)?
    private Token ReadAtWord()
    {
        var body = Start + 1;
        var length = Names.MeasureLanguage(_data[body..]);
        var end = body + length;
        if (IsCut(end) || IsCut(end + 1))
            return default;

        if (length == 0)
            return FailExpected(body, "a language tag, 'prefix', 'base' or 'version'");

        var direction = Names.MeasureDirection(_data[end..]);
        return IsCut(end + direction) ? default : Make(TokenKind.AtWord, length + direction + 1, body, end, false);
    }

    // [136s] PrefixedName ::= PNAME_LN | PNAME_NS
    // [139s] PNAME_NS ::= PN_PREFIX? ':'
    private Token ReadName()
    {
        var length = Names.MeasureDotted(_data[Start..]);
        var end = Start + length;
        if (IsCutAfterName(end))
            return default;

        if (end < _data.Length && _data[end] == ':')
            return length == 0 || IsPrefixStart() ? ReadLocalName(end + 1) : Fail(Start, "A prefix starts with a letter.");

        return length == 0 ? FailExpected(Start, "a term, a directive or punctuation") : Make(TokenKind.Word, length);
    }

    // [167s] PN_PREFIX ::= PN_CHARS_BASE ((PN_CHARS | '.')* PN_CHARS)?
    private readonly bool IsPrefixStart()
    {
        _ = System.Text.Rune.DecodeFromUtf8(_data[Start..], out var first, out _);
        return Characters.IsNameBase(first);
    }

    // [168s] PN_LOCAL ::= (PN_CHARS_U | ':' | [0-9] | PLX) ((PN_CHARS | '.' | ':' | PLX)* (PN_CHARS | ':' | PLX))?
    private Token ReadLocalName(int body)
    {
        var at = body;
        var end = body;
        var hasEscapes = false;
        while (at < _data.Length)
        {
            var b = _data[at];
            if (Characters.IsAsciiName(b) || b == ':')
            {
                end = ++at;
                continue;
            }

            if (b == '.')
            {
                at++;
                continue;
            }

            var length = MeasureOther(at);
            if (length <= 0)
                return length < 0 ? LocalNameError(at) : MakeLocalName(body, end, at, hasEscapes);

            hasEscapes |= b == '\\';
            end = at += length;
        }

        return MakeLocalName(body, end, at, hasEscapes);
    }

    private Token MakeLocalName(int body, int end, int scanned, bool hasEscapes)
    {
        if (IsCut(scanned))
            return default;

        // A point or hyphen cannot start a local name, so the name ends before it and what follows is another token.
        var first = body < end ? _data[body] : (byte)0;
        if (first == '.' || first == '-' || (first >= 0x80 && Names.MeasureLabel(_data[body..]) == 0))
            end = body;

        return Make(TokenKind.PrefixedName, end - Start, body, end, hasEscapes && end > body);
    }

    // [169s] PLX ::= '%' HEX HEX | '\' [_~.-!$&'()*+,;=/?#@%]
    /// <summary>The length of the name character that is neither ASCII letter nor digit; 0 if the name ends, negative if it is malformed.</summary>
    private readonly int MeasureOther(int at)
    {
        var text = _data[at..];
        switch (text[0])
        {
            case (byte)'%' when text.Length >= 3:
                return Characters.IsHex(text[1]) && Characters.IsHex(text[2]) ? 3 : -1;
            case (byte)'\\' when text.Length >= 2:
                return LocalEscapes.Contains((char)text[1], StringComparison.Ordinal) ? 2 : -1;
            case (byte)'%' or (byte)'\\':
                return _isLast ? -1 : text.Length;
            default:
                return text[0] < 0x80 ? 0 : Names.MeasureOne(text);
        }
    }

    private Token LocalNameError(int at) => Fail(at, _data[at] == '%'
        ? "Found '%', expected two hexadecimal digits behind it."
        : "Found '\\' in a name, expected one of " + LocalEscapes + " behind it.");

    /// <summary>True when a name, or a point that may belong to it, reaches the end of the data and more may come.</summary>
    private readonly bool IsCutAfterName(int end) => !_isLast && _data[end..].TrimStart((byte)'.').IsEmpty;

    // [19] INTEGER ::= [+-]? [0-9]+
    // [20] DECIMAL ::= [+-]? [0-9]* '.' [0-9]+
    // [21] DOUBLE  ::= [+-]? ([0-9]+ '.' [0-9]* EXPONENT | '.' [0-9]+ EXPONENT | [0-9]+ EXPONENT)
    private Token ReadNumber()
    {
        var at = Start + (_data[Start] is (byte)'+' or (byte)'-' ? 1 : 0);
        var whole = CountDigits(at);
        at += whole;
        var hasPoint = at < _data.Length && _data[at] == '.';
        var fraction = hasPoint ? CountDigits(at + 1) : 0;
        var exponent = MeasureExponent(hasPoint ? at + 1 + fraction : at);
        if (IsCut(at + (hasPoint ? 1 : 0) + fraction + Math.Max(exponent, 0)) || exponent < 0)
            return exponent < 0 && _isLast ? FailExpected(at, "digits of the exponent") : default;

        if (whole + fraction == 0)
            return FailExpected(at, "a digit");

        if (exponent > 0)
            return Make(TokenKind.Double, at + (hasPoint ? 1 : 0) + fraction + exponent - Start);

        return fraction > 0 ? Make(TokenKind.Decimal, at + 1 + fraction - Start) : Make(TokenKind.Integer, at - Start);
    }

    // [154s] EXPONENT ::= [eE] [+-]? [0-9]+
    /// <summary>The length of the exponent; 0 if there is none, negative if the data ends within it.</summary>
    private readonly int MeasureExponent(int at)
    {
        if (at >= _data.Length || _data[at] is not ((byte)'e' or (byte)'E'))
            return 0;

        var sign = at + 1 < _data.Length && _data[at + 1] is (byte)'+' or (byte)'-' ? 1 : 0;
        var digits = CountDigits(at + 1 + sign);
        if (digits > 0)
            return 1 + sign + digits;

        return at + 1 + sign >= _data.Length ? -1 : 0;
    }

    private readonly int CountDigits(int at)
    {
        var start = at;
        while (at < _data.Length && Characters.IsDigit(_data[at]))
            at++;

        return at - start;
    }
}
