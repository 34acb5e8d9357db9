using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Parsing;

/// <content>Inline data (<see href="https://www.w3.org/TR/sparql11-query/#rDataBlock">productions 62 to 65</see>).</content>
internal ref partial struct Parser
{
    // DataBlock ::= InlineDataOneVar | InlineDataFull
    private Table ParseDataBlock() => _token.Kind == TokenKind.Variable ? ParseInlineDataOneVariable() : ParseInlineDataFull();

    // InlineDataOneVar ::= Var '{' DataBlockValue* '}'
    private Table ParseInlineDataOneVariable()
    {
        var variable = ParseVariable();
        Expect(TokenKind.OpenBrace, "'{'");
        List<ValueList<Term?>> rows = [];
        while (!TryTake(TokenKind.CloseBrace))
        {
            rows.Add([ParseDataBlockValue("an IRI, a literal, a triple term, UNDEF or '}'")]);
        }

        return new Table([variable], rows.ToValueList());
    }

    // InlineDataFull ::= ( NIL | '(' Var* ')' ) '{' ( '(' DataBlockValue* ')' | NIL )* '}'
    private Table ParseInlineDataFull()
    {
        Expect(TokenKind.OpenParenthesis, "a variable or '('");
        List<Variable> variables = [];
        while (!TryTake(TokenKind.CloseParenthesis))
        {
            var token = _token;
            variables.Add(_token.Kind == TokenKind.Variable ? ParseVariable() : throw Unexpected("a variable or ')'"));
            if (variables.IndexOf(variables[^1]) < variables.Count - 1)
            {
                throw Error(token, $"{variables[^1]} stands twice in this VALUES: expected each variable once");
            }
        }

        Expect(TokenKind.OpenBrace, "'{'");
        List<ValueList<Term?>> rows = [];
        while (!TryTake(TokenKind.CloseBrace))
        {
            rows.Add(ParseDataBlockRow(variables.Count));
        }

        return new Table(variables.ToValueList(), rows.ToValueList());
    }

    private ValueList<Term?> ParseDataBlockRow(int width)
    {
        var start = Expect(TokenKind.OpenParenthesis, "'(' or '}'");
        var row = new List<Term?>(width);
        while (_token.Kind != TokenKind.CloseParenthesis)
        {
            row.Add(ParseDataBlockValue("an IRI, a literal, a triple term, UNDEF or ')'"));
        }

        var end = Take();
        return row.Count == width
            ? row.ToValueList()
            : throw Error(start with { End = end.End }, $"found a row of {row.Count} values, expected {width}, one for each variable of this VALUES");
    }

    // DataBlockValue ::= iri | RDFLiteral | NumericLiteral | BooleanLiteral | 'UNDEF' | TripleTermData
    private Term? ParseDataBlockValue(string expected) => TryTake(Keyword.Undef) ? null
        : _token.Kind == TokenKind.OpenTripleTerm ? ParseTripleTermData()
        : ParseConstant(expected);
}
