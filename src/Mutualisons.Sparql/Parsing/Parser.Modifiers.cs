using System.Globalization;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Sparql.Translation;

namespace Mutualisons.Sparql.Parsing;

/// <content>Solution modifiers (<see href="https://www.w3.org/TR/sparql11-query/#rSolutionModifier">productions 18 to 28</see>).</content>
internal ref partial struct Parser
{
    // SolutionModifier ::= GroupClause? HavingClause? OrderClause? LimitOffsetClauses?
    private SolutionModifiers ParseSolutionModifier()
    {
        var modifiers = new SolutionModifiers(_names);
        if (TryTake(Keyword.Group))
        {
            ParseGroupClause(modifiers);
        }

        _aggregateUse = AggregateUse.Allowed;
        if (TryTake(Keyword.Having))
        {
            // HavingClause ::= 'HAVING' HavingCondition+
            // HavingCondition ::= Constraint
            do
            {
                modifiers.Having.Add(ParseConstraint("a condition in parentheses or a function call"));
            }
            while (IsAtConstraint());
        }

        if (TryTake(Keyword.Order))
        {
            ParseOrderClause(modifiers);
        }

        _aggregateUse = AggregateUse.Nowhere;
        ParseLimitOffsetClauses(modifiers);
        return modifiers;
    }

    // GroupClause ::= 'GROUP' 'BY' GroupCondition+
    private void ParseGroupClause(SolutionModifiers modifiers)
    {
        const string Expected = "a variable, an expression in parentheses or a function call";
        Expect(Keyword.By, "BY");
        modifiers.IsGrouped = true;
        do
        {
            ParseGroupCondition(modifiers, Expected);
        }
        while (_token.Kind == TokenKind.Variable || IsAtConstraint());
    }

    // GroupCondition ::= BuiltInCall | FunctionCall | '(' Expression ( 'AS' Var )? ')' | Var
    private void ParseGroupCondition(SolutionModifiers modifiers, string expected)
    {
        if (_token.Kind == TokenKind.Variable)
        {
            modifiers.AddKey(new VariableExpression(ParseVariable()));
            return;
        }

        if (!TryTake(TokenKind.OpenParenthesis))
        {
            modifiers.AddKey(ParseConstraint(expected));
            return;
        }

        var value = ParseExpression();
        var variable = TryTake(Keyword.As) ? ParseVariable() : null;
        Expect(TokenKind.CloseParenthesis, variable is null ? "an operator, AS or ')'" : "')'");
        modifiers.AddKey(value, variable);
    }

    // OrderClause ::= 'ORDER' 'BY' OrderCondition+
    private void ParseOrderClause(SolutionModifiers modifiers)
    {
        Expect(Keyword.By, "BY");
        do
        {
            modifiers.Order.Add(ParseOrderCondition());
        }
        while (_token.Kind == TokenKind.Variable || _token.Keyword is Keyword.Asc or Keyword.Desc || IsAtConstraint());
    }

    // OrderCondition ::= ( ( 'ASC' | 'DESC' ) BrackettedExpression ) | ( Constraint | Var )
    private OrderCondition ParseOrderCondition()
    {
        if (_token.Keyword is Keyword.Asc or Keyword.Desc)
        {
            var isDescending = Take().Keyword == Keyword.Desc;
            return new OrderCondition(ParseBrackettedExpression(), isDescending);
        }

        return _token.Kind == TokenKind.Variable
            ? new OrderCondition(new VariableExpression(ParseVariable()), IsDescending: false)
            : new OrderCondition(ParseConstraint("a variable, ASC, DESC, an expression in parentheses or a function call"), IsDescending: false);
    }

    // LimitOffsetClauses ::= LimitClause OffsetClause? | OffsetClause LimitClause?
    private void ParseLimitOffsetClauses(SolutionModifiers modifiers)
    {
        var hasOffset = false;
        while (_token.Keyword is Keyword.Limit or Keyword.Offset)
        {
            var keyword = Take();
            if (keyword.Keyword == Keyword.Limit ? modifiers.Limit is not null : hasOffset)
            {
                throw Error(keyword, $"found {Describe(keyword)} a second time");
            }

            // LimitClause ::= 'LIMIT' INTEGER
            // OffsetClause ::= 'OFFSET' INTEGER
            var value = ParseUnsignedInteger();
            if (keyword.Keyword == Keyword.Limit)
            {
                modifiers.Limit = value;
            }
            else
            {
                (modifiers.Offset, hasOffset) = (value, true);
            }
        }
    }

    private long ParseUnsignedInteger()
    {
        if (_token.Kind != TokenKind.Integer || !char.IsAsciiDigit((char)_text[_token.Start]))
        {
            throw Unexpected("a whole number without a sign");
        }

        return long.TryParse(TextOf(_token), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? TakeAnd(value)
            : throw Unexpected("a whole number up to " + long.MaxValue.ToString(CultureInfo.InvariantCulture));
    }

    private long TakeAnd(long value)
    {
        Take();
        return value;
    }

    // ValuesClause ::= ( 'VALUES' DataBlock )?
    private Table? ParseValuesClause() => TryTake(Keyword.Values) ? ParseDataBlock() : null;
}
