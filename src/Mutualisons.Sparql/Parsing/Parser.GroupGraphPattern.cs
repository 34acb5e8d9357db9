using Mutualisons.Sparql.Translation;

namespace Mutualisons.Sparql.Parsing;

/// <content>Group graph patterns (<see href="https://www.w3.org/TR/sparql11-query/#rGroupGraphPattern">productions 53 to 67</see>).</content>
internal ref partial struct Parser
{
    private const string PatternExpected = "a triple pattern, '{', OPTIONAL, MINUS, GRAPH, SERVICE, FILTER, BIND, VALUES or '}'";

    // GroupGraphPattern ::= '{' ( SubSelect | GroupGraphPatternSub ) '}'
    private GroupPattern ParseGroupGraphPattern(string expected = "'{'")
    {
        Expect(TokenKind.OpenBrace, expected);
        Enter();
        var outerScope = _labelScope;
        var (outerUse, outerSaw, outerDepth) = (_aggregateUse, _sawAggregate, _expressionDepth);
        (_aggregateUse, _expressionDepth) = (AggregateUse.Nowhere, 0);
        var group = _token.Keyword == Keyword.Select ? ParseSubSelect() : ParseGroupGraphPatternSub();
        (_aggregateUse, _sawAggregate, _expressionDepth) = (outerUse, outerSaw, outerDepth);
        _labelScope = outerScope;
        _lastGroupEnd = Expect(TokenKind.CloseBrace, PatternExpected).End;
        Leave();
        return group;
    }

    // GroupGraphPatternSub ::= TriplesBlock? ( GraphPatternNotTriples '.'? TriplesBlock? )*
    private GroupPattern ParseGroupGraphPatternSub()
    {
        var group = new GroupBuilder(_names, _expansions is null ? PropertyFunctionUse.Called : PropertyFunctionUse.Ignored);
        _labelScope = _labels.Open();
        while (_token.Kind != TokenKind.CloseBrace)
        {
            if (IsAtTerm())
            {
                ParseTriplesBlock(group);
            }
            else
            {
                ParseGraphPatternNotTriples(group);
                TryTake(TokenKind.Dot);
            }
        }

        return group.Build();
    }

    private void ParseTriplesBlock(GroupBuilder group)
    {
        ParseTriples(allowPaths: true);
        foreach (var triple in _triples)
        {
            group.AddTriple(triple);
        }

        _triples.Clear();
        if (_token.Kind != TokenKind.CloseBrace && !IsAtGraphPatternNotTriples())
        {
            throw Unexpected("'.', ';', ',', " + PatternExpected);
        }
    }

    private readonly bool IsAtGraphPatternNotTriples() => _token.Kind == TokenKind.OpenBrace || _token.Keyword is
        Keyword.Filter or Keyword.Optional or Keyword.Minus or Keyword.Graph or Keyword.Service or Keyword.Bind or Keyword.Values;

    // GraphPatternNotTriples ::= GroupOrUnionGraphPattern | OptionalGraphPattern | MinusGraphPattern
    //     | GraphGraphPattern | ServiceGraphPattern | Filter | Bind | InlineData
    private void ParseGraphPatternNotTriples(GroupBuilder group)
    {
        if (_token.Keyword == Keyword.Filter)
        {
            // Filter ::= 'FILTER' Constraint
            Take();
            group.AddFilter(ParseConstraint("a filter in parentheses or a function call"));
            return;
        }

        switch (_token)
        {
            case { Kind: TokenKind.OpenBrace }:
                group.AddGroup(ParseGroupOrUnionGraphPattern());
                break;
            case { Keyword: Keyword.Optional }:
                // OptionalGraphPattern ::= 'OPTIONAL' GroupGraphPattern
                Take();
                group.AddOptional(ParseGroupGraphPattern());
                break;
            case { Keyword: Keyword.Minus }:
                // MinusGraphPattern ::= 'MINUS' GroupGraphPattern
                Take();
                group.AddMinus(ParseGroupGraphPattern());
                break;
            case { Keyword: Keyword.Graph }:
                ParseGraphGraphPattern(group);
                break;
            case { Keyword: Keyword.Service }:
                ParseServiceGraphPattern(group);
                break;
            case { Keyword: Keyword.Bind }:
                ParseBind(group);
                break;
            case { Keyword: Keyword.Values }:
                // InlineData ::= 'VALUES' DataBlock
                Take();
                group.AddTable(ParseDataBlock());
                break;
            default:
                throw Unexpected(PatternExpected);
        }

        _labelScope = _labels.Open();
    }

    // GroupOrUnionGraphPattern ::= GroupGraphPattern ( 'UNION' GroupGraphPattern )*
    private GroupPattern ParseGroupOrUnionGraphPattern()
    {
        var first = ParseGroupGraphPattern();
        if (_token.Keyword != Keyword.Union)
        {
            return first;
        }

        List<GroupPattern> branches = [first];
        while (TryTake(Keyword.Union))
        {
            branches.Add(ParseGroupGraphPattern());
        }

        return GroupPattern.Union(branches);
    }

    // GraphGraphPattern ::= 'GRAPH' VarOrIri GroupGraphPattern
    private void ParseGraphGraphPattern(GroupBuilder group)
    {
        Take();
        group.AddGraph(ParseVariableOrIri(), ParseGroupGraphPattern());
    }

    // ServiceGraphPattern ::= 'SERVICE' 'SILENT'? VarOrIri GroupGraphPattern
    private void ParseServiceGraphPattern(GroupBuilder group)
    {
        Take();
        var isSilent = TryTake(Keyword.Silent);
        var endpoint = ParseVariableOrIri();
        var outer = _expansions;
        _expansions = [];
        var start = _token.Start;
        var pattern = ParseGroupGraphPattern();
        group.AddService(endpoint, pattern, ExpandText(start, _lastGroupEnd), isSilent);
        outer?.AddRange(_expansions);
        _expansions = outer;
    }

    // Bind ::= 'BIND' '(' Expression 'AS' Var ')'
    private void ParseBind(GroupBuilder group)
    {
        Take();
        Expect(TokenKind.OpenParenthesis, "'('");
        var value = ParseExpression();
        Expect(Keyword.As, "an operator or AS");
        var token = _token;
        var variable = ParseVariable();
        if (group.IsInScope(variable))
        {
            throw Error(token, $"BIND gives a value to {variable}, which this group binds before: expected a new variable");
        }

        Expect(TokenKind.CloseParenthesis, "')'");
        group.AddBind(variable, value);
    }
}
