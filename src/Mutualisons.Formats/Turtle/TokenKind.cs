namespace Mutualisons.Formats.Turtle;

/// <summary>What a token of Turtle or TriG is.</summary>
internal enum TokenKind : byte
{
    /// <summary>More bytes are needed to decide.</summary>
    NeedMore,

    /// <summary>No token starts here; the lexer says why.</summary>
    Error,

    /// <summary>The document ends.</summary>
    End,

    /// <summary><c>&lt;…&gt;</c></summary>
    IriRef,

    /// <summary><c>prefix:local</c> or <c>prefix:</c></summary>
    PrefixedName,

    /// <summary><c>_:label</c></summary>
    BlankNodeLabel,

    /// <summary>A string in any of the four ways to quote it; its body is what stands between the quotes.</summary>
    String,

    /// <summary><c>@fr</c> or <c>@ar--rtl</c>, whose body is the language; also <c>@prefix</c>, <c>@base</c> and <c>@version</c>.</summary>
    AtWord,

    /// <summary><c>1</c></summary>
    Integer,

    /// <summary><c>1.0</c></summary>
    Decimal,

    /// <summary><c>1e0</c></summary>
    Double,

    /// <summary>A bare word: <c>a</c>, <c>true</c>, <c>PREFIX</c> …</summary>
    Word,

    /// <summary><c>^^</c></summary>
    DatatypeMark,

    /// <summary><c>.</c></summary>
    Dot,

    /// <summary><c>;</c></summary>
    Semicolon,

    /// <summary><c>,</c></summary>
    Comma,

    /// <summary><c>[</c></summary>
    OpenBracket,

    /// <summary><c>]</c></summary>
    CloseBracket,

    /// <summary><c>(</c></summary>
    OpenParenthesis,

    /// <summary><c>)</c></summary>
    CloseParenthesis,

    /// <summary><c>{</c></summary>
    OpenBrace,

    /// <summary><c>}</c></summary>
    CloseBrace,

    /// <summary><c>&lt;&lt;</c></summary>
    OpenReifiedTriple,

    /// <summary><c>&gt;&gt;</c></summary>
    CloseReifiedTriple,

    /// <summary><c>&lt;&lt;(</c></summary>
    OpenTripleTerm,

    /// <summary><c>)&gt;&gt;</c></summary>
    CloseTripleTerm,

    /// <summary><c>{|</c></summary>
    OpenAnnotation,

    /// <summary><c>|}</c></summary>
    CloseAnnotation,

    /// <summary><c>~</c></summary>
    Tilde,
}
