using Mutualisons.Sparql.Algebra;
using Mutualisons.Sparql.Translation;

namespace Mutualisons.Sparql.Parsing;

/// <content>Expressions by precedence (<see href="https://www.w3.org/TR/sparql11-query/#rExpression">productions 110 to 119</see>).</content>
internal ref partial struct Parser
{
    private const string ExpressionExpected = "an expression";

    // Expression ::= ConditionalOrExpression
    // ConditionalOrExpression ::= ConditionalAndExpression ( '||' ConditionalAndExpression )*
    private Expression ParseExpression()
    {
        Enter();
        _expressionDepth++;
        var first = ParseConditionalAndExpression();
        if (_token.Kind == TokenKind.Or)
        {
            List<Expression> operands = [first];
            while (TryTake(TokenKind.Or))
            {
                operands.Add(ParseConditionalAndExpression());
            }

            first = Balanced.Combine(operands, static (left, right) => new OrExpression(left, right));
        }

        if (--_expressionDepth == 0)
        {
            CheckHeight(first);
        }

        Leave();
        return first;
    }

    // ConditionalAndExpression ::= ValueLogical ( '&&' ValueLogical )*
    // ValueLogical ::= RelationalExpression
    private Expression ParseConditionalAndExpression()
    {
        var first = ParseRelationalExpression();
        if (_token.Kind != TokenKind.And)
        {
            return first;
        }

        List<Expression> operands = [first];
        while (TryTake(TokenKind.And))
        {
            operands.Add(ParseRelationalExpression());
        }

        return Balanced.Combine(operands, static (left, right) => new AndExpression(left, right));
    }

    // RelationalExpression ::= NumericExpression ( '=' NumericExpression | '!=' NumericExpression | '<' NumericExpression | '>' NumericExpression
    //     | '<=' NumericExpression | '>=' NumericExpression | 'IN' ExpressionList | 'NOT' 'IN' ExpressionList )?
    // NumericExpression ::= AdditiveExpression
    private Expression ParseRelationalExpression()
    {
        var left = ParseAdditiveExpression();
        if (TryTake(Keyword.In))
        {
            return new InExpression(left, ParseExpressionList(), IsNegated: false);
        }

        if (TryTake(Keyword.Not))
        {
            Expect(Keyword.In, "IN");
            return new InExpression(left, ParseExpressionList(), IsNegated: true);
        }

        ComparisonOperator? comparison = _token.Kind switch
        {
            TokenKind.Equal => ComparisonOperator.Equal,
            TokenKind.NotEqual => ComparisonOperator.NotEqual,
            TokenKind.LessThan => ComparisonOperator.LessThan,
            TokenKind.GreaterThan => ComparisonOperator.GreaterThan,
            TokenKind.LessThanOrEqual => ComparisonOperator.LessThanOrEqual,
            TokenKind.GreaterThanOrEqual => ComparisonOperator.GreaterThanOrEqual,
            _ => null,
        };
        if (comparison is null)
        {
            return left;
        }

        Take();
        return new ComparisonExpression(comparison.Value, left, ParseAdditiveExpression());
    }

    // AdditiveExpression ::= MultiplicativeExpression ( '+' MultiplicativeExpression | '-' MultiplicativeExpression
    //     | ( NumericLiteralPositive | NumericLiteralNegative ) ( ( '*' UnaryExpression ) | ( '/' UnaryExpression ) )* )*
    private Expression ParseAdditiveExpression()
    {
        var left = ParseMultiplicativeExpression();
        for (var length = 1; ; length++)
        {
            CheckChain(length);
            if (TryTake(TokenKind.Plus))
            {
                left = new ArithmeticExpression(ArithmeticOperator.Add, left, ParseMultiplicativeExpression());
            }
            else if (TryTake(TokenKind.Minus))
            {
                left = new ArithmeticExpression(ArithmeticOperator.Subtract, left, ParseMultiplicativeExpression());
            }
            else if (IsAtNumber && _text[_token.Start] is var sign and ((byte)'+' or (byte)'-'))
            {
                // "?a -1" has the sign in its number, and means what "?a - 1" does.
                var number = new ConstantExpression(MakeNumber(Take(), skip: 1));
                left = new ArithmeticExpression(sign == '+' ? ArithmeticOperator.Add : ArithmeticOperator.Subtract, left, ParseFactors(number));
            }
            else
            {
                return left;
            }
        }
    }

    // MultiplicativeExpression ::= UnaryExpression ( '*' UnaryExpression | '/' UnaryExpression )*
    private Expression ParseMultiplicativeExpression() => ParseFactors(ParseUnaryExpression());

    private Expression ParseFactors(Expression left)
    {
        for (var length = 1; ; length++)
        {
            CheckChain(length);
            if (TryTake(TokenKind.Star))
            {
                left = new ArithmeticExpression(ArithmeticOperator.Multiply, left, ParseUnaryExpression());
            }
            else if (TryTake(TokenKind.Slash))
            {
                left = new ArithmeticExpression(ArithmeticOperator.Divide, left, ParseUnaryExpression());
            }
            else
            {
                return left;
            }
        }
    }

    // UnaryExpression ::= '!' UnaryExpression | '+' PrimaryExpression | '-' PrimaryExpression | PrimaryExpression
    private Expression ParseUnaryExpression() => _token.Kind switch
    {
        TokenKind.Bang => ParseNegation(),
        TokenKind.Plus => new UnaryExpression(IsNegative: false, TakeThenPrimary()),
        TokenKind.Minus => new UnaryExpression(IsNegative: true, TakeThenPrimary()),
        _ => ParsePrimaryExpression(),
    };

    private NotExpression ParseNegation()
    {
        Enter();
        Take();
        var operand = ParseUnaryExpression();
        Leave();
        return new NotExpression(operand);
    }

    private Expression TakeThenPrimary()
    {
        Take();
        return ParsePrimaryExpression();
    }

    // PrimaryExpression ::= BrackettedExpression | BuiltInCall | iriOrFunction | RDFLiteral | NumericLiteral | BooleanLiteral | Var | ExprTripleTerm
    private Expression ParsePrimaryExpression() => _token.Kind switch
    {
        TokenKind.OpenParenthesis => ParseBrackettedExpression(),
        TokenKind.Variable => new VariableExpression(ParseVariable()),
        TokenKind.IriReference or TokenKind.PrefixedName or TokenKind.PrefixNamespace => ParseIriOrFunction(),
        TokenKind.Word when _token.Keyword is not (Keyword.True or Keyword.False) => ParseBuiltInCall(ExpressionExpected),
        TokenKind.OpenTripleTerm => ParseExpressionTripleTerm(),
        _ => new ConstantExpression(ParseConstant(ExpressionExpected)),
    };

    // BrackettedExpression ::= '(' Expression ')'
    private Expression ParseBrackettedExpression(string expected = "'('")
    {
        Expect(TokenKind.OpenParenthesis, expected);
        var expression = ParseExpression();
        Expect(TokenKind.CloseParenthesis, "an operator or ')'");
        return expression;
    }

    // Constraint ::= BrackettedExpression | BuiltInCall | FunctionCall
    private Expression ParseConstraint(string expected) => _token.Kind switch
    {
        TokenKind.OpenParenthesis => ParseBrackettedExpression(),
        TokenKind.Word => ParseBuiltInCall(expected),
        _ when IsAtIri => ParseFunctionCall(expected),
        _ => throw Unexpected(expected),
    };

    private bool IsAtConstraint() => _token.Kind switch
    {
        TokenKind.OpenParenthesis => true,
        TokenKind.Word => IsAtBuiltInCall(),
        _ => IsAtIri,
    };

    // ExpressionList ::= NIL | '(' Expression ( ',' Expression )* ')'
    private ValueList<Expression> ParseExpressionList()
    {
        Expect(TokenKind.OpenParenthesis, "'('");
        return ParseRestOfList();
    }

    private ValueList<Expression> ParseRestOfList()
    {
        if (TryTake(TokenKind.CloseParenthesis))
        {
            return [];
        }

        List<Expression> items = [];
        do
        {
            items.Add(ParseExpression());
        }
        while (TryTake(TokenKind.Comma));
        Expect(TokenKind.CloseParenthesis, "an operator, ',' or ')'");
        return items.ToValueList();
    }

    // A chain of operators makes a tree as deep as it is long.
    private readonly void CheckChain(int length)
    {
        if (length > _options.MaxDepth)
        {
            throw Error(_token, $"this expression has more than {_options.MaxDepth} operators in a row");
        }
    }
}
