using System.Runtime.CompilerServices;
using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Sparql.Translation;

namespace Mutualisons.Sparql.Parsing;

/// <summary>Recursive descent over the grammar of <see href="https://www.w3.org/TR/sparql12-query/#grammar">section 19</see>, translating to algebra as it goes; one instance reads one text.</summary>
/// <remarks>One token of lookahead is all the grammar needs; ANON and NIL are read as two brackets.</remarks>
internal ref partial struct Parser
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly SparqlParserOptions _options;
    private readonly Prologue _prologue;
    private readonly Dictionary<string, Variable> _variables = [];
    private readonly VariableNames _names = new();

    // Triples as they are read; who asked for them drains the list.
    private readonly List<PathTriple> _triples = [];

    // Labels of patterns, and those of INSERT DATA, may each stand in one scope only; none is open in templates, whose blank nodes are fresh for each solution.
    private readonly BlankNodeScopes _patternLabels = new();
    private readonly BlankNodeScopes _insertDataLabels = new();
    private BlankNodeScopes _labels;
    private int? _labelScope;

    // Where data goes while it is read, and operations when they are; an update's alone.
    private QuadBlocks? _data;
    private RecentIris? _recent;
    private Action<UpdateOperation>? _handle;
    private int _blockSize;

    // Why a blank node or a variable may not stand here; null when it may.
    private string? _blankNodeRefusal;
    private string? _variableRefusal;

    private AggregateUse _aggregateUse;
    private bool _sawAggregate;
    private ConstantTerm? _lastVerb;
    private int _expressionDepth;

    // The IRIs written inside the SERVICE being read; null outside of one.
    private List<(Token Token, Iri Iri)>? _expansions;
    private int _lastGroupEnd;

    private Lexer _lexer;
    private Token _token;
    private int _depth;

    public Parser(ReadOnlySpan<byte> text, SparqlParserOptions options)
    {
        _text = text;
        _options = options;
        _lexer = new Lexer(text);
        _prologue = new Prologue(options);
        _labels = _patternLabels;
        _token = _lexer.Next();
    }

    private Token Take()
    {
        var token = _token;
        _token = _lexer.Next();
        return token;
    }

    private bool TryTake(TokenKind kind)
    {
        if (_token.Kind != kind)
        {
            return false;
        }

        _token = _lexer.Next();
        return true;
    }

    private bool TryTake(Keyword keyword)
    {
        if (_token.Keyword != keyword)
        {
            return false;
        }

        _token = _lexer.Next();
        return true;
    }

    private Token Expect(TokenKind kind, string expected) => _token.Kind == kind ? Take() : throw Unexpected(expected);

    private Token Expect(Keyword keyword, string expected) => _token.Keyword == keyword ? Take() : throw Unexpected(expected);

    private void ExpectEnd(string expected)
    {
        if (_token.Kind != TokenKind.End)
        {
            throw Unexpected(expected);
        }
    }

    // Every production that can contain itself calls this, and Leave when done.
    private void Enter()
    {
        if (++_depth > _options.MaxDepth)
        {
            throw Error(_token, $"this is nested more than {_options.MaxDepth} deep");
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error(_token, "this is nested too deep for the stack of this thread");
        }
    }

    private void Leave() => _depth--;

    private readonly ReadOnlySpan<byte> TextOf(Token token) => _text[token.Start..token.End];

    private readonly SparqlSyntaxException Unexpected(string expected)
    {
        var hint = _token.Kind == TokenKind.LessThan ? " (an IRI ends with '>' and holds no spaces, quotes, braces or backslashes)" : string.Empty;
        return Error(_token, $"found {Describe(_token)}, expected {expected}{hint}");
    }

    private readonly SparqlSyntaxException Error(Token token, string detail) => TextPositions.Error(_text, token.Start, token.End, detail);

    private readonly string Describe(Token token)
    {
        const int Longest = 40;
        if (token.Kind == TokenKind.End)
        {
            return "the end of the text";
        }

        var text = Encoding.UTF8.GetString(TextOf(token)).ReplaceLineEndings(" ");
        if (text.Length > Longest)
        {
            text = string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest), "…");
        }

        return token.Kind is TokenKind.Variable or TokenKind.IriReference or TokenKind.String or TokenKind.LongString ? text : $"'{text}'";
    }
}
