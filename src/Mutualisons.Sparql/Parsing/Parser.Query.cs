using Mutualisons.Sparql.Algebra;
using Mutualisons.Sparql.Translation;

namespace Mutualisons.Sparql.Parsing;

/// <content>The four query forms (<see href="https://www.w3.org/TR/sparql11-query/#rQueryUnit">productions 1 to 17</see>).</content>
internal ref partial struct Parser
{
    // QueryUnit ::= Query
    // Query ::= Prologue ( SelectQuery | ConstructQuery | DescribeQuery | AskQuery ) ValuesClause
    public SparqlQuery ParseQuery()
    {
        ParsePrologue();
        SparqlQuery query = _token.Keyword switch
        {
            Keyword.Select => ParseSelectQuery(),
            Keyword.Construct => ParseConstructQuery(),
            Keyword.Describe => ParseDescribeQuery(),
            Keyword.Ask => ParseAskQuery(),
            _ => throw Unexpected("PREFIX, BASE, VERSION, SELECT, CONSTRUCT, DESCRIBE or ASK"),
        };
        ExpectEnd("the end of the query");
        CheckHeight(query.Pattern);
        return query with { Prefixes = _prologue.Prefixes };
    }

    // SelectQuery ::= SelectClause DatasetClause* WhereClause SolutionModifier
    private SelectQuery ParseSelectQuery()
    {
        var clause = ParseSelectClause();
        var dataset = ParseDatasetClauses(Keyword.From);
        var (pattern, variables) = ParseSelectBody(clause);
        return new SelectQuery { Dataset = dataset, Pattern = pattern, Variables = variables, BaseIri = _prologue.BaseIri };
    }

    // SubSelect ::= SelectClause WhereClause SolutionModifier ValuesClause
    private GroupPattern ParseSubSelect()
    {
        var (pattern, variables) = ParseSelectBody(ParseSelectClause());
        var scope = new VariableSet();
        scope.AddRange(variables);
        return new GroupPattern(pattern, null, scope);
    }

    // ConstructQuery ::= 'CONSTRUCT' ( ConstructTemplate DatasetClause* WhereClause SolutionModifier
    //     | DatasetClause* 'WHERE' '{' TriplesTemplate? '}' SolutionModifier )
    private ConstructQuery ParseConstructQuery()
    {
        Take();
        ValueList<TriplePattern>? template = _token.Kind == TokenKind.OpenBrace ? ParseConstructTemplate() : null;
        var dataset = ParseDatasetClauses(Keyword.From);
        GroupPattern where;
        if (template is null)
        {
            Expect(Keyword.Where, "'{', FROM or WHERE");
            _labelScope = _labels.Open();
            template = ParseConstructTemplate();
            var group = new GroupBuilder(_names, PropertyFunctionUse.Refused);
            foreach (var triple in template)
            {
                group.AddTriple(new PathTriple(triple.Subject, triple.Predicate, null, triple.Object));
            }

            where = group.Build();
        }
        else
        {
            where = ParseWhereClause();
        }

        var pattern = ParseBody(where);
        return new ConstructQuery { Dataset = dataset, Template = template.Value, Pattern = pattern, BaseIri = _prologue.BaseIri };
    }

    // ConstructTemplate ::= '{' ConstructTriples? '}'
    // ConstructTriples ::= TriplesSameSubject ( '.' ConstructTriples? )?
    private ValueList<TriplePattern> ParseConstructTemplate()
    {
        Expect(TokenKind.OpenBrace, "'{'");
        if (IsAtTerm())
        {
            ParseTriples(allowPaths: false);
        }

        Expect(TokenKind.CloseBrace, "a triple or '}'");
        return DrainTriples();
    }

    private readonly ValueList<TriplePattern> DrainTriples()
    {
        var triples = _triples.ConvertAll(triple => new TriplePattern(triple.Subject, triple.Predicate!, triple.Object)).ToValueList();
        _triples.Clear();
        return triples;
    }

    // DescribeQuery ::= 'DESCRIBE' ( VarOrIri+ | '*' ) DatasetClause* WhereClause? SolutionModifier
    private DescribeQuery ParseDescribeQuery()
    {
        Take();
        List<PatternTerm> targets = [];
        var isAll = TryTake(TokenKind.Star);
        if (!isAll)
        {
            do
            {
                targets.Add(ParseVariableOrIri("a variable, an IRI or '*'"));
            }
            while (_token.Kind == TokenKind.Variable || IsAtIri);
        }

        var dataset = ParseDatasetClauses(Keyword.From);
        var where = _token.Keyword == Keyword.Where || _token.Kind == TokenKind.OpenBrace ? ParseWhereClause() : GroupPattern.Empty;
        var pattern = ParseBody(where);
        return new DescribeQuery
        {
            Dataset = dataset,
            Targets = isAll ? where.Scope.Visible.Select(PatternTerm (variable) => variable).ToValueList() : targets.Distinct().ToValueList(),
            Pattern = pattern,
            BaseIri = _prologue.BaseIri,
        };
    }

    // AskQuery ::= 'ASK' DatasetClause* WhereClause SolutionModifier
    private AskQuery ParseAskQuery()
    {
        Take();
        var dataset = ParseDatasetClauses(Keyword.From);
        return new AskQuery { Dataset = dataset, Pattern = ParseBody(ParseWhereClause()), BaseIri = _prologue.BaseIri };
    }

    // WhereClause ::= 'WHERE'? GroupGraphPattern
    private GroupPattern ParseWhereClause()
    {
        var expected = TryTake(Keyword.Where) ? "'{'" : "WHERE or '{'";
        return ParseGroupGraphPattern(expected);
    }

    // Trees that others will walk recursively are no deeper than they expect, also where elements in a row make them deep.
    private readonly void CheckHeight(AlgebraNode pattern) =>
        CheckHeight(AlgebraTree.Height(pattern), "this pattern makes", "elements in a row in one group");

    private readonly void CheckHeight(Expression expression) =>
        CheckHeight(ExpressionTree.Height(expression), "this expression makes", "operators in a row");

    private readonly void CheckHeight(int height, string subject, string cause)
    {
        var limit = 2 * _options.MaxDepth;
        if (height > limit)
        {
            throw Error(_token, $"{subject} a tree more than {limit} deep: expected fewer {cause}, or less nesting");
        }
    }
}
