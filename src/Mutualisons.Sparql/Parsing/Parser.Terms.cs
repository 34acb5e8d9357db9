using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Parsing;

/// <content>Variables, IRIs, literals and blank nodes.</content>
internal ref partial struct Parser
{
    private const string TermExpected = "a variable, an IRI, a literal, a blank node or a triple";

    // Var ::= VAR1 | VAR2
    private Variable ParseVariable() => MakeVariable(Expect(TokenKind.Variable, "a variable"));

    private readonly Variable MakeVariable(Token token)
    {
        var name = Encoding.UTF8.GetString(_text[(token.Start + 1)..token.End]);
        if (!_variables.TryGetValue(name, out var variable))
        {
            if (_variables.Count == _options.MaxVariables)
            {
                throw Error(token, $"this is one variable too many: a query may name {_options.MaxVariables} different ones");
            }

            _variables.Add(name, variable = new Variable(name));
        }

        return variable;
    }

    // VarOrIri ::= Var | iri
    private PatternTerm ParseVariableOrIri(string expected = "a variable or an IRI") => _token.Kind switch
    {
        TokenKind.Variable => ParseVariable(),
        TokenKind.IriReference or TokenKind.PrefixedName or TokenKind.PrefixNamespace => new ConstantTerm(ParseIri()),
        _ => throw Unexpected(expected),
    };

    // iri ::= IRIREF | PrefixedName
    // PrefixedName ::= PNAME_LN | PNAME_NS
    private Iri ParseIri(string expected = "an IRI")
    {
        var iri = _data is null || !IsAtIri ? ReadIri(expected) : RecentIri(expected);
        _expansions?.Add((_token, iri));
        Take();
        return iri;
    }

    private readonly Iri ReadIri(string expected) => _token.Kind switch
    {
        TokenKind.IriReference => ResolveReference(_token),
        TokenKind.PrefixedName or TokenKind.PrefixNamespace => ExpandPrefixedName(_token),
        _ => throw Unexpected(expected),
    };

    private Iri RecentIri(string expected)
    {
        _recent ??= new RecentIris(_prologue);
        if (_recent.Find(_text, _token, out var slot) is { } known)
        {
            return known;
        }

        var iri = ReadIri(expected);
        _recent.Keep(slot, _token, iri);
        return iri;
    }

    private readonly bool IsAtIri => _token.Kind is TokenKind.IriReference or TokenKind.PrefixedName or TokenKind.PrefixNamespace;

    private readonly Iri ResolveReference(Token token)
    {
        var text = UnescapeIri(token);
        var iri = _prologue.Resolve(text);
        if (_options.RequireAbsoluteIris && !IriSyntax.IsAbsolute(iri))
        {
            throw Error(token, $"found <{iri}>, expected an absolute IRI as no BASE is given");
        }

        return new Iri(iri);
    }

    private readonly Iri ExpandPrefixedName(Token token)
    {
        var text = TextOf(token);
        var colon = text.IndexOf((byte)':');
        var prefix = Encoding.UTF8.GetString(text[..colon]);
        var start = _prologue.FindPrefix(prefix)
            ?? throw Error(token, $"the prefix '{prefix}:' is not declared: expected PREFIX {prefix}: <…> before");
        return new Iri(start + Escapes.LocalName(text[(colon + 1)..]));
    }

    // RDFLiteral ::= String ( LANG_DIR | '^^' iri )?
    private Literal ParseRdfLiteral()
    {
        var text = ParseString();
        if (_token.Kind == TokenKind.LanguageTag)
        {
            return MakeTagged(text, Take());
        }

        if (!TryTake(TokenKind.DoubleCaret))
        {
            return new Literal(text);
        }

        var token = _token;
        var datatype = ParseIri("a datatype IRI");
        return datatype != RdfVocabulary.LangString && datatype != RdfVocabulary.DirLangString
            ? new Literal(text, datatype)
            : throw Error(token, $"{datatype} is written as a tag: expected a string such as \"…\"@en or \"…\"@en--ltr");
    }

    private readonly Literal MakeTagged(string text, Token token)
    {
        var tag = Encoding.ASCII.GetString(TextOf(token)[1..]);
        var end = tag.IndexOf("--", StringComparison.Ordinal);
        if (end < 0)
        {
            return new Literal(text, tag);
        }

        return tag[(end + 2)..] switch
        {
            "ltr" => new Literal(text, tag[..end], BaseDirection.LeftToRight),
            "rtl" => new Literal(text, tag[..end], BaseDirection.RightToLeft),
            var direction => throw Error(token, $"found the direction '{direction}', expected 'ltr' or 'rtl' in lower case"),
        };
    }

    // String ::= STRING_LITERAL1 | STRING_LITERAL2 | STRING_LITERAL_LONG1 | STRING_LITERAL_LONG2
    private string ParseString(string expected = "a string")
    {
        if (_token.Kind is not (TokenKind.String or TokenKind.LongString))
        {
            throw Unexpected(expected);
        }

        var token = Take();
        var quotes = token.Kind == TokenKind.LongString ? 3 : 1;
        return UnescapeString(token, quotes);
    }

    private readonly bool IsAtNumber => _token.Kind is TokenKind.Integer or TokenKind.Decimal or TokenKind.Double;

    // NumericLiteral ::= NumericLiteralUnsigned | NumericLiteralPositive | NumericLiteralNegative
    private Literal ParseNumericLiteral() => MakeNumber(Take());

    private readonly Literal MakeNumber(Token token, int skip = 0)
    {
        var datatype = token.Kind switch
        {
            TokenKind.Integer => XsdVocabulary.Integer,
            TokenKind.Decimal => XsdVocabulary.Decimal,
            _ => XsdVocabulary.Double,
        };
        return new Literal(Encoding.ASCII.GetString(TextOf(token)[skip..]), datatype);
    }

    // BooleanLiteral ::= 'true' | 'false'
    private Literal ParseBooleanLiteral() => new(Take().Keyword == Keyword.True ? "true" : "false", XsdVocabulary.Boolean);

    // BlankNode ::= BLANK_NODE_LABEL | ANON
    private readonly Variable MakeBlankNode(Token token)
    {
        if (_blankNodeRefusal is not null)
        {
            throw Error(token, _blankNodeRefusal);
        }

        var name = Encoding.UTF8.GetString(TextOf(token));
        if (_labelScope is not { } scope)
        {
            return new Variable(name);
        }

        if (!_labels.TryUse(name, scope, out var node))
        {
            throw Error(token, $"the blank node label {name} already stands in another basic graph pattern or operation: expected a label of its own");
        }

        return _labels.Count <= _options.MaxBlankNodeLabels
            ? node
            : throw Error(token, $"this is one blank node label too many: a request may use {_options.MaxBlankNodeLabels} different ones, a document any number");
    }

    private readonly Variable MakeFreshBlankNode(Token token) =>
        _blankNodeRefusal is null ? _names.FreshBlankNode() : throw Error(token, _blankNodeRefusal);
}
