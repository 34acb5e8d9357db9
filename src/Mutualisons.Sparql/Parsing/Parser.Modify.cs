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
        return new DeleteInsert(delete, insert, pattern, with, dataset) { BaseIri = _prologue.BaseIri };
    }

    private UpdateOperation ParseInsertData()
    {
        (_labels, _labelScope, _variableRefusal) = (_insertDataLabels, _insertDataLabels.Open(), NoVariableInData);
        var rest = ParseQuadData(quads => new InsertData(quads));
        (_labels, _labelScope, _variableRefusal) = (_patternLabels, null, null);
        return rest;
    }

    private UpdateOperation ParseDeleteData()
    {
        (_blankNodeRefusal, _variableRefusal) = (NoBlankNodeInDelete, NoVariableInData);
        var rest = ParseQuadData(quads => new DeleteData(quads));
        (_blankNodeRefusal, _variableRefusal) = (null, null);
        return rest;
    }

    // QuadData ::= '{' Quads '}'
    /// <summary>The last block of the data; those before it are pushed.</summary>
    private UpdateOperation ParseQuadData(Func<ValueList<QuadPattern>, UpdateOperation> operation)
    {
        var handle = _handle!;
        _data = new QuadBlocks(_blockSize, quads => handle(operation(quads)));
        ParseQuads(_data, "'{'");
        var rest = _data.Take();
        _data = null;
        return operation(rest);
    }

    private DeleteInsert ParseDeleteWhere()
    {
        _blankNodeRefusal = NoBlankNodeInDelete;
        var quads = ParseQuadPattern("'{'");
        _blankNodeRefusal = null;
        var pattern = GroupBuilder.OfQuads(quads, _names).ToNode();
        CheckHeight(pattern);
        return new DeleteInsert(quads, [], pattern, null, null) { BaseIri = _prologue.BaseIri };
    }

    // QuadPattern ::= '{' Quads '}'
    private ValueList<QuadPattern> ParseQuadPattern(string expected)
    {
        var quads = new QuadBlocks();
        ParseQuads(quads, expected);
        return quads.Take();
    }

    // Quads ::= TriplesTemplate? ( QuadsNotTriples '.'? TriplesTemplate? )*
    private void ParseQuads(QuadBlocks quads, string expected)
    {
        Expect(TokenKind.OpenBrace, expected);
        ParseTriplesTemplate(quads);
        while (_token.Keyword == Keyword.Graph)
        {
            ParseQuadsNotTriples(quads);
            TryTake(TokenKind.Dot);
            ParseTriplesTemplate(quads);
        }

        Expect(TokenKind.CloseBrace, "a triple, GRAPH or '}'");
    }

    // QuadsNotTriples ::= 'GRAPH' VarOrIri '{' TriplesTemplate? '}'
    private void ParseQuadsNotTriples(QuadBlocks quads)
    {
        Take();
        if (_token.Kind == TokenKind.Variable && _variableRefusal is not null)
        {
            throw Error(_token, _variableRefusal);
        }

        quads.Graph = ParseVariableOrIri();
        Expect(TokenKind.OpenBrace, "'{'");
        ParseTriplesTemplate(quads);
        Expect(TokenKind.CloseBrace, "a triple or '}'");
        quads.Graph = null;
    }

    private void ParseTriplesTemplate(QuadBlocks quads)
    {
        if (IsAtTerm())
        {
            ParseTriples(allowPaths: false);
            quads.Add(_triples);
        }
    }

    // Data leaves in the midst of its statements too: one subject, and one list, may have millions of objects.
    private readonly void PassOnData()
    {
        if (_triples.Count >= _blockSize)
        {
            _data?.Add(_triples);
        }
    }
}
