using Mutualisons.Sparql.Algebra;
using Mutualisons.Sparql.Translation;

namespace Mutualisons.Sparql.Parsing;

/// <content>INSERT and DELETE, with data and with WHERE (<see href="https://www.w3.org/TR/sparql11-query/#rInsertData">productions 38 to 52</see>).</content>
internal ref partial struct Parser
{
    private const string NoBlankNodeInDelete = "a blank node cannot name what to delete: expected an IRI, a literal or, in a template, a variable";
    private const string NoVariableInData = "data holds no variables: expected an IRI, a literal or, in INSERT DATA, a blank node";

    // InsertData ::= 'INSERT DATA' QuadData
    // DeleteData ::= 'DELETE DATA' QuadData
    // DeleteWhere ::= 'DELETE WHERE' QuadPattern
    // Modify ::= ( 'WITH' iri )? ( DeleteClause InsertClause? | InsertClause ) UsingClause* 'WHERE' GroupGraphPattern
    private UpdateOperation ParseModification()
    {
        var with = TryTake(Keyword.With) ? ParseIri() : null;
        var hasDelete = TryTake(Keyword.Delete);
        ValueList<QuadPattern> delete = [];
        if (hasDelete)
        {
            if (with is null && TryTake(Keyword.Data))
            {
                return ParseDeleteData();
            }

            if (with is null && TryTake(Keyword.Where))
            {
                return ParseDeleteWhere();
            }

            // DeleteClause ::= 'DELETE' QuadPattern
            _blankNodeRefusal = NoBlankNodeInDelete;
            delete = ParseQuadPattern(with is null ? "DATA, WHERE or '{'" : "'{'");
            _blankNodeRefusal = null;
        }
        else if (_token.Keyword != Keyword.Insert)
        {
            throw Unexpected("DELETE or INSERT");
        }

        var hasInsert = TryTake(Keyword.Insert);
        if (hasInsert && !hasDelete && with is null && TryTake(Keyword.Data))
        {
            return ParseInsertData();
        }

        // InsertClause ::= 'INSERT' QuadPattern
        var insert = hasInsert ? ParseQuadPattern(hasDelete || with is not null ? "'{'" : "DATA or '{'") : [];
        var dataset = ParseDatasetClauses(Keyword.Using);
        Expect(Keyword.Where, hasInsert ? "USING or WHERE" : "INSERT, USING or WHERE");
        var pattern = ParseGroupGraphPattern().ToNode();
        CheckHeight(pattern);
        return new DeleteInsert(delete, insert, pattern, with, dataset);
    }

    private InsertData ParseInsertData()
    {
        (_labels, _labelScope, _variableRefusal) = (_insertDataLabels, _insertDataLabels.Open(), NoVariableInData);
        var quads = ParseQuadPattern("'{'");
        (_labels, _labelScope, _variableRefusal) = (_patternLabels, null, null);
        return new InsertData(quads);
    }

    private DeleteData ParseDeleteData()
    {
        (_blankNodeRefusal, _variableRefusal) = (NoBlankNodeInDelete, NoVariableInData);
        var quads = ParseQuadPattern("'{'");
        (_blankNodeRefusal, _variableRefusal) = (null, null);
        return new DeleteData(quads);
    }

    private DeleteInsert ParseDeleteWhere()
    {
        _blankNodeRefusal = NoBlankNodeInDelete;
        var quads = ParseQuadPattern("'{'");
        _blankNodeRefusal = null;
        var pattern = GroupBuilder.OfQuads(quads, _names).ToNode();
        CheckHeight(pattern);
        return new DeleteInsert(quads, [], pattern, null, null);
    }

    // QuadPattern ::= '{' Quads '}'
    // QuadData ::= '{' Quads '}'
    // Quads ::= TriplesTemplate? ( QuadsNotTriples '.'? TriplesTemplate? )*
    private ValueList<QuadPattern> ParseQuadPattern(string expected)
    {
        Expect(TokenKind.OpenBrace, expected);
        List<QuadPattern> quads = [];
        ParseTriplesTemplate(quads, null);
        while (_token.Keyword == Keyword.Graph)
        {
            ParseQuadsNotTriples(quads);
            TryTake(TokenKind.Dot);
            ParseTriplesTemplate(quads, null);
        }

        Expect(TokenKind.CloseBrace, "a triple, GRAPH or '}'");
        return quads.ToValueList();
    }

    // QuadsNotTriples ::= 'GRAPH' VarOrIri '{' TriplesTemplate? '}'
    private void ParseQuadsNotTriples(List<QuadPattern> quads)
    {
        Take();
        if (_token.Kind == TokenKind.Variable && _variableRefusal is not null)
        {
            throw Error(_token, _variableRefusal);
        }

        var graph = ParseVariableOrIri();
        Expect(TokenKind.OpenBrace, "'{'");
        ParseTriplesTemplate(quads, graph);
        Expect(TokenKind.CloseBrace, "a triple or '}'");
    }

    private void ParseTriplesTemplate(List<QuadPattern> quads, PatternTerm? graph)
    {
        if (!IsAtTerm())
        {
            return;
        }

        ParseTriples(allowPaths: false);
        foreach (var triple in _triples)
        {
            quads.Add(new QuadPattern(triple.Subject, triple.Predicate!, triple.Object, graph));
        }

        _triples.Clear();
    }
}
