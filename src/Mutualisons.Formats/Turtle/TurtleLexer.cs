using Mutualisons.Formats.Text;

namespace Mutualisons.Formats.Turtle;

/// <summary>Cuts the pending bytes of a Turtle or TriG document into tokens; the bytes are well-formed UTF-8.</summary>
/// <remarks>See <see href="https://www.w3.org/TR/turtle/#sec-grammar-grammar">Turtle, section 6.5</see>; escapes are measured here and judged by the parser.</remarks>
internal ref partial struct TurtleLexer(ReadOnlySpan<byte> data, bool isLast)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private readonly bool _isLast = isLast;

    /// <summary>Where the token just read starts, or the place up to which nothing is left to read.</summary>
    public int Start { get; private set; }

    /// <summary>Where the next token is looked for.</summary>
    public int At { get; private set; }

    /// <summary>After <see cref="TokenKind.Error"/>: what is wrong, and where.</summary>
    public string? Error { get; private set; }

    /// <summary>The place of <see cref="Error"/>.</summary>
    public int ErrorAt { get; private set; }

    /// <summary>Reads the next token; after <see cref="TokenKind.NeedMore"/> a new lexer starts from <see cref="Start"/> on longer data.</summary>
    public Token Next()
    {
        if (!SkipBlanks())
            return default;

        Start = At;
        if (At == _data.Length)
            return _isLast ? Make(TokenKind.End, 0) : default;

        var b = _data[At];
        return b switch
        {
            (byte)'<' => ReadIriRef(),
            (byte)'"' or (byte)'\'' => ReadString(b),
            (byte)'_' => ReadBlankNodeLabel(),
            (byte)'@' => ReadAtWord(),
            (byte)'^' => ReadDatatypeMark(),
            (byte)'.' => ReadDot(),
            (byte)')' => ReadCloseParenthesis(),
            (byte)'{' => ReadPair((byte)'|', TokenKind.OpenAnnotation, TokenKind.OpenBrace),
            (byte)'|' => ReadPair((byte)'}', TokenKind.CloseAnnotation, TokenKind.Error),
            (byte)'>' => ReadPair((byte)'>', TokenKind.CloseReifiedTriple, TokenKind.Error),
            (byte)'+' or (byte)'-' or (>= (byte)'0' and <= (byte)'9') => ReadNumber(),
            _ => Punctuation(b) is var kind and not TokenKind.Error ? Make(kind, 1) : ReadName(),
        };
    }

    /// <summary>After an error: goes on behind the place of the error.</summary>
    public void SkipError() => At = Math.Min(_data.Length, Math.Max(ErrorAt, Start + 1));

    private static TokenKind Punctuation(byte b) => b switch
    {
        (byte)';' => TokenKind.Semicolon,
        (byte)',' => TokenKind.Comma,
        (byte)'[' => TokenKind.OpenBracket,
        (byte)']' => TokenKind.CloseBracket,
        (byte)'(' => TokenKind.OpenParenthesis,
        (byte)'}' => TokenKind.CloseBrace,
        (byte)'~' => TokenKind.Tilde,
        _ => TokenKind.Error,
    };

    // [161s] WS ::= #x20 | #x9 | #xD | #xA, and comments from '#' to the end of the line
    private bool SkipBlanks()
    {
        while (At < _data.Length)
        {
            if (_data[At] is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r')
                At++;
            else if (_data[At] != '#')
                return true;
            else if (!SkipComment())
                return false;
        }

        return true;
    }

    private bool SkipComment()
    {
        var length = _data[At..].IndexOfAny((byte)'\n', (byte)'\r');
        if (length < 0 && !_isLast)
        {
            Start = At;
            return false;
        }

        At = length < 0 ? _data.Length : At + length;
        return true;
    }

    private Token ReadDatatypeMark()
    {
        if (Lacks(2))
            return default;

        return _data[At..].StartsWith("^^"u8) ? Make(TokenKind.DatatypeMark, 2) : Fail(At, "Found '^', expected '^^' before a datatype.");
    }

    private Token ReadDot()
    {
        if (Lacks(2))
            return default;

        return At + 1 < _data.Length && Characters.IsDigit(_data[At + 1]) ? ReadNumber() : Make(TokenKind.Dot, 1);
    }

    // '<<' of reifiedTriple, '<<(' of tripleTerm
    private Token ReadOpenTriple()
    {
        if (Lacks(3))
            return default;

        return _data[At..].StartsWith("<<("u8) ? Make(TokenKind.OpenTripleTerm, 3) : Make(TokenKind.OpenReifiedTriple, 2);
    }

    // ')' of [15] collection, ')>>' of tripleTerm
    private Token ReadCloseParenthesis()
    {
        if (Lacks(2) || (Lacks(3) && _data[At + 1] == '>'))
            return default;

        return _data[At..].StartsWith(")>>"u8) ? Make(TokenKind.CloseTripleTerm, 3) : Make(TokenKind.CloseParenthesis, 1);
    }

    /// <summary>A token of two characters, if the second follows the first; else the one that the first is alone.</summary>
    private Token ReadPair(byte second, TokenKind pair, TokenKind single)
    {
        if (Lacks(2))
            return default;

        if (At + 1 < _data.Length && _data[At + 1] == second)
            return Make(pair, 2);

        return single == TokenKind.Error ? FailExpected(At, "a term, a directive or punctuation") : Make(single, 1);
    }

    /// <summary>True when fewer bytes than needed are here and more may come.</summary>
    private readonly bool Lacks(int count) => !_isLast && _data.Length - At < count;

    /// <summary>True when a run that could go on has reached the end of the data.</summary>
    private readonly bool IsCut(int end) => !_isLast && end >= _data.Length;

    private Token Make(TokenKind kind, int length) => Make(kind, length, Start, Start + length, false);

    private Token Make(TokenKind kind, int length, int bodyStart, int bodyEnd, bool hasEscapes)
    {
        At = Start + length;
        return new Token(kind, Start, At, bodyStart, bodyEnd, hasEscapes);
    }

    private Token Fail(int at, string error)
    {
        Error = error;
        ErrorAt = at;
        return new Token(TokenKind.Error, Start, at, Start, at, false);
    }

    private Token FailExpected(int at, string expected) => Fail(at, $"Found {Characters.Describe(_data[at..])}, expected {expected}.");
}
