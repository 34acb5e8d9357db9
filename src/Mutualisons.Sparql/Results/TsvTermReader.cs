using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Parsing;

namespace Mutualisons.Sparql.Results;

/// <summary>Reads one cell of TSV, which holds a term as Turtle writes it, with the lexer of queries.</summary>
internal ref struct TsvTermReader
{
    private const string Expected = "expected an IRI, a blank node, a literal or a triple term";

    private readonly ReadOnlySpan<byte> _document;
    private readonly int _start;
    private readonly ReadOnlySpan<byte> _cell;
    private Lexer _lexer;
    private Token _token;

    private TsvTermReader(ReadOnlySpan<byte> document, int start, int end)
    {
        _document = document;
        _start = start;
        _cell = document[start..end];
        _lexer = new Lexer(_cell);
        _token = _lexer.Next();
    }

    public static Term Read(ReadOnlySpan<byte> document, int start, int end, int maxDepth)
    {
        try
        {
            var reader = new TsvTermReader(document, start, end);
            var term = reader.ReadTerm(maxDepth);
            return reader._token.Kind == TokenKind.End ? term : throw reader.Error("expected the end of the value");
        }
        catch (SparqlSyntaxException error)
        {
            // The lexer knows its cell only: the same fault at its place in the document.
            throw SparqlResultReader.Error(document, start + (int)error.Range.Start.ByteOffset, error.Detail);
        }
    }

    private Term ReadTerm(int depth)
    {
        if (_token.Kind == TokenKind.OpenTripleTerm)
        {
            return ReadTripleTerm(depth);
        }

        var token = Take();
        var text = _cell[token.Start..token.End];
        return token.Kind switch
        {
            TokenKind.IriReference => new Iri(Escapes.IriText(text[1..^1])),
            TokenKind.BlankNodeLabel => new BlankNode(Encoding.UTF8.GetString(text[2..])),
            TokenKind.Integer => new Literal(Encoding.ASCII.GetString(text), XsdVocabulary.Integer),
            TokenKind.Decimal => new Literal(Encoding.ASCII.GetString(text), XsdVocabulary.Decimal),
            TokenKind.Double => new Literal(Encoding.ASCII.GetString(text), XsdVocabulary.Double),
            TokenKind.String => ReadLiteral(text[1..^1]),
            TokenKind.LongString => ReadLiteral(text[3..^3]),
            TokenKind.Word when text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8) => new Literal(Encoding.ASCII.GetString(text), XsdVocabulary.Boolean),
            _ => throw Error(Expected, token),
        };
    }

    private Literal ReadLiteral(ReadOnlySpan<byte> text)
    {
        if (!Escapes.TryUnescapeString(text, out var value, out _))
        {
            throw Error("found a backslash that escapes nothing");
        }

        if (_token.Kind == TokenKind.LanguageTag)
        {
            var tag = Take();
            return ReadTagged(value, Encoding.ASCII.GetString(_cell[(tag.Start + 1)..tag.End]), tag);
        }

        if (_token.Kind != TokenKind.DoubleCaret)
        {
            return new Literal(value);
        }

        Take();
        return ReadTerm(0) is Iri datatype && ResultTerms.MakeLiteral(value, datatype.Value, null, null) is { } literal
            ? literal
            : throw Error("expected a datatype in angle brackets, or a language tag instead");
    }

    // LANG_DIR ::= '@' [a-zA-Z]+ ('-' [a-zA-Z0-9]+)* ('--' [a-zA-Z]+)?
    private readonly Literal ReadTagged(string value, string tag, Token token)
    {
        var end = tag.IndexOf("--", StringComparison.Ordinal);
        return end < 0 ? ResultTerms.MakeLiteral(value, null, tag, null)!
            : tag[(end + 2)..] is "ltr" or "rtl" ? ResultTerms.MakeLiteral(value, null, tag[..end], tag[(end + 2)..])!
            : throw Error("expected --ltr or --rtl behind a language tag", token);
    }

    // '<<(' subject predicate object ')>>'
    private TripleTerm ReadTripleTerm(int depth)
    {
        if (depth == 0)
        {
            throw Error("triple terms nest too deep here");
        }

        Expect(TokenKind.OpenTripleTerm);
        var triple = new Triple(ReadTerm(depth - 1), ReadTerm(depth - 1), ReadTerm(depth - 1));
        Expect(TokenKind.CloseTripleTerm);
        return new TripleTerm(triple);
    }

    private void Expect(TokenKind kind)
    {
        if (_token.Kind != kind)
        {
            throw Error(Expected);
        }

        Take();
    }

    private Token Take()
    {
        var token = _token;
        _token = _lexer.Next();
        return token;
    }

    private readonly SparqlResultException Error(string detail) => Error(detail, _token);

    private readonly SparqlResultException Error(string detail, Token token) => SparqlResultReader.Error(_document, _start + token.Start, detail);
}
