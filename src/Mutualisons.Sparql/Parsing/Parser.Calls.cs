using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Parsing;

/// <content>Calls of functions and aggregates (<see href="https://www.w3.org/TR/sparql11-query/#rBuiltInCall">productions 121 to 128</see>).</content>
internal ref partial struct Parser
{
    // BuiltInCall ::= Aggregate | 'STR' '(' Expression ')' | … | ExistsFunc | NotExistsFunc
    private Expression ParseBuiltInCall(string expected)
    {
        switch (_token.Keyword)
        {
            case Keyword.Exists:
                Take();
                return new ExistsExpression(ParseGroupGraphPattern().ToNode(), IsNegated: false);
            case Keyword.Not:
                // NotExistsFunc ::= 'NOT' 'EXISTS' GroupGraphPattern
                Take();
                Expect(Keyword.Exists, "EXISTS");
                return new ExistsExpression(ParseGroupGraphPattern().ToNode(), IsNegated: true);
            case Keyword.Count or Keyword.Sum or Keyword.Min or Keyword.Max or Keyword.Avg or Keyword.Sample or Keyword.GroupConcat:
                return ParseAggregate();
        }

        if (!FunctionSignatures.TryFind(TextOf(_token), out var signature))
        {
            throw Unexpected(expected);
        }

        var name = Take();
        var arguments = ParseExpressionList();
        if (arguments.Count < signature.MinArguments || arguments.Count > signature.MaxArguments)
        {
            throw Error(name, $"found {arguments.Count} arguments, expected {Arity(signature)} for {FunctionSignatures.NameOf(signature.Function)}");
        }

        return signature.Function == BuiltInFunction.Bound && arguments[0] is not VariableExpression
            ? throw Error(name, "BOUND takes a variable")
            : new FunctionExpression(signature.Function, arguments);
    }

    private readonly bool IsAtBuiltInCall() => _token.Keyword switch
    {
        Keyword.Exists or Keyword.Not or Keyword.Count or Keyword.Sum or Keyword.Min or Keyword.Max
            or Keyword.Avg or Keyword.Sample or Keyword.GroupConcat => true,
        _ => _token.Kind == TokenKind.Word && FunctionSignatures.TryFind(TextOf(_token), out _),
    };

    private static string Arity(FunctionSignature signature) => signature.MinArguments == signature.MaxArguments
        ? FormattableString.Invariant($"{signature.MinArguments}")
        : FormattableString.Invariant($"{signature.MinArguments} to {signature.MaxArguments}");

    // Aggregate ::= 'COUNT' '(' 'DISTINCT'? ( '*' | Expression ) ')'
    //     | 'SUM' '(' 'DISTINCT'? Expression ')' | 'MIN' … | 'MAX' … | 'AVG' … | 'SAMPLE' …
    //     | 'GROUP_CONCAT' '(' 'DISTINCT'? Expression ( ';' 'SEPARATOR' '=' String )? ')'
    private AggregateExpression ParseAggregate()
    {
        var name = Take();
        var function = name.Keyword switch
        {
            Keyword.Count => AggregateFunction.Count,
            Keyword.Sum => AggregateFunction.Sum,
            Keyword.Min => AggregateFunction.Min,
            Keyword.Max => AggregateFunction.Max,
            Keyword.Avg => AggregateFunction.Avg,
            Keyword.Sample => AggregateFunction.Sample,
            _ => AggregateFunction.GroupConcat,
        };
        Expect(TokenKind.OpenParenthesis, "'('");
        EnterAggregate(name);
        var isDistinct = TryTake(Keyword.Distinct);
        var argument = function == AggregateFunction.Count && TryTake(TokenKind.Star) ? null : ParseExpression();
        var separator = function == AggregateFunction.GroupConcat && TryTake(TokenKind.Semicolon) ? ParseSeparator() : null;
        Expect(TokenKind.CloseParenthesis, "an operator or ')'");
        _aggregateUse = AggregateUse.Allowed;
        return new AggregateExpression(new Aggregate(function, argument, isDistinct, separator));
    }

    private string ParseSeparator()
    {
        Expect(Keyword.Separator, "SEPARATOR");
        Expect(TokenKind.Equal, "'='");
        return ParseString();
    }

    private void EnterAggregate(Token name)
    {
        _aggregateUse = _aggregateUse switch
        {
            AggregateUse.Allowed => AggregateUse.InsideAggregate,
            AggregateUse.InsideAggregate => throw Error(name, $"found {Describe(name)} inside another aggregate: aggregates do not nest"),
            _ => throw Error(name, $"found {Describe(name)}, but aggregates stand only in SELECT, HAVING and ORDER BY"),
        };
        _sawAggregate = true;
    }

    // iriOrFunction ::= iri ArgList?
    private Expression ParseIriOrFunction()
    {
        var token = _token;
        var iri = ParseIri();
        return _token.Kind == TokenKind.OpenParenthesis ? ParseArguments(token, iri) : new ConstantExpression(iri);
    }

    // FunctionCall ::= iri ArgList
    private Expression ParseFunctionCall(string expected)
    {
        var token = _token;
        var iri = ParseIri(expected);
        return _token.Kind == TokenKind.OpenParenthesis ? ParseArguments(token, iri) : throw Unexpected("'('");
    }

    // ArgList ::= NIL | '(' 'DISTINCT'? Expression ( ',' Expression )* ')'
    private Expression ParseArguments(Token name, Iri function)
    {
        Take();
        var isDistinct = _token.Keyword == Keyword.Distinct;
        if (isDistinct || _options.AggregateFunctions.Contains(function))
        {
            return ParseCustomAggregate(name, function);
        }

        if (_options.ExtensionFunctions is { } known && !known.Contains(function) && !IsCast(function))
        {
            throw Error(name, $"{function} is no function known here");
        }

        return new IriFunctionExpression(function, ParseRestOfList());
    }

    private AggregateExpression ParseCustomAggregate(Token name, Iri function)
    {
        EnterAggregate(name);
        var isDistinct = TryTake(Keyword.Distinct);
        var argument = ParseExpression();
        Expect(TokenKind.CloseParenthesis, "an operator or ')'");
        _aggregateUse = AggregateUse.Allowed;
        return new AggregateExpression(new Aggregate(AggregateFunction.Custom, argument, isDistinct, CustomFunction: function));
    }

    // The constructor functions of section 17.1 are part of the language.
    private static bool IsCast(Iri function) => function.Value.StartsWith(XsdVocabulary.Namespace, StringComparison.Ordinal);
}
